import type { CommandOf } from "./commands.ts";
import { type Asked, type Decision, facts, refuse } from "./decision.ts";
import type { FloorFact } from "./events.ts";
import { type FloorState, listAt } from "./state.ts";
import { LIST_TRANSITIONS } from "./transitions.ts";

/** The list as a whole: opening, closing, and the end of the session. */
export function decideList(
  state: FloorState,
  command: CommandOf<"change_list" | "close_session">,
  asked: Asked,
): Decision {
  if (command.type === "close_session") return closeSession(state);
  const { to, closesAt } = command;
  const from = listAt(state, asked.now);
  // Announcing again with another time is allowed: the Chair gives more time, or less.
  const again = from === "closing_announced" && to === "closing_announced";
  if (!again && !LIST_TRANSITIONS[from].includes(to)) return refuse("list_transition");
  // "The list is exhausted" says that everybody on it has spoken.
  if (to === "exhausted" && state.waiting.length > 0) return refuse("list_not_empty");
  if (closesAt !== null && (to !== "closing_announced" || closesAt <= asked.now)) return refuse("bad_times");
  return facts({ type: "list_changed", data: { to, closesAt } });
}

function closeSession(state: FloorState): Decision {
  const speaking = [...(state.onFloor === null ? [] : [state.onFloor]), ...state.interrupted.toReversed()];
  if (speaking.length + state.waiting.length === 0) return refuse("nothing_to_close");
  const finished = speaking.map(
    (requestId): FloorFact => ({ type: "finished", data: { requestId, cutOff: false } }),
  );
  return facts(...finished, { type: "session_closed", data: {} });
}
