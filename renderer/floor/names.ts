import type { RoleHolder } from "../../core/event/event.ts";
import type { FloorRequest } from "../../core/floor/request.ts";
import type { Roster } from "../../core/participants/participants.ts";
import { speakerName } from "../../core/participants/speaker-name.ts";
import type { EventWithSessions } from "./use-session.ts";

/** All who hold a part in the session: its own first, then the event's. */
export function rolesOf(event: EventWithSessions, sessionId: string): RoleHolder[] {
  const session = event.sessions.find((each) => each.id === sessionId);
  return [...(session?.roles ?? []), ...event.roles];
}

/** How a request is shown: who, and for which group (empty: in the national capacity). */
export function nameOf(
  request: Pick<FloorRequest, "speaker" | "group">,
  roster: Roster,
  roles: readonly RoleHolder[],
): { name: string; group: string } {
  return { name: speakerName(request.speaker, roster, roles), group: request.group };
}
