import type { EventOf, FloorEvent } from "./events.ts";
import { inLine, outOfLine, put } from "./put.ts";
import type { FloorRequest } from "./request.ts";
import type { FloorState } from "./state.ts";
import { isInLine, may, type RequestTransition, statusAfter } from "./transitions.ts";

type LineEvent = EventOf<
  | "requested"
  | "amended"
  | "moved"
  | "swapped"
  | "pinned"
  | "on_deck"
  | "withdrawn"
  | "absent"
  | "deferred"
  | "submitted_in_writing"
  | "reinstated"
  | "speaker_named"
>;

/** What happens to requests that wait, or have left the line without speaking. */
export function applyToLine(state: FloorState, event: LineEvent): FloorState {
  if (event.type === "requested") return requested(state, event);
  const request = state.requests[event.data.requestId];
  if (!request) return state;
  switch (event.type) {
    case "amended":
      return amended(state, { ...request, ...withDefaults(event.data.details) });
    case "speaker_named":
      return named(state, request, event);
    case "moved":
      return may("moved", request.status) ? reordered(state, request, event.data.before) : state;
    case "swapped":
      return swapped(state, request, state.requests[event.data.withId]);
    case "pinned":
      return may("pinned", request.status) ? put(state, { ...request, pinned: event.data.pinned }) : state;
    case "on_deck":
      return event.data.onDeck ? putOnDeck(state, request) : takenOffDeck(state, request);
    case "deferred":
      return deferred(state, request, event.at);
    case "reinstated":
      return reinstated(state, request, event.at);
    default:
      return left(state, request, event.type);
  }
}

/** Facts of the first version of the log lack what requests carry since. */
function withDefaults<T extends Partial<FloorRequest>>(data: T) {
  return {
    ...data,
    level: data.level ?? null,
    language: data.language ?? null,
    answersTo: data.answersTo ?? null,
  };
}

function requested(state: FloorState, event: EventOf<"requested">): FloorState {
  const { requestId, ...data } = event.data;
  if (state.requests[requestId]) return state;
  const request: FloorRequest = {
    ...withDefaults(data),
    category: data.category ?? null,
    region: data.region ?? null,
    sortName: data.sortName ?? "",
    id: requestId,
    askedAt: event.at,
    queuedAt: event.at,
    askedSeq: event.seq,
    status: state.list === "draft" ? "pre_inscribed" : "waiting",
    pinned: false,
    moved: false,
    swappedWith: null,
    deferredAt: null,
    overridden: false,
    limitMs: null,
    segments: [],
  };
  const { speaker } = data;
  const unknownSpeakers =
    speaker.type === "unknown" ? Math.max(state.unknownSpeakers, speaker.number) : state.unknownSpeakers;
  return inLine({ ...state, unknownSpeakers }, request);
}

/** One that waits slots in anew for what it now is, unless a person put it where it stands. */
function amended(state: FloorState, request: FloorRequest): FloorState {
  const free = isInLine(request.status) && !request.pinned && !request.moved && request.status !== "on_deck";
  return free ? inLine(state, request) : put(state, request);
}

function named(state: FloorState, request: FloorRequest, event: EventOf<"speaker_named">): FloorState {
  const old = request.speaker;
  if (old.type !== "unknown") return state;
  const { speaker, category, region, sortName } = event.data;
  const standing = { speaker, category: category ?? null, region: region ?? null, sortName: sortName ?? "" };
  return Object.values(state.requests)
    .filter((each) => each.speaker.type === "unknown" && each.speaker.number === old.number)
    .reduce((next, each) => amended(next, { ...each, ...standing }), state);
}

function reordered(state: FloorState, request: FloorRequest, beforeId: string | null): FloorState {
  const rest = outOfLine(state, request.id).waiting;
  const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
  if (at < 0) return state;
  return put(
    { ...state, waiting: rest.toSpliced(at, 0, request.id) },
    { ...request, moved: true, deferredAt: null, swappedWith: null },
  );
}

function swapped(state: FloorState, a: FloorRequest, b: FloorRequest | undefined): FloorState {
  if (!b || a.id === b.id || !may("swapped", a.status) || !may("swapped", b.status)) return state;
  const waiting = state.waiting.map((id) => (id === a.id ? b.id : id === b.id ? a.id : id));
  const next = put({ ...state, waiting }, { ...a, moved: true, swappedWith: b.id });
  return put(next, { ...b, moved: true, swappedWith: a.id });
}

/** One at a time is on deck, at the head of the line. */
function putOnDeck(state: FloorState, request: FloorRequest): FloorState {
  if (!may("put_on_deck", request.status)) return state;
  const before = state.waiting.map((id) => state.requests[id]).find((each) => each?.status === "on_deck");
  const next = before ? takenOffDeck(state, before) : state;
  const rest = outOfLine(next, request.id).waiting;
  return put(
    { ...next, waiting: [request.id, ...rest] },
    { ...request, status: statusAfter("put_on_deck", request.status) },
  );
}

function takenOffDeck(state: FloorState, request: FloorRequest): FloorState {
  if (!may("taken_off_deck", request.status)) return state;
  return put(state, { ...request, status: statusAfter("taken_off_deck", request.status) });
}

function deferred(state: FloorState, request: FloorRequest, at: number): FloorState {
  if (!may("deferred", request.status)) return state;
  return inLine(state, {
    ...request,
    status: may("taken_off_deck", request.status)
      ? statusAfter("taken_off_deck", request.status)
      : statusAfter("deferred", request.status),
    deferredAt: at,
    pinned: false,
    moved: false,
    swappedWith: null,
  });
}

function reinstated(state: FloorState, request: FloorRequest, at: number): FloorState {
  if (!may("reinstated", request.status)) return state;
  const status = state.list === "draft" ? "pre_inscribed" : statusAfter("reinstated", request.status);
  return inLine(state, { ...request, status, queuedAt: at, deferredAt: null });
}

function left(
  state: FloorState,
  request: FloorRequest,
  how: Extract<RequestTransition, FloorEvent["type"]>,
): FloorState {
  if (!may(how, request.status)) return state;
  return put(outOfLine(state, request.id), {
    ...request,
    status: statusAfter(how, request.status),
    pinned: false,
    moved: false,
    swappedWith: null,
    deferredAt: null,
  });
}
