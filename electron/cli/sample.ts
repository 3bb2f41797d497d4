import { type Command, print, printJson, readArgs, required } from "./io.ts";
import { withEngine } from "./with-engine.ts";

export const sample: Command = {
  summary: "make the sample event",
  help: `idm sample --db FILE [--json]

Makes the sample event (illustrative data). FILE is made where there is none;
each call makes another event.

  --db FILE   the data file
  --json      print the event with its sessions, not a sentence`,
  run: async (args) => {
    const { values } = readArgs(args, { db: { type: "string" }, json: { type: "boolean" } });
    const file = required(values.db, "db");
    const event = await withEngine(file, "create", (client) => client.library.createSample());
    if (values.json) printJson(event);
    else print(`The sample event ${event.id} is in ${file}.`);
    return 0;
  },
};
