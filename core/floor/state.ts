import type { ListStatus } from "./events.ts";
import type { FloorRequest, RequestKind } from "./request.ts";

/** The floor as it stands: folded from the log by `foldFloor`, never stored. */
export interface FloorState {
  /** `seq` of the last event folded; 0 for an empty log. */
  readonly seq: number;
  readonly list: ListStatus;
  readonly requests: Readonly<Record<string, FloorRequest>>;
  /** Ids of those waiting, in the order in which they will be called. */
  readonly waiting: readonly string[];
  /** Who has the floor, speaking or paused. */
  readonly onFloor: string | null;
  /** Whom points of order interrupted, last interrupted last. */
  readonly interrupted: readonly string[];
  /** Ids of those who were given the floor, in that order. */
  readonly given: readonly string[];
  readonly limits: Readonly<Record<RequestKind, number>>;
  /** How many unknown speakers there were: the next is Speaker n + 1. */
  readonly unknownSpeakers: number;
  /** `seq` of the last event that gave or ended a turn: a "next" that had not seen it is stale. */
  readonly lastTurnSeq: number;
}
