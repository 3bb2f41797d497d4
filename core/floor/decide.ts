import type { FloorCommand } from "./commands.ts";
import { decideLine } from "./decide-line.ts";
import { decideList } from "./decide-list.ts";
import { decideRequests } from "./decide-requests.ts";
import { decideTimes } from "./decide-times.ts";
import { decideOnFloor, decideTurn } from "./decide-turn.ts";
import { type Asked, type Decision, facts, refuse } from "./decision.ts";
import type { FloorState } from "./state.ts";

export type { Asked, Decision } from "./decision.ts";

/**
 * What the floor makes of a command: facts for the log, or the reason why not. Nothing is half-done.
 * A turn asked for by somebody who had not seen the last one is stale, so two people pressing "next" at once
 * advance once.
 */
export function decide(state: FloorState, command: FloorCommand, asked: Asked): Decision {
  switch (command.type) {
    case "change_list":
    case "close_session":
      return decideList(state, command, asked);
    case "set_precedence":
      return facts({ type: "precedence_set", data: { preset: command.preset } });
    case "set_limits":
      return facts(...command.changes.map((data) => ({ type: "limit_changed" as const, data })));
    case "request":
      return decideRequests(state, command.requests, asked);
    case "amend":
      return state.requests[command.requestId]
        ? facts({ type: "amended", data: { requestId: command.requestId, details: command.details } })
        : refuse("unknown_request");
    case "name_speaker": {
      const request = state.requests[command.requestId];
      if (!request) return refuse("unknown_request");
      const { requestId, speaker } = command;
      if (request.speaker.type !== "unknown" || speaker.type === "unknown") return refuse("not_unknown");
      return facts({ type: "speaker_named", data: { requestId, speaker, ...asked.standingOf(speaker) } });
    }
    case "give_floor":
      return decideTurn(state, command.requestId, asked);
    case "finish":
    case "pause":
    case "resume":
    case "extend":
      return decideOnFloor(state, command, asked);
    case "enter_pause":
    case "correct_times":
      return decideTimes(state, command, asked);
    default:
      return decideLine(state, command);
  }
}
