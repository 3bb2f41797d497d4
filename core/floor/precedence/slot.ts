import type { FloorRequest } from "../request.ts";
import type { FloorState } from "../state.ts";
import { comparePlaces } from "./compare.ts";
import { heardSoFar } from "./heard.ts";

/** Rows that nothing passes: the Chair's pin, and whoever was told to be ready. */
export function isFixed(request: Pick<FloorRequest, "pinned" | "status">): boolean {
  return request.pinned || request.status === "on_deck";
}

/**
 * Where a request slots in among those in line (which it is not among): behind the last that comes before it by the
 * preset, and never before a fixed row, which would move it; only a point of order, taken at once, passes those. Nobody
 * in line changes place relative to another.
 */
export function slotFor(state: FloorState, request: FloorRequest): number {
  const compare = comparePlaces(state.precedence, heardSoFar(state));
  const line = state.waiting.flatMap((id) => state.requests[id] ?? []);
  const isOrder = request.kind === "point_of_order";
  const behindFixed = isOrder ? 0 : line.findLastIndex(isFixed) + 1;
  // A row that the Chair moved says nothing of where others belong.
  const behind = isOrder
    ? line.findLastIndex((other) => other.kind === "point_of_order")
    : line.findLastIndex((other) => !other.moved && compare(other, request) < 0);
  let at = Math.max(behindFixed, behind + 1);
  // Nor does a new request pass a row that was put just there by hand.
  while (!isOrder && line[at]?.moved) at += 1;
  return at;
}
