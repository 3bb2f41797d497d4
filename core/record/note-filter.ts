import { foldName } from "../reference/fold.ts";
import type { Note, NoteKind } from "./note.ts";
import { plainText } from "./rich-text.ts";

/** Which notes of a session are shown; an empty field lets every note through, several values are alternatives. */
export interface NoteFilter {
  readonly text: string;
  /** Keys of speakers (core/floor/request.ts), or NOBODY. */
  readonly speakers: readonly string[];
  /** Areas, or NO_AREA. */
  readonly areaIds: readonly string[];
  readonly addresseeIds: readonly string[];
  readonly kinds: readonly NoteKind[];
  readonly statuses: readonly Note["status"][];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly toCheck: boolean;
}

export const EVERY_NOTE: NoteFilter = {
  text: "",
  speakers: [],
  areaIds: [],
  addresseeIds: [],
  kinds: [],
  statuses: [],
  authors: [],
  tags: [],
  toCheck: false,
};

/** The section, and the filter's word, for notes without a challenge area. */
export const NO_AREA = "none";
/** The same for notes with nobody on the floor. */
export const NOBODY = "nobody";

/** Whether the filter lets every note through. */
export function isEmptyFilter(filter: NoteFilter): boolean {
  return Object.values(filter).every((value) => (typeof value === "boolean" ? !value : value.length === 0));
}

// Notes never change in place: what one reads as is worked out once.
const folded = new WeakMap<Note, string>();
function wordsOf(note: Note): string {
  const known = folded.get(note);
  if (known !== undefined) return known;
  const words = ` ${foldName([plainText(note.doc), ...note.tags].join(" "))}`;
  folded.set(note, words);
  return words;
}

const among = (wanted: readonly string[], value: string) => wanted.length === 0 || wanted.includes(value);

/** Those that the filter lets through. `speakerOf`: the key of whoever had the floor for an intervention. */
export function filterNotes(
  notes: readonly Note[],
  filter: NoteFilter,
  speakerOf: (interventionId: string | null) => string,
): readonly Note[] {
  if (isEmptyFilter(filter)) return notes;
  // Each word typed begins a word of the note.
  const typed = foldName(filter.text)
    .split(" ")
    .filter(Boolean)
    .map((word) => ` ${word}`);
  return notes.filter(
    (note) =>
      (!filter.toCheck || note.confidence === "to_check") &&
      among(filter.kinds, note.kind) &&
      among(filter.statuses, note.status) &&
      among(filter.authors, note.author) &&
      among(filter.speakers, speakerOf(note.interventionId)) &&
      (filter.addresseeIds.length === 0 ||
        note.addresseeIds.some((id) => filter.addresseeIds.includes(id))) &&
      (filter.tags.length === 0 || note.tags.some((tag) => filter.tags.includes(tag))) &&
      (filter.areaIds.length === 0 ||
        note.areaIds.some((id) => filter.areaIds.includes(id)) ||
        (note.areaIds.length === 0 && filter.areaIds.includes(NO_AREA))) &&
      typed.every((word) => wordsOf(note).includes(word)),
  );
}
