import { csvFile } from "../../core/csv.ts";
import type { FloorLog } from "../../core/floor/fold.ts";
import { LIST_COLUMNS, type ListRow, listRows } from "../../core/floor/list-rows.ts";
import { LOG_COLUMNS, logRows } from "../../core/floor/log-rows.ts";
import type { Speaker } from "../../core/floor/request.ts";
import { statisticsRows } from "../../core/floor/statistics-csv.ts";
import type { FloorStatistics } from "../../core/floor/statistics-shape.ts";
import { speakerName } from "../../core/participants/speaker-name.ts";
import { statisticsWords } from "../../core/report/statistics-words.en.ts";
import type { EngineContext } from "../services/context.ts";
import { floorOf } from "../services/floors.ts";
import { found } from "../services/refuse.ts";
import { type Command, printJson, printTable, readArgs, required, UsageError } from "./io.ts";
import { type Client, withEngine } from "./with-engine.ts";

type Cells = (string | number)[];

/** What is shown, for another program and for a person; rows begin with their headings. */
interface Shown {
  json: unknown;
  csv: Cells[];
  table: Cells[];
}

/** The session's log and floor, and what everybody in it is called. */
interface Scene {
  log: FloorLog;
  nameOf: (speaker: Speaker) => string;
  statistics: () => Promise<FloorStatistics>;
}

const VIEWS: Readonly<Record<string, (scene: Scene) => Shown | Promise<Shown>>> = {
  log: logShown,
  list: listShown,
  stats: statisticsShown,
};

/** What a person looks for in the list; the rest is for other programs. */
const LIST_AT_A_GLANCE = ["place", "name", "group", "kind", "status", "reasons"] as const;

export const floor: Command = {
  summary: "show a session's log, list of speakers or statistics",
  help: `idm floor log|list|stats --db FILE --session ID [--json | --csv]

Shows the floor of a session as a table, as JSON or as CSV (UTF-8 with the mark that
Excel wants). Instants are ISO 8601 in UTC, save those of "log --json": that is the log
as stored, in ms. The log and its notes are for the secretariat, not for the room.

  log     all that happened, undone or not, an event a row: seq, at, by, type, speaker,
          detail. The detail leaves out what is not set: "moved" without "before" is to
          the end, "limit_changed" with a limit alone is for all.
          --json: [{id, sessionId, seq, actId, at, by, type, data}]
  list    at place 0 who has the floor, with status speaking or paused, and whom that
          interrupted; then those in line from place 1. "reasons": why each stands there.
          --json: [{place, name, group, kind, status, category, region, level,
          language, askedAt, pinned, reasons: [code]}]
  stats   by delegation, category, region, level and language; whoever has the floor is
          counted up to now. Times in seconds, in JSON in ms.
          --json: {delegation: [{key, interventions, spokenMs, …}], category, region,
          level, language, names: {key: name}}

  --db FILE     the data file
  --session ID  the session (see "idm events")
  --json        print data for another program
  --csv         print a file for a spreadsheet`,
  run: async (args) => {
    const { values, positionals } = readArgs(
      args,
      {
        db: { type: "string" },
        session: { type: "string" },
        json: { type: "boolean" },
        csv: { type: "boolean" },
      },
      true,
    );
    const [what = "", ...more] = positionals;
    const view = Object.hasOwn(VIEWS, what) ? VIEWS[what] : undefined;
    if (!view) throw new UsageError('"log", "list" or "stats" must follow "floor"');
    if (more.length > 0) throw new UsageError(`one at a time, not also "${more[0]}"`);
    const db = required(values.db, "db");
    const sessionId = required(values.session, "session");
    if (values.json && values.csv) throw new UsageError("--json or --csv, not both");
    const shown = await withEngine(db, "read", async (client, engine) =>
      view(await sceneOf(sessionId, client, engine.ctx)),
    );
    if (values.json) printJson(shown.json);
    else if (values.csv) process.stdout.write(csvFile(shown.csv));
    else printTable(shown.table);
    return 0;
  },
};

async function sceneOf(sessionId: string, client: Client, ctx: EngineContext): Promise<Scene> {
  const events = await client.library.list();
  const session = found(
    events.flatMap((each) => each.sessions).find(({ id }) => id === sessionId),
    "session",
  );
  const event = found(
    events.find(({ id }) => id === session.eventId),
    "event",
  );
  const roster = await client.participants.roster({ eventId: event.id });
  const roles = [...session.roles, ...event.roles];
  return {
    log: floorOf(ctx, sessionId),
    nameOf: (speaker) => speakerName(speaker, roster, roles),
    statistics: () => client.floor.statistics({ eventId: event.id, sessionId }),
  };
}

function logShown({ log, nameOf }: Scene): Shown {
  const rows = logRows(log.events, nameOf).map((row) => LOG_COLUMNS.map((of) => row[of]));
  const csv = [[...LOG_COLUMNS], ...rows];
  return { json: log.events, csv, table: csv };
}

function listShown({ log, nameOf }: Scene): Shown {
  const list = listRows(log.state, nameOf);
  const cells = (columns: readonly (keyof ListRow)[]) => [
    [...columns],
    ...list.map((row) => columns.map((of) => cell(row[of]))),
  ];
  return { json: list, csv: cells(LIST_COLUMNS), table: cells(LIST_AT_A_GLANCE) };
}

async function statisticsShown(scene: Scene): Promise<Shown> {
  const statistics = await scene.statistics();
  const csv = statisticsRows(statistics, statisticsWords(statistics.names));
  return { json: statistics, csv, table: csv };
}

function cell(value: ListRow[keyof ListRow]): string | number {
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}
