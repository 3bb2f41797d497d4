import type { CommandOf } from "./commands.ts";
import { type Decision, facts, refuse } from "./decision.ts";
import { isFixed } from "./precedence/slot.ts";
import type { FloorState } from "./state.ts";
import { isInLine, may } from "./transitions.ts";

type LineCommand = CommandOf<
  | "move"
  | "swap"
  | "pin"
  | "put_on_deck"
  | "withdraw"
  | "drop_absent"
  | "defer"
  | "submit_in_writing"
  | "reinstate"
>;

/** What is asked of one who waits, or has left the line without speaking. */
export function decideLine(state: FloorState, command: LineCommand): Decision {
  const request = state.requests[command.requestId];
  if (!request) return refuse("unknown_request");
  const { requestId } = command;
  if (command.type === "reinstate")
    return may("reinstated", request.status)
      ? facts({ type: "reinstated", data: { requestId } })
      : refuse("wrong_status");
  if (command.type === "submit_in_writing")
    return may("submitted_in_writing", request.status)
      ? facts({ type: "submitted_in_writing", data: { requestId } })
      : refuse("wrong_status");
  if (!isInLine(request.status)) return refuse("not_waiting");
  switch (command.type) {
    case "withdraw":
      return facts({ type: "withdrawn", data: { requestId } });
    case "drop_absent":
      return facts({ type: "absent", data: { requestId } });
    case "defer":
      return facts({ type: "deferred", data: { requestId } });
    case "pin":
      return facts({ type: "pinned", data: { requestId, pinned: command.pinned } });
    case "put_on_deck":
      return may(command.onDeck ? "put_on_deck" : "taken_off_deck", request.status)
        ? facts({ type: "on_deck", data: { requestId, onDeck: command.onDeck } })
        : refuse("wrong_status");
    case "swap": {
      const other = state.requests[command.withId];
      if (!other) return refuse("unknown_request");
      if (requestId === other.id || !isInLine(other.status)) return refuse("not_waiting");
      if (request.pinned || other.pinned) return refuse("pinned");
      return facts({ type: "swapped", data: { requestId, withId: other.id } });
    }
    case "move": {
      const { before } = command;
      if (request.pinned) return refuse("pinned");
      const target = before === null ? undefined : state.requests[before];
      if (before !== null && (before === requestId || !target || !isInLine(target.status)))
        return refuse("not_waiting");
      if (passesFixed(state, requestId, before)) return refuse("pinned_between");
      return facts({ type: "moved", data: { requestId, before } });
    }
  }
}

/** Whether a pinned row, or the one on deck, would change its place by the move. */
function passesFixed(state: FloorState, requestId: string, before: string | null): boolean {
  const rest = state.waiting.filter((id) => id !== requestId);
  const to = before === null ? rest.length : rest.indexOf(before);
  const after = rest.toSpliced(to, 0, requestId);
  return state.waiting.some((id, at) => {
    const request = state.requests[id];
    return id !== requestId && request !== undefined && isFixed(request) && after[at] !== id;
  });
}
