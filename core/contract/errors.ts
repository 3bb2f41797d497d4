import { z } from "zod";
import { floorRefusal } from "../floor/commands.ts";
import { note } from "../record/note.ts";
import { recommendation } from "../record/recommendation.ts";
import { writing } from "../record/writing.ts";

/** Errors every procedure may answer with; the screen turns code and data into words. */
export const errors = {
  NOT_FOUND: {
    data: z.object({
      what: z.enum([
        "event",
        "session",
        "note",
        "request",
        "delegation",
        "act",
        "message",
        "area",
        "addressee",
        "role",
        "participant",
        "recommendation",
        "writing",
      ]),
    }),
  },
  /** The floor refused the command; nothing was written. */
  FLOOR_REFUSED: { data: z.object({ reason: floorRefusal }) },
  /** The note was changed by somebody else since; `current` is what is stored. Nothing was overwritten. */
  NOTE_CONFLICT: { data: z.object({ current: note }) },
  /** The same of a recommendation, which may also have been removed or merged into another meanwhile. */
  RECOMMENDATION_CONFLICT: { data: z.object({ current: recommendation }) },
  /** The same of a sentence, key message or follow-up. */
  WRITING_CONFLICT: { data: z.object({ current: writing }) },
  /** An event can't follow itself, nor one that follows it; nothing was changed. */
  SERIES_LOOP: { data: z.object({ title: z.string() }) },
  /** Notes, the register, summaries or the floor name what was to be dropped, so many times; nothing was changed. */
  IN_USE: {
    data: z.object({
      what: z.enum(["area", "addressee", "role", "delegation"]),
      name: z.string(),
      count: z.number().int().positive(),
    }),
  },
  NOTHING_TO_UNDO: {},
  NOTHING_TO_REDO: {},
  /** The file is no roster that can be read. */
  UNREADABLE_FILE: {
    data: z.object({ reason: z.enum(["empty", "not_a_table", "too_large", "damaged"]) }),
  },
  /** The disk refused the write; what was typed is still on the screen. */
  NOT_SAVED: { data: z.object({ reason: z.enum(["disk_full", "read_only", "busy", "other"]) }) },
} as const;
