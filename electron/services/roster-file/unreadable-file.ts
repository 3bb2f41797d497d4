import type { z } from "zod";
import type { errors } from "../../../core/contract/errors.ts";

export type UnreadableReason = z.infer<typeof errors.UNREADABLE_FILE.data>["reason"];

/** The file is no table that can be read; `reason` is the contract's. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(`unreadable file: ${reason}`, { cause });
    this.name = "UnreadableFile";
    this.reason = reason;
  }
}
