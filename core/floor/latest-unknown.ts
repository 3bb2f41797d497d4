import type { FloorState } from "./state.ts";

/** The request of the unknown speaker whom somebody would name now: on the floor, heard last, or next; null: none. */
export function latestUnknown({ requests, onFloor, given, waiting }: FloorState): string | null {
  const order = [...(onFloor === null ? [] : [onFloor]), ...given.toReversed(), ...waiting];
  return order.find((id) => requests[id]?.speaker.type === "unknown") ?? null;
}
