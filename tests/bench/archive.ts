import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import Database from "better-sqlite3";
import { newId } from "../../core/ids.ts";
import { EVERYTHING, type FindQuery, matchExpression } from "../../core/record/find.ts";
import { type Engine, openEngine } from "../../electron/services/engine.ts";
import { wordsBeginning } from "../../electron/store/search.ts";
import { first } from "../helpers/engine-desk.ts";
import { noteFields } from "../helpers/note-fields.ts";
import { WORDS } from "./archive-words.ts";
import { EVENTS, makeBigArchive, SESSIONS } from "./big-archive.ts";
import { type Measure, measured, percentile } from "./measure.ts";

const ROUNDS = 12;
const STARTS = 20;

/** How fast the full archive of 25 years is searched, opened, listed and written to. */
export async function benchArchive(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "idm-bench-"));
  const file = join(folder, "archive.sqlite");
  try {
    makeBigArchive(file, (words) => console.error(`archive: ${words}`));
    const starts = await start(file);
    const engine = openEngine({ file, mode: "browser", version: "0.0.0" });
    try {
      return [starts, ...(await search(engine)), ...(await screens(engine))];
    } finally {
      await engine.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function times(count: number, work: (at: number) => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push(await timed(() => work(at)));
  return all;
}

/** From the closed file to an engine that answers; closing it again is not counted. */
async function start(file: string): Promise<Measure> {
  const ready = await opened(() => {
    const engine = openEngine({ file, mode: "browser", version: "0.0.0" });
    return () => engine.close();
  });
  const bare = await opened(() => {
    const db = new Database(file);
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return () => db.close();
  });
  return measured("engine ready on the full archive (p95)", percentile(ready, 0.95), "ms", {
    baseline: percentile(bare, 0.95),
    budget: 300,
  });
}

async function opened(open: () => () => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < STARTS; at++) {
    let close: () => unknown = () => undefined;
    all.push(
      await timed(() => {
        close = open();
      }),
    );
    await close();
  }
  return all;
}

/** What people look for, in kinds; each kind is a line of the table. */
function asked(engine: Engine): Record<string, Partial<FindQuery>[]> {
  const { raw } = engine.ctx.store;
  const sessions = raw.prepare("SELECT id, event_id AS eventId, starts_at AS at FROM sessions").all() as {
    id: string;
    eventId: string;
    at: number;
  }[];
  const session = (n: number) => sessions[(n * 997) % sessions.length] as (typeof sessions)[number];
  const kenya = { stateCode: "KEN", name: "Kenya" };
  const rare = WORDS.slice(9_000, 9_012);
  return {
    "a letter or two": ["m", "x", "p", "mi", "ré", "de"].map((text) => ({ text })),
    "a common word": ["migration", "protection", "the", "refugie", "cooperation", "mi p"].map((text) => ({
      text,
    })),
    "a rare word": rare.map((text) => ({ text })),
    "words and a phrase": [
      "kenya visas",
      "migration rights data",
      '"migration the"',
      '"rights of migrants" dev',
    ].map((text) => ({ text })),
    "a speaker": [{ speaker: kenya }, { speaker: kenya, text: "migration" }, { text: "tuvalu" }],
    "filters together": [
      { kind: "recommendation", status: "cleaned", area: "Protection" },
      { text: "migration", kind: "recommendation", area: "Protection", speaker: kenya },
      { text: "migration", sessionId: session(3).id },
      { text: "cooperation", eventId: session(7).eventId, status: "raw" },
      { text: "the", from: session(9).at, to: session(9).at + 86_400_000 },
      { from: session(11).at, kind: "data" },
      { text: "migration", inBin: true },
    ],
    "nothing yet: the newest": [{}],
  };
}

async function search(engine: Engine): Promise<Measure[]> {
  const call = createRouterClient(engine.router);
  const bare = engine.ctx.store.raw
    .prepare("SELECT rowid FROM note_words WHERE note_words MATCH ? ORDER BY rowid DESC LIMIT 50")
    .pluck();
  const all: number[] = [];
  const allBare: number[] = [];
  const rows: Measure[] = [];
  const line = (name: string, found: number[], base: number[]) =>
    measured(`find, ${name} (p95)`, percentile(found, 0.95), "ms", {
      ...(base.length > 0 ? { baseline: percentile(base, 0.95) } : {}),
      budget: 20,
    });
  for (const [name, queries] of Object.entries(asked(engine))) {
    const found: number[] = [];
    const base: number[] = [];
    for (const part of queries) {
      const query = { ...EVERYTHING, ...part };
      found.push(...(await times(ROUNDS, () => call.find.notes({ ...query, limit: 50, offset: 0 }))));
      const expression = matchExpression(query, (letters) => wordsBeginning(engine.ctx.store, letters, 32));
      if (expression !== null) base.push(...(await times(ROUNDS, () => bare.all(expression))));
    }
    rows.push(line(name, found, base));
    all.push(...found);
    allBare.push(...base);
  }
  return [line(`${SESSIONS * EVENTS * 50} notes, all of these`, all, allBare), ...rows];
}

async function screens(engine: Engine): Promise<Measure[]> {
  const call = createRouterClient(engine.router);
  const p95 = (name: string, values: number[]) => measured(`${name} (p95)`, percentile(values, 0.95), "ms");
  const ids = engine.ctx.store.raw.prepare("SELECT id FROM sessions").pluck().all() as string[];
  const sessionOf = (at: number) => ids[(at * 101) % ids.length] as string;
  const open = async (sessionId: string) => {
    await first(call.floor.watch({ sessionId }));
    await first(call.record.watch({ sessionId }));
  };
  const capture = (at: number) =>
    call.record.capture({
      id: newId(),
      sessionId: sessionOf(at % 3),
      author: "RAP",
      offsetMs: null,
      fields: noteFields("One more point on the protection of migrants and on data"),
    });
  return [
    p95("the library's list, 500 events", await times(20, () => call.library.list())),
    p95("a desk's floor and notes, opened", await times(40, (at) => open(sessionOf(at)))),
    p95("the names of all delegations", await times(20, () => call.find.speakers())),
    p95("a note stored", await times(300, capture)),
  ];
}
