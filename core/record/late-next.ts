import type { FloorState } from "../floor/state.ts";
import type { Note } from "./note.ts";

/** Notes that go to another speaker; `since`: when the first of them was written, UTC ms. */
export interface LateNext {
  readonly notes: readonly Note[];
  readonly to: string;
  readonly since: number;
}

/** The intervention before (-1) or after (1) the given one, in the order of the floor; null where there is none. */
export function neighbour(floor: FloorState, interventionId: string | null, by: -1 | 1): string | null {
  if (interventionId === null) return by === -1 ? (floor.given.at(-1) ?? null) : null;
  const at = floor.given.indexOf(interventionId);
  return at < 0 ? null : (floor.given[at + by] ?? null);
}

/**
 * The floor was given late or early: which of an author's notes belong to the neighbouring speaker after all.
 * Early (-1): all that he wrote since the present speaker got the floor goes to the one before. Late (1): the last
 * that he wrote of the one before goes to the present speaker; asked again, the one before that too.
 * Null where there is nothing to move. `stream`: as said.
 */
export function lateNext(
  stream: readonly Note[],
  floor: FloorState,
  author: string,
  by: -1 | 1,
): LateNext | null {
  const present = floor.onFloor;
  const before = neighbour(floor, present, -1);
  const mine = stream.filter((note) => note.author === author);
  if (by === 1) {
    const last =
      before === null || present === null
        ? undefined
        : mine.findLast(({ interventionId }) => interventionId === before);
    return last && present !== null ? { notes: [last], to: present, since: last.at } : null;
  }
  if (before === null) return null;
  // With nobody on the floor it is the background since the last speech that was said by its speaker.
  const ended = present === null ? (floor.requests[before]?.segments.at(-1)?.to ?? 0) : 0;
  const notes = mine.filter((note) => note.interventionId === present && note.at >= ended);
  const [first] = notes;
  return first ? { notes, to: before, since: first.at } : null;
}
