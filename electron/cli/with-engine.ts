import { statSync } from "node:fs";
import { createRouterClient, type RouterClient } from "@orpc/server";
import project from "../../package.json" with { type: "json" };
import { type Engine, openEngine } from "../services/engine.ts";
import { CommandError } from "./io.ts";

export type Client = RouterClient<Engine["router"]>;

export const version = project.version;

/** What a command does with the data file: reads it (while it may be served), writes it, or makes it too. */
export type Use = "read" | "write" | "create";

/** Runs `work` on the contract's client over the data file, and closes the file whatever happens. */
export async function withEngine<T>(
  file: string,
  use: Use,
  work: (client: Client, engine: Engine) => Promise<T>,
): Promise<T> {
  if (use !== "create") refuseMissing(file);
  const engine = openEngine({ file, mode: "browser", version, readOnly: use === "read" });
  try {
    return await work(createRouterClient(engine.router), engine);
  } finally {
    await engine.close();
  }
}

/** SQLite would make a file of a mistyped name, and ours of an empty one. Throws CommandError. */
export function refuseMissing(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new CommandError(`There is no file ${file}.`);
  if (!stat.isFile() || stat.size === 0) throw new CommandError(`${file} is not an IDM Desk file.`);
}
