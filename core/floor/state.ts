import type { ListStatus } from "./events.ts";
import { DEFAULT_LIMITS, type LimitChange, type Limits } from "./limits.ts";
import { PRESETS, type Preset } from "./precedence/preset.ts";
import type { FloorRequest } from "./request.ts";

/** The floor as it stands: folded from the log by `foldFloor`, never stored. */
export interface FloorState {
  /** `seq` of the last event folded; 0 for an empty log. */
  readonly seq: number;
  readonly list: ListStatus;
  /** When an announced closing takes effect (UTC ms). */
  readonly closesAt: number | null;
  readonly requests: Readonly<Record<string, FloorRequest>>;
  /** Ids of those in line, in the order in which they will be called. */
  readonly waiting: readonly string[];
  /** Who has the floor, speaking or paused. */
  readonly onFloor: string | null;
  /** Whom points of order interrupted, last interrupted last. */
  readonly interrupted: readonly string[];
  /** Ids of those who were given the floor, in that order. */
  readonly given: readonly string[];
  readonly precedence: Preset;
  readonly limits: Limits;
  readonly limitHistory: readonly LimitChange[];
  /** How many unknown speakers there were: the next is Speaker n + 1. */
  readonly unknownSpeakers: number;
  /** `seq` of the last event that gave or ended a turn, undid or redid: a "next" that had not seen it is stale. */
  readonly lastTurnSeq: number;
  /** When the session was closed with people still in line; null: it was not. */
  readonly sessionClosedAt: number | null;
}

/** Before anything happened: pre-inscriptions are taken, and the first speaker opens the list. */
export const EMPTY_FLOOR: FloorState = {
  seq: 0,
  list: "draft",
  closesAt: null,
  requests: {},
  waiting: [],
  onFloor: null,
  interrupted: [],
  given: [],
  precedence: PRESETS.plenary,
  limits: DEFAULT_LIMITS,
  limitHistory: [],
  unknownSpeakers: 0,
  lastTurnSeq: 0,
  sessionClosedAt: null,
};

/** The list as it counts at `now` (UTC ms): an announced closing takes effect by itself when its time has come. */
export function listAt(state: Pick<FloorState, "list" | "closesAt">, now: number): ListStatus {
  const due = state.list === "closing_announced" && state.closesAt !== null && now >= state.closesAt;
  return due ? "closed" : state.list;
}
