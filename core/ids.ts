import { v7 } from "uuid";
import { z } from "zod";

/** A new UUIDv7: sorts by the time it was made, so records of two laptops can be merged later. */
export function newId(): string {
  return v7();
}

export const id = z.uuid();
/** An instant in UTC milliseconds. */
export const instant = z.number().int().min(0).max(8_640_000_000_000_000);
/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();
/** One line of text a person typed: trimmed, not empty. */
export const line = z.string().trim().min(1).max(500);
/** One line that may be empty. */
export const optionalLine = z.string().trim().max(500);
