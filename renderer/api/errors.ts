import { isDefinedError, ORPCError } from "@orpc/client";
import type { TFunction } from "i18next";
import type { z } from "zod";
import type { errors } from "../../core/contract/errors.ts";
import { ConnectionLost } from "./transport.ts";

type Data<C extends keyof typeof errors> = (typeof errors)[C] extends { data: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined;

/** An error of the contract, by its code. */
export type ContractError = {
  [C in keyof typeof errors]: { code: C; data: Data<C> };
}[keyof typeof errors];

/** The contract's own error with its data, or null for any other failure. */
export function contractError(error: unknown): ContractError | null {
  if (!(error instanceof ORPCError) || !isDefinedError(error)) return null;
  // The link has checked nothing; the engine's procedures declare exactly these codes.
  return { code: error.code, data: error.data } as ContractError;
}

/** What happened, what was kept, what to do: a sentence for any failure of a call to the engine. */
export function errorWords(error: unknown, t: TFunction): string {
  const known = contractError(error);
  switch (known?.code) {
    case "NOT_FOUND":
      return t(`common:error.not_found.${known.data.what}`);
    case "FLOOR_REFUSED":
      return t(`common:error.floor.${known.data.reason}`);
    case "UNREADABLE_FILE":
      return t(`common:error.unreadable_file.${known.data.reason}`);
    case "NOT_SAVED":
      return t(`common:error.not_saved.${known.data.reason}`);
    case "NOTE_CONFLICT":
      return t("common:error.note_conflict");
    case "RECOMMENDATION_CONFLICT":
      return t("common:error.recommendation_conflict");
    case "WRITING_CONFLICT":
      return t("common:error.writing_conflict");
    case "SERIES_LOOP":
      return t("common:error.series_loop", known.data);
    case "IN_USE":
      return t(`common:error.in_use.${known.data.what}`, known.data);
    case "NOTHING_TO_UNDO":
      return t("common:error.nothing_to_undo");
    case "NOTHING_TO_REDO":
      return t("common:error.nothing_to_redo");
  }
  if (error instanceof ConnectionLost) return t("common:error.connection_lost");
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") return t("common:error.bad_request");
  return t("common:error.unexpected");
}
