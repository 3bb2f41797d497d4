import type { ListStatus } from "./events.ts";
import type { RequestKind, RequestStatus } from "./request.ts";

/** From each status of the list, where it may go. */
export const LIST_TRANSITIONS: Readonly<Record<ListStatus, readonly ListStatus[]>> = {
  draft: ["open"],
  open: ["closing_announced", "closed", "exhausted"],
  closing_announced: ["open", "closed"],
  closed: ["reopened", "exhausted"],
  reopened: ["closing_announced", "closed", "exhausted"],
  exhausted: ["reopened"],
};

/** A closed list still takes these: they arise from the debate itself (UN General Assembly rules 71 and 73). */
export const TAKEN_WHEN_CLOSED: readonly RequestKind[] = ["point_of_order", "right_of_reply"];

/** Whether the list takes a request of this kind. */
export function listTakes(list: ListStatus, kind: RequestKind): boolean {
  return (list !== "closed" && list !== "exhausted") || TAKEN_WHEN_CLOSED.includes(kind);
}

/** Those in line for the floor. */
export const IN_LINE: readonly RequestStatus[] = ["pre_inscribed", "waiting", "on_deck"];

/** What can happen to a request: from which statuses, and to which (null: it keeps the one it has). */
interface Transition {
  readonly from: readonly RequestStatus[];
  readonly to: RequestStatus | null;
}

/** Every transition of a request, drawn once: the reducer and the refusals go by it, docs/floor.md prints it. */
export const REQUEST_TRANSITIONS = {
  list_opened: { from: ["pre_inscribed"], to: "waiting" },
  put_on_deck: { from: ["pre_inscribed", "waiting"], to: "on_deck" },
  taken_off_deck: { from: ["on_deck"], to: "waiting" },
  moved: { from: IN_LINE, to: null },
  pinned: { from: IN_LINE, to: null },
  swapped: { from: IN_LINE, to: null },
  deferred: { from: IN_LINE, to: null },
  given_floor: { from: IN_LINE, to: "speaking" },
  paused: { from: ["speaking"], to: "paused" },
  resumed: { from: ["paused"], to: "speaking" },
  finished: { from: ["speaking", "paused"], to: "finished" },
  cut_off: { from: ["speaking", "paused"], to: "cut_off" },
  withdrawn: { from: IN_LINE, to: "withdrawn" },
  absent: { from: IN_LINE, to: "absent" },
  session_closed: { from: IN_LINE, to: "not_reached" },
  submitted_in_writing: {
    from: [...IN_LINE, "not_reached", "absent", "withdrawn"],
    to: "submitted_in_writing",
  },
  reinstated: { from: ["withdrawn", "absent", "not_reached", "submitted_in_writing"], to: "waiting" },
} as const satisfies Record<string, Transition>;

export type RequestTransition = keyof typeof REQUEST_TRANSITIONS;

/** Whether that may happen to a request of this status. */
export function may(transition: RequestTransition, status: RequestStatus): boolean {
  return (REQUEST_TRANSITIONS[transition].from as readonly RequestStatus[]).includes(status);
}

/** The status that follows; throws nothing: ask `may` first. */
export function statusAfter(transition: RequestTransition, status: RequestStatus): RequestStatus {
  return REQUEST_TRANSITIONS[transition].to ?? status;
}

/** Whether the request waits for its turn. */
export function isInLine(status: RequestStatus): boolean {
  return IN_LINE.includes(status);
}
