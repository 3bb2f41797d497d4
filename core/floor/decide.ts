import type { FloorCommand, FloorRefusal } from "./commands.ts";
import type { FloorFact } from "./events.ts";
import type { FloorRequest, Speaker } from "./request.ts";
import type { FloorState } from "./state.ts";
import { LIST_TRANSITIONS, listTakes } from "./transitions.ts";

export type Decision = { facts: FloorFact[] } | { refused: FloorRefusal };

/**
 * What the floor makes of a command: facts for the log, or the reason why not. Nothing is half-done.
 * `seenSeq` is the last event the caller had seen: a "next" from before the last turn is stale,
 * so two people pressing it at once advance once.
 */
export function decide(state: FloorState, command: FloorCommand, seenSeq: number): Decision {
  switch (command.type) {
    case "change_list":
      return LIST_TRANSITIONS[state.list].includes(command.to)
        ? facts({ type: "list_changed", data: { to: command.to } })
        : refuse("list_transition");
    case "set_limit":
      return facts({ type: "limit_changed", data: { kind: command.kind, limitMs: command.limitMs } });
    case "request":
      return decideRequests(state, command.requests);
    case "name_speaker": {
      const request = state.requests[command.requestId];
      if (!request) return refuse("unknown_request");
      if (request.speaker.type !== "unknown" || command.speaker.type === "unknown")
        return refuse("not_unknown");
      return facts({ type: "speaker_named", data: { requestId: request.id, speaker: command.speaker } });
    }
    case "move":
    case "pin":
    case "withdraw":
    case "defer":
      return decideWaiting(state, command);
    case "give_floor":
      return seenSeq < state.lastTurnSeq ? refuse("stale") : decideTurn(state, command.requestId);
    default:
      return decideOnFloor(state, command, seenSeq);
  }
}

type RequestOrder = Extract<FloorCommand, { type: "request" }>["requests"];
type WaitingCommand = Extract<FloorCommand, { type: "move" | "pin" | "withdraw" | "defer" }>;
type OnFloorCommand = Extract<FloorCommand, { type: "finish" | "pause" | "resume" | "extend" }>;

function decideRequests(state: FloorState, orders: RequestOrder): Decision {
  const out: FloorFact[] = [];
  const standing = new Set(state.waiting.map((id) => capacityKey(state.requests[id] as FloorRequest)));
  const ids = new Set(Object.keys(state.requests));
  let unknown = state.unknownSpeakers;
  for (const order of orders) {
    if (!listTakes(state.list, order.kind)) return refuse("list_closed");
    const speaker: Speaker =
      order.speaker.type === "new_unknown" ? { type: "unknown", number: ++unknown } : order.speaker;
    const key = capacityKey({ ...order, speaker });
    if (standing.has(key) || ids.has(order.requestId)) continue;
    standing.add(key);
    ids.add(order.requestId);
    out.push({ type: "requested", data: { ...order, speaker } });
  }
  return out.length > 0 ? { facts: out } : refuse("duplicate_request");
}

/** The same speaker may wait in several capacities and kinds, but not twice in one. */
function capacityKey(request: Pick<FloorRequest, "speaker" | "group" | "kind">): string {
  const { speaker } = request;
  const who =
    speaker.type === "delegation"
      ? speaker.delegationId
      : speaker.type === "role"
        ? speaker.roleId
        : speaker.number;
  return JSON.stringify([who, request.group, request.kind]);
}

function decideWaiting(state: FloorState, command: WaitingCommand): Decision {
  const request = state.requests[command.requestId];
  if (!request) return refuse("unknown_request");
  if (request.status !== "waiting") return refuse("not_waiting");
  const { requestId } = command;
  if (command.type === "withdraw") return facts({ type: "withdrawn", data: { requestId } });
  if (command.type === "defer") return facts({ type: "deferred", data: { requestId } });
  if (command.type === "pin") return facts({ type: "pinned", data: { requestId, pinned: command.pinned } });
  if (request.pinned) return refuse("pinned");
  if (command.before === requestId) return refuse("duplicate_request");
  if (command.before !== null && state.requests[command.before]?.status !== "waiting")
    return refuse("not_waiting");
  return facts({ type: "moved", data: { requestId, before: command.before } });
}

function decideTurn(state: FloorState, requestId: string | null): Decision {
  const nextId = requestId ?? state.waiting[0] ?? null;
  const next = nextId === null ? undefined : state.requests[nextId];
  if (requestId !== null && !next) return refuse("unknown_request");
  if (next && next.status !== "waiting") return refuse("not_waiting");
  const current = state.onFloor === null ? undefined : state.requests[state.onFloor];
  const back = state.interrupted.at(-1);
  const endsInterruption = current?.kind === "point_of_order" && back !== undefined;
  if (endsInterruption && requestId === null && next?.kind !== "point_of_order")
    return facts(finish(current.id), { type: "resumed", data: { requestId: back } });
  if (!next) return refuse("nobody_waiting");
  const out: FloorFact[] = [];
  if (current && (next.kind !== "point_of_order" || current.kind === "point_of_order"))
    out.push(finish(current.id));
  if (endsInterruption && next.kind !== "point_of_order") out.push(finish(back));
  const started: FloorFact = {
    type: "started",
    data: { requestId: next.id, limitMs: state.limits[next.kind], overridden: next.id !== state.waiting[0] },
  };
  return facts(...out, started);
}

function decideOnFloor(state: FloorState, command: OnFloorCommand, seenSeq: number): Decision {
  const request = state.onFloor === null ? undefined : state.requests[state.onFloor];
  if (!request) return refuse("nobody_speaking");
  if (seenSeq < state.lastTurnSeq) return refuse("stale");
  const requestId = request.id;
  if (command.type === "finish") return facts(finish(requestId, command.cutOff));
  if (command.type === "extend") return facts({ type: "extended", data: { requestId, byMs: command.byMs } });
  if (command.type === "pause")
    return request.status === "paused"
      ? refuse("already_paused")
      : facts({ type: "paused", data: { requestId } });
  return request.status === "paused" ? facts({ type: "resumed", data: { requestId } }) : refuse("not_paused");
}

function finish(requestId: string, cutOff = false): FloorFact {
  return { type: "finished", data: { requestId, cutOff } };
}

function facts(...list: FloorFact[]): Decision {
  return { facts: list };
}

function refuse(refused: FloorRefusal): Decision {
  return { refused };
}
