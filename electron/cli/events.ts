import { type Command, print, printJson, readArgs, required } from "./io.ts";
import { withEngine } from "./with-engine.ts";

export const events: Command = {
  summary: "list the events and their sessions",
  help: `idm events --db FILE [--json]

Lists every event with its sessions and their ids, the newest event last.

  --db FILE   the data file
  --json      print [{id, title, …, sessions: [{id, title, …}]}]`,
  run: async (args) => {
    const { values } = readArgs(args, { db: { type: "string" }, json: { type: "boolean" } });
    const list = await withEngine(required(values.db, "db"), "read", (client) => client.library.list());
    if (values.json) printJson(list);
    else
      for (const event of list) {
        print(`${event.id}  ${[event.title, event.topic].filter(Boolean).join(" – ")}`);
        for (const session of event.sessions) print(`  ${session.id}  ${session.title}`);
      }
    return 0;
  },
};
