import { applyToLine } from "./apply-line.ts";
import { applyToSpeech } from "./apply-speech.ts";
import type { FloorEvent } from "./events.ts";
import { withLimit } from "./limits.ts";
import { arrange } from "./precedence/arrange.ts";
import { isDynamic } from "./precedence/preset.ts";
import { withPreset } from "./precedence/with-preset.ts";
import type { FloorState } from "./state.ts";
import { isInLine, statusAfter } from "./transitions.ts";

/** After these the line of a dynamic preset is arranged anew: somebody came, left, or was heard. */
const ARRANGED_AFTER: ReadonlySet<FloorEvent["type"]> = new Set<FloorEvent["type"]>([
  "requested",
  "amended",
  "reinstated",
  "deferred",
  "withdrawn",
  "absent",
  "submitted_in_writing",
  "started",
  "finished",
  "speaker_named",
]);

/**
 * The floor after one more event. A fact that no longer makes sense, because an earlier act
 * was undone, changes nothing: folding never throws.
 */
export function applyFact(before: FloorState, event: FloorEvent): FloorState {
  const after = applied({ ...before, seq: event.seq }, event);
  if (!isDynamic(after.precedence) || !ARRANGED_AFTER.has(event.type)) return after;
  return { ...after, waiting: arrange(after, (request) => request.moved) };
}

function applied(state: FloorState, event: FloorEvent): FloorState {
  switch (event.type) {
    case "list_changed":
      return listChanged(state, event.data.to, event.data.closesAt ?? null);
    case "limit_changed": {
      const { kind, category = null, limitMs } = event.data;
      const change = { kind, category, limitMs };
      return {
        ...state,
        limits: withLimit(state.limits, change),
        limitHistory: [...state.limitHistory, { at: event.at, ...change }],
      };
    }
    case "precedence_set":
      return withPreset(state, event.data.preset);
    case "session_closed":
      return sessionClosed(state, event.at);
    case "voided":
    case "restored":
      return state;
    case "started":
    case "paused":
    case "resumed":
    case "extended":
    case "finished":
    case "pause_entered":
    case "times_corrected":
    case "clock_stepped":
      return applyToSpeech(state, event);
    default:
      return applyToLine(state, event);
  }
}

function listChanged(state: FloorState, list: FloorState["list"], closesAt: number | null): FloorState {
  const opened = state.list === "draft" && list !== "draft";
  const next = opened
    ? withAll(state, (request) =>
        request.status === "pre_inscribed"
          ? { ...request, status: statusAfter("list_opened", request.status) }
          : request,
      )
    : state;
  const goesOn = list === "open" || list === "reopened";
  return { ...next, list, closesAt, sessionClosedAt: goesOn ? null : state.sessionClosedAt };
}

function sessionClosed(state: FloorState, at: number): FloorState {
  const next = withAll(state, (request) =>
    isInLine(request.status)
      ? { ...request, status: statusAfter("session_closed", request.status) }
      : request,
  );
  return { ...next, waiting: [], list: "closed", closesAt: null, sessionClosedAt: at };
}

function withAll(
  state: FloorState,
  change: (request: FloorState["requests"][string]) => FloorState["requests"][string],
): FloorState {
  const requests = Object.fromEntries(
    Object.entries(state.requests).map(([id, request]) => [id, change(request)]),
  );
  return { ...state, requests };
}
