import type { CommandOf } from "./commands.ts";
import { repliesOf } from "./decide-requests.ts";
import { type Asked, type Decision, facts, refuse } from "./decision.ts";
import type { FloorFact } from "./events.ts";
import { limitFor } from "./limits.ts";
import type { FloorRequest } from "./request.ts";
import type { FloorState } from "./state.ts";
import { isInLine } from "./transitions.ts";

/** The floor goes to the named request, or to the next; a point of order is over when the next is called. */
export function decideTurn(state: FloorState, requestId: string | null, asked: Asked): Decision {
  if (asked.seenSeq < state.lastTurnSeq) return refuse("stale");
  const nextId = requestId ?? state.waiting[0] ?? null;
  const next = nextId === null ? undefined : state.requests[nextId];
  if (requestId !== null && !next) return refuse("unknown_request");
  if (next && !isInLine(next.status)) return refuse("not_waiting");
  const current = state.onFloor === null ? undefined : state.requests[state.onFloor];
  const back = state.interrupted.at(-1);
  const endsInterruption = current?.kind === "point_of_order" && back !== undefined;
  if (endsInterruption && requestId === null && next?.kind !== "point_of_order")
    return facts(finish(current.id), { type: "resumed", data: { requestId: back } });
  if (!next) return refuse("nobody_waiting");
  const out: FloorFact[] = [];
  // Pre-inscriptions were taken until now: the first speaker opens the list.
  if (state.list === "draft") out.push({ type: "list_changed", data: { to: "open", closesAt: null } });
  if (current && (next.kind !== "point_of_order" || current.kind === "point_of_order"))
    out.push(finish(current.id));
  if (endsInterruption && next.kind !== "point_of_order") out.push(finish(back));
  const overridden = next.kind !== "point_of_order" && next.id !== state.waiting[0];
  out.push({ type: "started", data: { requestId: next.id, limitMs: limitOf(state, next), overridden } });
  return facts(...out);
}

/** The limit that a request in line would be given if it were called now, in ms. */
export function limitOf(state: FloorState, request: FloorRequest): number {
  const replies = request.kind === "right_of_reply" ? repliesOf(state, request.speaker) - 1 : 0;
  return limitFor(state.limits, request, replies);
}

type OnFloorCommand = CommandOf<"finish" | "pause" | "resume" | "extend">;

/** What is asked of whoever has the floor. */
export function decideOnFloor(state: FloorState, command: OnFloorCommand, asked: Asked): Decision {
  const request = state.onFloor === null ? undefined : state.requests[state.onFloor];
  if (!request) return refuse("nobody_speaking");
  if (asked.seenSeq < state.lastTurnSeq) return refuse("stale");
  const requestId = request.id;
  switch (command.type) {
    case "finish":
      return facts(finish(requestId, command.cutOff));
    case "extend":
      return facts({ type: "extended", data: { requestId, byMs: command.byMs } });
    case "pause":
      return request.status === "paused"
        ? refuse("already_paused")
        : facts({ type: "paused", data: { requestId } });
    case "resume":
      return request.status === "paused"
        ? facts({ type: "resumed", data: { requestId } })
        : refuse("not_paused");
  }
}

function finish(requestId: string, cutOff = false): FloorFact {
  return { type: "finished", data: { requestId, cutOff } };
}
