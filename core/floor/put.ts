import { slotFor } from "./precedence/slot.ts";
import type { FloorRequest } from "./request.ts";
import type { FloorState } from "./state.ts";

/** The state with the request as given. */
export function put(state: FloorState, request: FloorRequest): FloorState {
  return { ...state, requests: { ...state.requests, [request.id]: request } };
}

/** The state with the request out of the line. */
export function outOfLine(state: FloorState, requestId: string): FloorState {
  return { ...state, waiting: state.waiting.filter((id) => id !== requestId) };
}

/** The state with the request in line where precedence puts it. */
export function inLine(state: FloorState, request: FloorRequest): FloorState {
  const rest = outOfLine(state, request.id);
  const waiting = rest.waiting.toSpliced(slotFor(rest, request), 0, request.id);
  return put({ ...rest, waiting }, request);
}
