import { z } from "zod";
import { attributionMode } from "../event/event.ts";
import { id, instant } from "../ids.ts";
import { plainText, richText, shownText } from "./rich-text.ts";

export const NOTE_KINDS = [
  "position",
  "challenge",
  "good_practice",
  "lesson",
  "recommendation",
  "question",
  "commitment",
  "data",
  "quotation",
] as const;
export const noteKind = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof noteKind>;

export const NOTE_STATUSES = ["raw", "cleaned", "included"] as const;
export const noteStatus = z.enum(NOTE_STATUSES);

/** So many notes at most are stored at once. */
export const MOST_NOTES_AT_ONCE = 500;

/** A note has so many tags at most, of so many characters at most. */
export const MOST_TAGS = 40;
export const LONGEST_TAG = 60;
export const noteTags = z.array(z.string().trim().min(1).max(LONGEST_TAG)).max(MOST_TAGS);

/** What a person may set on a note. */
export const noteFields = z.object({
  doc: richText,
  kind: noteKind,
  areaIds: z.array(id).max(40),
  addresseeIds: z.array(id).max(40),
  tags: noteTags,
  /** The request for the floor, once given, that the point was made in; null: background or procedure. */
  interventionId: id.nullable(),
  /** Another delegation than the one on the floor, where the point is reported of it (`@name`). */
  delegationId: id.nullable(),
  attribution: attributionMode.nullable(),
  confidence: z.enum(["certain", "to_check"]),
  status: noteStatus,
});
export type NoteFields = z.infer<typeof noteFields>;

/** One point said. `version` counts every save; a write names the version it saw. */
export const note = noteFields.extend({
  doc: shownText,
  id,
  sessionId: id,
  at: instant,
  /** Milliseconds of speaking time into the intervention when the first key was pressed. */
  offsetMs: z.number().int().nullable(),
  author: z.string().max(40),
  version: z.number().int().positive(),
  deletedAt: instant.nullable(),
});
export type Note = z.infer<typeof note>;

/** An earlier (or the present) state of a note. */
export const noteVersion = z.object({ version: z.number().int(), at: instant, by: z.string(), note });
export type NoteVersion = z.infer<typeof noteVersion>;

/** What stands in the capture line and is not yet a note: kept so that a crash loses nothing. */
export const draft = z.object({
  /** The id of the note to be. */
  id,
  sessionId: id,
  /** The window in whose line it stands. */
  windowId: id,
  author: z.string().max(40),
  doc: richText,
  interventionId: id.nullable(),
  offsetMs: z.number().int().nullable(),
  startedAt: instant,
  /** What was chosen for the note beside its marks. */
  areaIds: z.array(id).max(40),
  addresseeIds: z.array(id).max(40),
  kind: noteKind.nullable(),
  /** Drafts of an earlier version of the app have neither tags nor a delegation. */
  tags: noteTags.default([]),
  delegationId: id.nullable().default(null),
});
export type Draft = z.infer<typeof draft>;

/** Whether there is nothing in it to keep. */
export function isEmptyDraft(kept: Draft): boolean {
  const { areaIds, addresseeIds, tags, kind, delegationId } = kept;
  const chosen =
    areaIds.length + addresseeIds.length + tags.length > 0 || kind !== null || delegationId !== null;
  return !chosen && plainText(kept.doc) === "";
}
