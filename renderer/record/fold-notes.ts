import type { Area } from "../../core/event/event.ts";
import type { Note } from "../../core/record/note.ts";

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

/** The notes under each challenge area, in the event's order; `area` null holds those that have none. */
export function byArea(
  stream: readonly Note[],
  areas: readonly Area[],
): { area: Area | null; notes: readonly Note[] }[] {
  const known = new Set(areas.map((area) => area.id));
  const sections: { area: Area | null; notes: readonly Note[] }[] = areas.map((area) => ({
    area,
    notes: stream.filter((note) => note.areaIds.includes(area.id)),
  }));
  const none = stream.filter((note) => !note.areaIds.some((id) => known.has(id)));
  return none.length > 0 ? [...sections, { area: null, notes: none }] : sections;
}
