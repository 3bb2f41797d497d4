import type { ListStatus } from "./events.ts";
import type { RequestKind } from "./request.ts";

/** From each status of the list, where it may go. */
export const LIST_TRANSITIONS: Readonly<Record<ListStatus, readonly ListStatus[]>> = {
  draft: ["open"],
  open: ["closing_announced", "closed", "exhausted"],
  closing_announced: ["open", "closed"],
  closed: ["open", "exhausted"],
  exhausted: ["open"],
};

/** A closed list still takes these: they arise from the debate itself (UN General Assembly rules 71 and 73). */
export const TAKEN_WHEN_CLOSED: readonly RequestKind[] = ["point_of_order", "right_of_reply"];

/** Whether the list takes a request of this kind. */
export function listTakes(list: ListStatus, kind: RequestKind): boolean {
  return (list !== "closed" && list !== "exhausted") || TAKEN_WHEN_CLOSED.includes(kind);
}
