import type { EventInfo, Session } from "../event/event.ts";
import type { Roster } from "../participants/participants.ts";
import { speakerName } from "../participants/speaker-name.ts";
import type { FloorRequest } from "./request.ts";
import type { RoomDisplay } from "./room-display.ts";
import type { RoomView } from "./room-view.ts";
import { type FloorState, listAt } from "./state.ts";

const NEXT_SHOWN = 4;

/** What the room sees of the floor at `at` (UTC ms): names and capacities alone, nothing private. */
export function makeRoomView(
  event: EventInfo,
  session: Session,
  roster: Roster,
  state: FloorState,
  display: RoomDisplay,
  at: number,
): RoomView {
  const roles = [...session.roles, ...event.roles];
  const shown = (request: FloorRequest) => ({
    name: speakerName(request.speaker, roster, roles),
    group: request.group,
    kind: request.kind,
  });
  const speaking = state.onFloor === null ? undefined : state.requests[state.onFloor];
  return {
    eventTitle: event.title,
    sessionTitle: session.title,
    illustrative: event.illustrative,
    list: listAt(state, at),
    closesAt: state.closesAt,
    speaking: speaking
      ? {
          ...shown(speaking),
          paused: speaking.status === "paused",
          limitMs: speaking.limitMs ?? 0,
          segments: [...speaking.segments],
        }
      : null,
    next: state.waiting.slice(0, NEXT_SHOWN).flatMap((id) => {
      const request = state.requests[id];
      return request ? [shown(request)] : [];
    }),
    waiting: state.waiting.length,
    display,
    at,
  };
}
