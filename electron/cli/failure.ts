import { ORPCError } from "@orpc/server";
import type { errors } from "../../core/contract/errors.ts";
import { StoreError } from "../store/errors.ts";
import { CommandError } from "./io.ts";

const UNREADABLE: Record<string, string> = {
  empty: "it is empty",
  not_a_table: "it is no table (CSV or XLSX)",
  too_large: "it is too large",
  damaged: "it is damaged",
};

const NOT_SAVED: Record<string, string> = {
  disk_full: "the disk is full",
  read_only: "the data file may not be written",
  busy: "another program is writing to the data file",
  other: "the disk refused it",
};

const NAMED: Record<string, string> = { eventId: "event", sessionId: "session" };

/** What went wrong, in one line for the log of a script. */
export function failureLine(error: unknown): string {
  if (error instanceof ORPCError) return ofContract(error);
  if (error instanceof CommandError || error instanceof StoreError) return oneLine(error.message);
  return `Something unforeseen went wrong: ${oneLine(error instanceof Error ? error.message : String(error))}`;
}

function ofContract(error: ORPCError<string, unknown>): string {
  const data = (error.data ?? {}) as { what?: string; reason?: string; issues?: Issue[] };
  switch (error.code as keyof typeof errors | "BAD_REQUEST") {
    case "NOT_FOUND":
      return `There is no such ${data.what ?? "record"} in the data file.`;
    case "UNREADABLE_FILE":
      return `The roster cannot be read: ${UNREADABLE[data.reason ?? ""] ?? "its form is not known"}.`;
    case "FLOOR_REFUSED":
      return `The floor refused it: ${(data.reason ?? "").replaceAll("_", " ")}.`;
    case "NOT_SAVED":
      return `Nothing was saved: ${NOT_SAVED[data.reason ?? ""] ?? NOT_SAVED.other}.`;
    case "BAD_REQUEST": {
      // What is no id at all names nothing either.
      const named = data.issues?.map(({ path }) => NAMED[String(path?.[0])]).find(Boolean);
      if (named) return `There is no such ${named} in the data file.`;
      return `The engine refused the call${issuesOf(data.issues)}.`;
    }
    default:
      return `The engine answered ${error.code}: ${oneLine(error.message)}`;
  }
}

interface Issue {
  message?: string;
  path?: PropertyKey[];
}

function issuesOf(issues: Issue[] = []): string {
  const said = issues.map(({ path = [], message = "" }) => `${path.map(String).join(".")} – ${message}`);
  return said.length > 0 ? `: ${oneLine(said.join("; "))}` : "";
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}
