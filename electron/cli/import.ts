import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ColumnMapping, ImportResult } from "../../core/participants/import.ts";
import { type Command, CommandError, print, printJson, readArgs, required, UsageError } from "./io.ts";
import { type Client, withEngine } from "./with-engine.ts";

export const importRoster: Command = {
  summary: "import participants from a CSV or XLSX file",
  help: `idm import participants ROSTER --db FILE --event ID [--dry-run] [--json]

Imports participants and delegations into an event from a CSV or XLSX file. The
columns are known by their headings (English, French, Spanish). Rows that are
refused change nothing and are listed with row, column, value and reason.

  --db FILE    the data file
  --event ID   the event (see "idm events")
  --dry-run    tell what would happen; change nothing
  --json       print {imported, updated, refused: [{row, column, value, reason}]}`,
  run: async (args) => {
    const { values, positionals } = readArgs(
      args,
      {
        db: { type: "string" },
        event: { type: "string" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
      },
      true,
    );
    const [what, roster, ...more] = positionals;
    if (what !== "participants") throw new UsageError('"participants" must follow "import"');
    if (!roster) throw new UsageError("the roster's file is missing");
    if (more.length > 0) throw new UsageError(`one roster at a time, not also "${more[0]}"`);
    const db = required(values.db, "db");
    const eventId = required(values.event, "event");
    const file = await fileAt(roster);
    const result = await withEngine(db, values["dry-run"] ? "read" : "write", async (client) => {
      const mapping = await mappingOf(client, eventId, roster, file);
      return values["dry-run"]
        ? previewOf(client, eventId, file)
        : client.participants.import({ eventId, file, mapping });
    });
    if (values.json) printJson(result);
    else show(result, values["dry-run"] === true);
    return 0;
  },
};

async function fileAt(path: string): Promise<File> {
  try {
    return new File([await readFile(path)], basename(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read (${code}).`,
    );
  }
}

/** Nobody is there to correct the columns: where none says who takes part, each row would be refused for it. */
async function mappingOf(client: Client, eventId: string, path: string, file: File): Promise<ColumnMapping> {
  const { mapping } = await client.participants.previewImport({ eventId, file, mapping: null });
  if (!mapping.some((field) => field === "delegation" || field === "state"))
    throw new CommandError(`No heading of ${path} is known to name a delegation or a State.`);
  return mapping;
}

async function previewOf(client: Client, eventId: string, file: File): Promise<ImportResult> {
  const { accepted, refused } = await client.participants.previewImport({ eventId, file, mapping: null });
  const count = (change: string) => accepted.filter((row) => row.change === change).length;
  return { imported: count("new"), updated: count("update"), refused };
}

function show({ imported, updated, refused }: ImportResult, isDry: boolean): void {
  const lead = isDry ? "Would import" : "Imported";
  print(
    `${lead} ${imported}, update${isDry ? "" : "d"} ${updated}, refuse${isDry ? "" : "d"} ${refused.length}.`,
  );
  for (const { row, column, value, reason } of refused)
    print(
      `  row ${row}, ${column || "(no column)"}: "${value.length > 60 ? `${value.slice(0, 59)}…` : value}" – ${reason.replaceAll("_", " ")}`,
    );
}
