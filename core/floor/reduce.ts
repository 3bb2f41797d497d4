import type { FloorEvent } from "./events.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { type FloorRequest, REQUEST_KINDS, type RequestKind, type RequestStatus } from "./request.ts";
import { slotFor } from "./slot.ts";
import type { FloorState } from "./state.ts";

export const EMPTY_FLOOR: FloorState = {
  seq: 0,
  list: "open",
  requests: {},
  waiting: [],
  onFloor: null,
  interrupted: [],
  given: [],
  limits: DEFAULT_LIMITS,
  unknownSpeakers: 0,
  lastTurnSeq: 0,
};

/**
 * The floor after one more event. A fact that no longer makes sense, because an earlier act
 * was undone, changes nothing: folding never throws.
 */
export function applyFact(before: FloorState, event: FloorEvent): FloorState {
  const state = { ...before, seq: event.seq };
  switch (event.type) {
    case "list_changed":
      return { ...state, list: event.data.to };
    case "limit_changed":
      return { ...state, limits: newLimits(state, event.data.kind, event.data.limitMs) };
    case "requested":
      return requested(state, event);
    case "speaker_named":
      return named(state, event.data.requestId, event.data.speaker);
    case "voided":
    case "restored":
      return state;
    default:
      return ofRequest(state, event);
  }
}

type RequestEvent = Exclude<
  FloorEvent,
  { type: "list_changed" | "limit_changed" | "requested" | "speaker_named" | "voided" | "restored" }
>;

function ofRequest(state: FloorState, event: RequestEvent): FloorState {
  const request = state.requests[event.data.requestId];
  if (!request) return state;
  const isWaiting = request.status === "waiting";
  const hasFloor = state.onFloor === request.id;
  switch (event.type) {
    case "moved":
      return isWaiting ? reordered(state, request, event.data.before) : state;
    case "pinned":
      return isWaiting ? put(state, { ...request, pinned: event.data.pinned }) : state;
    case "withdrawn":
      return isWaiting ? put(leave(state, request.id), { ...request, status: "withdrawn" }) : state;
    case "deferred":
      return isWaiting
        ? put(toEnd(state, request.id), { ...request, deferred: true, pinned: false, moved: false })
        : state;
    case "started":
      return isWaiting ? started(state, request, event) : state;
    case "paused":
      return hasFloor ? put(state, halted(request, event.at, "paused")) : state;
    case "resumed":
      return hasFloor && request.status === "paused"
        ? put(state, {
            ...request,
            status: "speaking",
            segments: [...request.segments, { from: event.at, to: null }],
          })
        : state;
    case "extended":
      return hasFloor
        ? put(state, { ...request, limitMs: Math.max(0, (request.limitMs ?? 0) + event.data.byMs) })
        : state;
    case "finished":
      return hasFloor
        ? finished(state, halted(request, event.at, event.data.cutOff ? "cut_off" : "finished"), event.seq)
        : state;
  }
}

function requested(state: FloorState, event: Extract<FloorEvent, { type: "requested" }>): FloorState {
  const { requestId, speaker, group, kind, channel, note } = event.data;
  if (state.requests[requestId]) return state;
  const request: FloorRequest = {
    id: requestId,
    speaker,
    group,
    kind,
    channel,
    note,
    askedAt: event.at,
    status: "waiting",
    pinned: false,
    moved: false,
    deferred: false,
    limitMs: null,
    segments: [],
  };
  const unknownSpeakers =
    speaker.type === "unknown" ? Math.max(state.unknownSpeakers, speaker.number) : state.unknownSpeakers;
  const waiting = state.waiting.toSpliced(slotFor(state, kind), 0, requestId);
  return put({ ...state, waiting, unknownSpeakers }, request);
}

function started(
  state: FloorState,
  request: FloorRequest,
  event: Extract<FloorEvent, { type: "started" }>,
): FloorState {
  const current = state.onFloor === null ? undefined : state.requests[state.onFloor];
  let next = leave(state, request.id);
  // The log finishes who speaks before it starts another; whoever still has the floor was interrupted.
  if (current) {
    next = put(next, halted(current, event.at, "paused"));
    next = { ...next, interrupted: [...next.interrupted, current.id] };
  }
  return {
    ...put(next, {
      ...request,
      status: "speaking",
      limitMs: event.data.limitMs,
      segments: [{ from: event.at, to: null }],
    }),
    onFloor: request.id,
    given: [...next.given, request.id],
    lastTurnSeq: event.seq,
  };
}

function finished(state: FloorState, request: FloorRequest, seq: number): FloorState {
  const interrupted = state.interrupted.slice(0, -1);
  return { ...put(state, request), onFloor: state.interrupted.at(-1) ?? null, interrupted, lastTurnSeq: seq };
}

function halted(request: FloorRequest, at: number, status: RequestStatus): FloorRequest {
  // A system clock that stepped back must not make a speech of negative length.
  const segments = request.segments.map((s) =>
    s.to === null ? { from: s.from, to: Math.max(s.from, at) } : s,
  );
  return { ...request, status, segments };
}

function reordered(state: FloorState, request: FloorRequest, beforeId: string | null): FloorState {
  const rest = state.waiting.filter((id) => id !== request.id);
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
  if (at < 0) return state;
  return put(
    { ...state, waiting: rest.toSpliced(at, 0, request.id) },
    { ...request, moved: true, deferred: false },
  );
}

function named(state: FloorState, requestId: string, speaker: FloorRequest["speaker"]): FloorState {
  const old = state.requests[requestId]?.speaker;
  if (old?.type !== "unknown") return state;
  const requests = Object.fromEntries(
    Object.entries(state.requests).map(([id, request]) => {
      const same = request.speaker.type === "unknown" && request.speaker.number === old.number;
      return [id, same ? { ...request, speaker } : request];
    }),
  );
  return { ...state, requests };
}

function newLimits(state: FloorState, kind: RequestKind | null, limitMs: number): FloorState["limits"] {
  if (kind !== null) return { ...state.limits, [kind]: limitMs };
  return Object.fromEntries(REQUEST_KINDS.map((each) => [each, limitMs])) as FloorState["limits"];
}

function put(state: FloorState, request: FloorRequest): FloorState {
  return { ...state, requests: { ...state.requests, [request.id]: request } };
}

function leave(state: FloorState, requestId: string): FloorState {
  return { ...state, waiting: state.waiting.filter((id) => id !== requestId) };
}

function toEnd(state: FloorState, requestId: string): FloorState {
  return { ...state, waiting: [...state.waiting.filter((id) => id !== requestId), requestId] };
}
