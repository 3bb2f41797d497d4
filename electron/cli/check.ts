import { type CheckResult, checkFile, NOTHING_READ } from "../services/check.ts";
import { StoreError } from "../store/errors.ts";
import { type Command, print, printJson, readArgs, required } from "./io.ts";
import { withEngine } from "./with-engine.ts";

export const check: Command = {
  summary: "check the data file: integrity and invariants",
  help: `idm check --db FILE [--json]

Reads the whole data file: that SQLite finds it sound, that every floor's log
folds, and that all that notes and recommendations refer to exists. Exit code 1 where it
finds a fault.

  --db FILE   the data file
  --json      print {ok, events, sessions, floorEvents, notes, recommendations,
              faults: [{check, where, what}]}`,
  run: async (args) => {
    const { values } = readArgs(args, { db: { type: "string" }, json: { type: "boolean" } });
    const file = required(values.db, "db");
    const result = await resultOf(file, values.json === true);
    if (values.json) printJson(result);
    else if (result.ok)
      print(`${file} is sound: ${result.events} events, ${result.sessions} sessions, ${result.notes} notes.`);
    if (!result.ok && !values.json)
      for (const { check: kind, where, what } of result.faults)
        process.stderr.write(`${kind}${where ? ` ${where}` : ""}: ${what}\n`);
    return result.ok ? 0 : 1;
  },
};

async function resultOf(file: string, json: boolean): Promise<CheckResult> {
  try {
    return await withEngine(file, "read", async (_client, engine) => checkFile(engine.ctx.store));
  } catch (error) {
    // Too damaged to be opened: a script that reads JSON is told so in JSON.
    if (!json || !(error instanceof StoreError)) throw error;
    const faults = [{ check: "integrity" as const, where: "", what: error.message }];
    return { ...NOTHING_READ, faults };
  }
}
