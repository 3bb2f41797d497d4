import type { Delegation } from "../participants/participants.ts";
import type { FloorState } from "./state.ts";
import { isInLine } from "./transitions.ts";

/** Who of one category or regional group was heard, waits, or was silent so far; in the order of the roster. */
export interface Balance {
  key: string;
  spoken: Delegation[];
  waiting: Delegation[];
  silent: Delegation[];
}

/** The accredited delegations by category or regional group. For the Chair alone; never on the room screen. */
export function balance(
  state: FloorState,
  delegations: readonly Delegation[],
  by: "category" | "region",
): Balance[] {
  const spoken = new Set<string>();
  const waiting = new Set<string>();
  for (const request of Object.values(state.requests)) {
    if (request.speaker.type !== "delegation" || request.kind === "point_of_order") continue;
    if (request.segments.length > 0) spoken.add(request.speaker.delegationId);
    else if (isInLine(request.status)) waiting.add(request.speaker.delegationId);
  }
  return [...Map.groupBy(delegations, (each) => each[by] ?? "")].map(([key, members]) => ({
    key,
    spoken: members.filter(({ id }) => spoken.has(id)),
    waiting: members.filter(({ id }) => waiting.has(id) && !spoken.has(id)),
    silent: members.filter(({ id }) => !spoken.has(id) && !waiting.has(id)),
  }));
}
