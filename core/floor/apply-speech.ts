import type { EventOf } from "./events.ts";
import { outOfLine, put } from "./put.ts";
import type { FloorRequest, RequestStatus } from "./request.ts";
import { corrected, ended, shifted, without } from "./segments.ts";
import type { FloorState } from "./state.ts";
import { may, statusAfter } from "./transitions.ts";

type SpeechEvent = EventOf<
  | "started"
  | "paused"
  | "resumed"
  | "extended"
  | "finished"
  | "pause_entered"
  | "times_corrected"
  | "clock_stepped"
>;

/** What happens to a speech from its first word, and what is put right afterwards. */
export function applyToSpeech(state: FloorState, event: SpeechEvent): FloorState {
  if (event.type === "clock_stepped") return clockStepped(state, event.data.byMs);
  const request = state.requests[event.data.requestId];
  if (!request) return state;
  const hasFloor = state.onFloor === request.id;
  switch (event.type) {
    case "started":
      return may("given_floor", request.status) ? started(state, request, event) : state;
    case "paused":
      return hasFloor && may("paused", request.status)
        ? put(state, halted(request, event.at, "paused"))
        : state;
    case "resumed":
      return hasFloor && may("resumed", request.status) ? put(state, running(request, event.at)) : state;
    case "extended":
      return hasFloor
        ? put(state, { ...request, limitMs: Math.max(0, (request.limitMs ?? 0) + event.data.byMs) })
        : state;
    case "finished": {
      const how = event.data.cutOff ? "cut_off" : "finished";
      return hasFloor && may(how, request.status) ? finished(state, request, event, how) : state;
    }
    case "pause_entered": {
      const segments = without(request.segments, event.data.from, event.data.to);
      return segments.length === 0 ? state : put(state, { ...request, segments });
    }
    case "times_corrected":
      return timesCorrected(state, request, event.data.startedAt, event.data.endedAt);
  }
}

function started(state: FloorState, request: FloorRequest, event: EventOf<"started">): FloorState {
  const current = state.onFloor === null ? undefined : state.requests[state.onFloor];
  let next = outOfLine(state, request.id);
  // The log finishes who speaks before it starts another; whoever still has the floor was interrupted.
  if (current) {
    next = put(next, halted(current, event.at, "paused"));
    next = { ...next, interrupted: [...next.interrupted, current.id] };
  }
  return {
    ...put(next, {
      ...running(request, event.at),
      pinned: false,
      limitMs: event.data.limitMs,
      overridden: event.data.overridden,
    }),
    onFloor: request.id,
    given: [...next.given, request.id],
    lastTurnSeq: event.seq,
  };
}

function finished(
  state: FloorState,
  request: FloorRequest,
  event: EventOf<"finished">,
  how: "finished" | "cut_off",
): FloorState {
  return {
    ...put(state, halted(request, event.at, statusAfter(how, request.status))),
    onFloor: state.interrupted.at(-1) ?? null,
    interrupted: state.interrupted.slice(0, -1),
    lastTurnSeq: event.seq,
  };
}

function running(request: FloorRequest, at: number): FloorRequest {
  return { ...request, status: "speaking", segments: [...request.segments, { from: at, to: null }] };
}

function halted(request: FloorRequest, at: number, status: RequestStatus): FloorRequest {
  return { ...request, status, segments: ended(request.segments, at) };
}

function timesCorrected(
  state: FloorState,
  request: FloorRequest,
  startedAt: number,
  endedAt: number | null,
): FloorState {
  const goesOn = request.status === "speaking" || request.status === "paused";
  if (request.segments.length === 0 || goesOn !== (endedAt === null)) return state;
  // Of a paused speech the last stretch has its end already.
  const last = request.status === "paused" ? (request.segments.at(-1)?.to ?? null) : endedAt;
  if (last !== null && last <= startedAt) return state;
  return put(state, { ...request, segments: corrected(request.segments, startedAt, last) });
}

function clockStepped(state: FloorState, byMs: number): FloorState {
  const speaking = state.onFloor === null ? undefined : state.requests[state.onFloor];
  return speaking ? put(state, { ...speaking, segments: shifted(speaking.segments, byMs) }) : state;
}
