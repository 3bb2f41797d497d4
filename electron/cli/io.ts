import { type ParseArgsConfig, parseArgs } from "node:util";

/** A call that cannot be understood: exit code 2. */
export class UsageError extends Error {}

/** A call that was understood and failed: exit code 1. The message is one line for a person. */
export class CommandError extends Error {}

/** One command of the command line. */
export interface Command {
  /** What it does, in a line of the overview. */
  summary: string;
  /** All of its help. */
  help: string;
  /** Runs it; the exit code. Throws UsageError, CommandError, StoreError or an error of the contract. */
  run(args: string[], surroundings: Surroundings): Promise<number>;
}

/** What the command line needs of whoever starts it. */
export interface Surroundings {
  /** Builds the screens where they are not built or out of date; whether they are there then. */
  ensureScreens(): boolean;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options and positionals of a call. Throws UsageError. */
export function readArgs<const O extends Options>(args: string[], options: O, allowPositionals = false) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (error) {
    // Node adds advice on further lines and sentences; a script's log has room for one.
    const [sentence = ""] = (error as Error).message.split(/\n|\. /);
    throw new UsageError(sentence.replace(/\.$/, ""));
  }
}

/** The option's value. Throws UsageError where it is absent. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing`);
  return value;
}

/** The value, where it is one of those allowed. Throws UsageError. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${name} takes ${allowed.join(" or ")}, not "${value}"`);
  return found;
}

/** Prints data for another program. */
export function printJson(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** Prints lines for a person. */
export function print(...lines: string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/** Prints rows as columns for a person, the headings first. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => String(cells[at]).length)));
  for (const cells of rows)
    print(
      cells
        .map((cell, at) => String(cell).padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
