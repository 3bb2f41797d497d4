import type { RequestKind } from "./request.ts";
import type { FloorState } from "./state.ts";

/**
 * Whether a request is given the floor as soon as it is made: a point of order is, unless another is being heard, which
 * it waits for (first in, first out).
 */
export function isTakenAtOnce(state: Pick<FloorState, "onFloor" | "requests">, kind: RequestKind): boolean {
  const current = state.onFloor === null ? undefined : state.requests[state.onFloor];
  return kind === "point_of_order" && current?.kind !== "point_of_order";
}
