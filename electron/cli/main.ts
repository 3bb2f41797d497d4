import { check } from "./check.ts";
import { events } from "./events.ts";
import { failureLine } from "./failure.ts";
import { floor } from "./floor.ts";
import { importRoster } from "./import.ts";
import { type Command, print, type Surroundings, UsageError } from "./io.ts";
import { report } from "./report.ts";
import { sample } from "./sample.ts";
import { serve } from "./serve-command.ts";
import { version } from "./with-engine.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  sample,
  events,
  import: importRoster,
  report,
  floor,
  serve,
  check,
};

const OVERVIEW = `idm COMMAND … (in this folder: npm run -s idm -- COMMAND …)

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(8)}${summary}`)
  .join("\n")}

"idm COMMAND --help" tells more. Exit codes: 0 done, 1 failed, 2 not understood.`;

const isHelp = (arg: string) => arg === "--help" || arg === "-h";

/** Runs one call of the command line; its exit code. Says on standard error, in one line, what went wrong. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  // After "--" all are names of files.
  const options = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : undefined);
  if (name !== undefined && (isHelp(name) || name === "help")) return show(OVERVIEW);
  if (name === "--version") return show(version);
  if (command && options.some(isHelp)) return show(command.help);
  try {
    if (name === undefined) throw new UsageError("a command is missing");
    if (!command) throw new UsageError(`there is no command "${name}"`);
    return await command.run(rest, surroundings);
  } catch (error) {
    if (!(error instanceof UsageError)) return fail(failureLine(error), 1);
    return fail(`${error.message} (see "idm ${command ? `${name} ` : ""}--help").`, 2);
  }
}

function show(text: string): number {
  print(text);
  return 0;
}

function fail(line: string, code: number): number {
  process.stderr.write(`idm: ${line}\n`);
  return code;
}
