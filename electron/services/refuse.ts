import { ORPCError } from "@orpc/server";
import type { z } from "zod";
import type { errors } from "../../core/contract/errors.ts";

type DataOf<C extends keyof typeof errors> = (typeof errors)[C] extends { data: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;

/** An error of the contract, to be thrown: the caller receives its code and data. */
export function refusal<C extends keyof typeof errors>(code: C, data: DataOf<C>): ORPCError<C, DataOf<C>> {
  // The constructor asks for `data` only where its type is not undefined; a generic type can't show which.
  return new ORPCError<C, DataOf<C>>(code, ...([{ data }] as never));
}

/** The value, or NOT_FOUND where there is none. */
export function found<T>(value: T | undefined | null, what: DataOf<"NOT_FOUND">["what"]): T {
  if (value === undefined || value === null) throw refusal("NOT_FOUND", { what });
  return value;
}

const DISK: Readonly<Record<string, DataOf<"NOT_SAVED">["reason"]>> = {
  SQLITE_FULL: "disk_full",
  SQLITE_READONLY: "read_only",
  SQLITE_BUSY: "busy",
  SQLITE_LOCKED: "busy",
};

/** A refusal by SQLite as the contract's NOT_SAVED; any other error as it is. */
export function asNotSaved(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("SQLITE_") || code.startsWith("SQLITE_CONSTRAINT")) return error;
  const known = Object.keys(DISK).find((prefix) => code.startsWith(prefix));
  return refusal("NOT_SAVED", { reason: known ? (DISK[known] ?? "other") : "other" });
}
