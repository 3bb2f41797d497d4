import type { FloorEvent } from "./events.ts";
import { applyFact } from "./reduce.ts";
import { EMPTY_FLOOR, type FloorState } from "./state.ts";

/** A session's log with the floor folded from it. */
export interface FloorLog {
  readonly events: readonly FloorEvent[];
  readonly state: FloorState;
}

export const EMPTY_LOG: FloorLog = { events: [], state: EMPTY_FLOOR };

/** The acts that are undone: of "voided" and "restored" the later one counts. */
export function voidedActs(events: readonly FloorEvent[]): ReadonlySet<string> {
  const voided = new Set<string>();
  for (const event of events) {
    if (event.type === "voided") voided.add(event.data.actId);
    if (event.type === "restored") voided.delete(event.data.actId);
  }
  return voided;
}

/** The floor as the whole log tells it. */
export function foldFloor(events: readonly FloorEvent[]): FloorState {
  const voided = voidedActs(events);
  const state = events.filter((event) => !voided.has(event.actId)).reduce(applyFact, EMPTY_FLOOR);
  // Who gives the floor must have seen what an undo made of the list.
  const undone = events.findLast((event) => event.type === "voided" || event.type === "restored");
  return {
    ...state,
    seq: events.at(-1)?.seq ?? 0,
    lastTurnSeq: Math.max(state.lastTurnSeq, undone?.seq ?? 0),
  };
}

/** The log with more events at its end; folds again only where one of them undoes or redoes an act. */
export function extendFloor(log: FloorLog, appended: readonly FloorEvent[]): FloorLog {
  const fresh = appended.filter((event) => event.seq > log.state.seq);
  const events = [...log.events, ...fresh];
  const again = fresh.some((event) => event.type === "voided" || event.type === "restored");
  return { events, state: again ? foldFloor(events) : fresh.reduce(applyFact, log.state) };
}
