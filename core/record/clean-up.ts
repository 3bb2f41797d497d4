import type { Note } from "./note.ts";

/** What clean-up looks at of a note. */
export type CleanUpNote = Pick<
  Note,
  "id" | "status" | "interventionId" | "areaIds" | "confidence" | "deletedAt"
>;

/** What the notes walked through have in common: what is still to be done with them. */
export const TO_DO = ["raw", "to_check", "without_area"] as const;
export type ToDo = (typeof TO_DO)[number];

/** Which notes are walked through; null: of any speaker, any area. */
export interface CleanUpFilter {
  what: ToDo;
  interventionId: string | null;
  /** A challenge area, or NO_AREA for the notes that have none. */
  areaId: string | null;
}

export const NO_AREA = "none";
export const EVERY_NOTE: CleanUpFilter = { what: "raw", interventionId: null, areaId: null };

/** A walk through notes: those that were looked at, in that order, and which of them is shown. */
export interface Walk {
  visited: readonly string[];
  /** Null: the walk has come to its end. */
  at: string | null;
}

export const NEW_WALK: Walk = { visited: [], at: null };

const IS_TO_DO: Readonly<Record<ToDo, (note: CleanUpNote) => boolean>> = {
  raw: ({ status }) => status === "raw",
  to_check: ({ confidence }) => confidence === "to_check",
  without_area: ({ areaIds }) => areaIds.length === 0,
};

/** Whether the note stands and is one of those that the filter asks for. */
export function isWanted(note: CleanUpNote, { what, interventionId, areaId }: CleanUpFilter): boolean {
  if (note.deletedAt !== null || !IS_TO_DO[what](note)) return false;
  if (interventionId !== null && note.interventionId !== interventionId) return false;
  if (areaId === null) return true;
  return areaId === NO_AREA ? note.areaIds.length === 0 : note.areaIds.includes(areaId);
}

/** The notes that the walk has still to look at, in the order given, beginning after the one that is shown. */
export function ahead<N extends CleanUpNote>(notes: readonly N[], walk: Walk, filter: CleanUpFilter): N[] {
  const seen = new Set(walk.visited);
  const from = notes.findIndex((note) => note.id === walk.at) + 1;
  return [...notes.slice(from), ...notes.slice(0, from)].filter(
    (note) => !seen.has(note.id) && isWanted(note, filter),
  );
}

/**
 * Goes on to the next note that was not looked at: after the one shown, then from the beginning, where notes may
 * have come meanwhile. `notes`: as said. Every note that is wanted is looked at once, and none twice.
 */
export function forward(notes: readonly CleanUpNote[], walk: Walk, filter: CleanUpFilter): Walk {
  const after = walk.at === null ? -1 : walk.visited.indexOf(walk.at);
  // Gone back before: first over those looked at since, in the same order.
  const again = after < 0 ? undefined : standing(notes, walk.visited.slice(after + 1))[0];
  if (again !== undefined) return { ...walk, at: again };
  const next = ahead(notes, walk, filter)[0];
  return next ? { visited: [...walk.visited, next.id], at: next.id } : { ...walk, at: null };
}

/** Goes back to the note looked at before, whatever its status is now; stays where there is none. */
export function backward(notes: readonly CleanUpNote[], walk: Walk): Walk {
  const before = walk.at === null ? walk.visited : walk.visited.slice(0, walk.visited.indexOf(walk.at));
  const at = standing(notes, before).at(-1);
  return at === undefined ? walk : { ...walk, at };
}

function standing(notes: readonly CleanUpNote[], ids: readonly string[]): string[] {
  const there = new Set(notes.filter((note) => note.deletedAt === null).map((note) => note.id));
  return ids.filter((id) => there.has(id));
}

/** "12 of 48": the place of the note shown among those looked at and those still to come. */
export function progress(
  notes: readonly CleanUpNote[],
  walk: Walk,
  filter: CleanUpFilter,
): { at: number; of: number; left: number } {
  const looked = standing(notes, walk.visited);
  return {
    at: walk.at === null ? looked.length : looked.indexOf(walk.at) + 1,
    of: looked.length + ahead(notes, walk, filter).length,
    left: notes.filter((note) => isWanted(note, filter)).length,
  };
}

/** What is left to do with the notes of a session. */
export function leftToDo(notes: readonly CleanUpNote[]) {
  const left = notes.filter((note) => note.deletedAt === null);
  const count = (test: (note: CleanUpNote) => boolean) => left.filter(test).length;
  return {
    notes: left.length,
    raw: count(IS_TO_DO.raw),
    to_check: count(IS_TO_DO.to_check),
    without_area: count(IS_TO_DO.without_area),
    cleaned: count(({ status }) => status === "cleaned"),
    included: count(({ status }) => status === "included"),
  };
}
