import { sameTag } from "../../core/record/mark-meaning.ts";
import type { MarksRead } from "../../core/record/marks.ts";
import { MOST_TAGS, type NoteFields, type NoteKind } from "../../core/record/note.ts";
import type { MarkMeaning } from "../../core/record/print-marks.ts";
import type { RichText } from "../../core/record/rich-text.ts";

/** What was chosen for the note in work beside the marks in its text. */
export interface Chosen {
  areaIds: readonly string[];
  addresseeIds: readonly string[];
  kind: NoteKind | null;
  tags: readonly string[];
  delegationId: string | null;
}

export const NOTHING_CHOSEN: Chosen = {
  areaIds: [],
  addresseeIds: [],
  kind: null,
  tags: [],
  delegationId: null,
};

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** Both lists of tags, each tag once however it is spelled, and no more than a note may have. */
export function unionTags(a: readonly string[], b: readonly string[]): string[] {
  const tags: string[] = [];
  for (const tag of [...a, ...b]) if (sameTag(tag, tags) === undefined) tags.push(tag);
  return tags.slice(0, MOST_TAGS);
}

/** What was chosen, with what the marks say; of two kinds or delegations the mark's counts. */
export function withRead(chosen: Chosen, read: Readonly<Omit<MarksRead, "doc" | "marks">> | Chosen): Chosen {
  return {
    areaIds: union(chosen.areaIds, read.areaIds),
    addresseeIds: union(chosen.addresseeIds, read.addresseeIds),
    kind: read.kind ?? chosen.kind,
    tags: unionTags(chosen.tags, read.tags),
    delegationId: read.delegationId ?? chosen.delegationId,
  };
}

/** What was chosen, with one thing more. */
export function withMeaning(chosen: Chosen, meaning: MarkMeaning): Chosen {
  return withRead(chosen, {
    areaIds: meaning.type === "area" ? [meaning.id] : [],
    addresseeIds: meaning.type === "addressee" ? [meaning.id] : [],
    kind: meaning.type === "kind" ? meaning.kind : null,
    tags: meaning.type === "tag" ? [meaning.tag] : [],
    delegationId: meaning.type === "delegation" ? meaning.id : null,
  });
}

/** The fields of a new note: its text without marks, and what was chosen for it. */
export function newFields(doc: RichText, chosen: Chosen, interventionId: string | null): NoteFields {
  return {
    doc,
    kind: chosen.kind ?? "position",
    areaIds: [...chosen.areaIds],
    addresseeIds: [...chosen.addresseeIds],
    tags: [...chosen.tags],
    interventionId,
    delegationId: chosen.delegationId,
    attribution: null,
    confidence: "certain",
    status: "raw",
  };
}
