import type { Note, NoteFields } from "../../core/record/note.ts";

/** A session's notes: those that stand, as said, and the deleted ones, the latest first. */
export interface Notes {
  readonly byId: ReadonlyMap<string, Note>;
  readonly stream: readonly Note[];
  readonly bin: readonly Note[];
}

export const EMPTY_NOTES: Notes = { byId: new Map(), stream: [], bin: [] };

/** As said; of two in the same millisecond the one made first. */
const asSaid = (a: Note, b: Note) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** The notes with changed ones in place. An older version never replaces a newer one. */
export function takeNotes(notes: Notes, changed: readonly Note[]): Notes {
  const byId = new Map(notes.byId);
  for (const note of changed) {
    const present = byId.get(note.id);
    if (!present || present.version <= note.version) byId.set(note.id, note);
  }
  const all = [...byId.values()];
  return {
    byId,
    stream: all.filter((note) => note.deletedAt === null).sort(asSaid),
    bin: all
      .filter((note) => note.deletedAt !== null)
      .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || asSaid(b, a)),
  };
}

/** The notes with what waits to be stored already in them. */
export function withWaiting(notes: Notes, waiting: ReadonlyMap<string, Partial<NoteFields>>): Notes {
  if (waiting.size === 0) return notes;
  const shown = (note: Note): Note => {
    const fields = waiting.get(note.id);
    return fields ? { ...note, ...fields } : note;
  };
  return { ...notes, stream: notes.stream.map(shown), bin: notes.bin.map(shown) };
}

/** The stream with the note in it that somebody has open, should it have been deleted meanwhile. */
export function withOpen(stream: readonly Note[], open: Note | undefined): readonly Note[] {
  if (!open || stream.some((each) => each.id === open.id)) return stream;
  return [...stream, open].sort(asSaid);
}
