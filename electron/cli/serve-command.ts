import { type Command, CommandError, readArgs, required, UsageError } from "./io.ts";
import { serveCommand } from "./serve.ts";
import { version } from "./with-engine.ts";

export const serve: Command = {
  summary: "serve the app to a browser of this machine",
  help: `idm serve --db FILE [--port N]

Serves the app to a browser of this machine (127.0.0.1 alone) until it is told to
stop (Ctrl+C). The first line of output is {"url": …}: a link that opens once. FILE
is made where there is none.

  --db FILE   the data file
  --port N    the port; a free one where none is given`,
  run: async (args, { ensureScreens }) => {
    const { values } = readArgs(args, { db: { type: "string" }, port: { type: "string" } });
    const db = required(values.db, "db");
    const port = portOf(values.port);
    if (!ensureScreens()) throw new CommandError("The screens could not be built.");
    try {
      await serveCommand({ db, version, json: true, ...(port === undefined ? {} : { port }) });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE") throw new CommandError(`Port ${port} is taken by another program.`);
      if (code === "EACCES") throw new CommandError(`Port ${port} may not be used.`);
      throw error;
    }
    return 0;
  },
};

function portOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535)
    throw new UsageError(`--port takes a number from 1 to 65535, not "${value}"`);
  return port;
}
