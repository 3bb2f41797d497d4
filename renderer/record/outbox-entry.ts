import { ORPCError } from "@orpc/client";
import type { Draft, Note, NoteFields } from "../../core/record/note.ts";
import type { Api } from "../api/client.ts";
import { contractError } from "../api/errors.ts";

export type CaptureCall = Parameters<Api["record"]["capture"]>[0];
export type CaptureManyCall = Parameters<Api["record"]["captureMany"]>[0];
export type SaveCall = Parameters<Api["record"]["save"]>[0];

interface Common {
  /** Of the note, or of the note to be. */
  id: string;
  sessionId: string;
  /** The code with which the engine refused it for good; null: it still waits. */
  refused: string | null;
}
export type CaptureEntry = Common & { kind: "capture"; call: CaptureCall };
/** Notes pasted together; `id` is the first one's, which was the draft's. */
export type CaptureManyEntry = Common & { kind: "captureMany"; call: CaptureManyCall };
export type DraftEntry = Common & { kind: "draft"; call: Draft };
/** `conflict`: the note as somebody else left it meanwhile; a person has to decide. */
export type SaveEntry = Common & { kind: "save"; call: SaveCall; conflict: Note | null };
export type Entry = CaptureEntry | CaptureManyEntry | DraftEntry | SaveEntry;

/** The notes to be that an entry holds. */
export function capturesOf(entry: Entry): { id: string; fields: NoteFields }[] {
  if (entry.kind === "capture") return [{ id: entry.id, fields: entry.call.fields as NoteFields }];
  return entry.kind === "captureMany" ? (entry.call.notes as { id: string; fields: NoteFields }[]) : [];
}

/** Two saves of a note as one, over the version that the first one saw. */
export function joinSaves(first: SaveEntry, then: SaveEntry): SaveEntry {
  const fields = { ...first.call.fields, ...then.call.fields };
  return { ...first, refused: null, call: { ...then.call, version: first.call.version, fields } };
}

type Verdict = { is: "again" } | { is: "conflict"; current: Note } | { is: "refused"; code: string };

/** What a failure means for an entry: only what would be refused again is not tried again. */
export function judge(error: unknown): Verdict {
  const known = contractError(error);
  if (known?.code === "NOTE_CONFLICT") return { is: "conflict", current: known.data.current };
  if (known?.code === "NOT_FOUND") return { is: "refused", code: known.code };
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") return { is: "refused", code: error.code };
  return { is: "again" };
}
