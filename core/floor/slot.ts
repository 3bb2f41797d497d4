import type { RequestKind } from "./request.ts";
import type { FloorState } from "./state.ts";

/** Points of order first, then answers to the question being answered, then all others, rights of reply last. */
function rank(kind: RequestKind): number {
  if (kind === "point_of_order") return 0;
  if (kind === "panellist_response") return 1;
  return kind === "right_of_reply" ? 3 : 2;
}

/**
 * Where a new request slots in among the waiting: behind the last of its rank or before.
 * Nobody already waiting changes place relative to another.
 */
export function slotFor(state: FloorState, kind: RequestKind): number {
  const mine = rank(kind);
  const behind = state.waiting.findLastIndex((id) => {
    const other = state.requests[id];
    return other !== undefined && !other.deferred && rank(other.kind) <= mine;
  });
  if (mine === 3) return state.waiting.length;
  return behind + 1;
}
