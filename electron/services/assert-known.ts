import type { EventInfo } from "../../core/event/event.ts";
import type { Speaker } from "../../core/floor/request.ts";
import type { Roster } from "../../core/participants/participants.ts";
import type { NoteFields } from "../../core/record/note.ts";
import { findEvent, findSession } from "../store/events.ts";
import type { EngineContext } from "./context.ts";
import { found, refusal } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";

type Named = { [K in "areaIds" | "addresseeIds" | "delegationId"]?: NoteFields[K] | undefined };

/** What a note names must be of its event: `idm check` holds it to that. Throws NOT_FOUND. */
export function assertNoteKnown(ctx: EngineContext, sessionId: string, note: Named): void {
  const event = eventOf(ctx, sessionId);
  const { areaIds = [], addresseeIds = [], delegationId = null } = note;
  if (!areaIds.every(among(event.areas))) throw refusal("NOT_FOUND", { what: "area" });
  if (!addresseeIds.every(among(event.addressees))) throw refusal("NOT_FOUND", { what: "addressee" });
  if (delegationId !== null && !among(cachedRoster(ctx, event.id).delegations)(delegationId))
    throw refusal("NOT_FOUND", { what: "delegation" });
}

/** The delegations, persons and roles that a command names must be of this event. Throws NOT_FOUND. */
export function assertSpeakersKnown(
  roster: Roster,
  roles: readonly { id: string }[],
  speakers: readonly (Speaker | { type: "new_unknown" })[],
): void {
  const hasRole = among(roles);
  for (const who of speakers) {
    if (who.type === "role" && !hasRole(who.roleId)) throw refusal("NOT_FOUND", { what: "role" });
    if (who.type !== "delegation") continue;
    const { delegationId, participantId } = who;
    if (!roster.delegations.some((each) => each.id === delegationId))
      throw refusal("NOT_FOUND", { what: "delegation" });
    if (
      participantId !== null &&
      !roster.participants.some((each) => each.id === participantId && each.delegationId === delegationId)
    )
      throw refusal("NOT_FOUND", { what: "participant" });
  }
}

function eventOf(ctx: EngineContext, sessionId: string): EventInfo {
  const session = found(findSession(ctx.store, sessionId), "session");
  return found(findEvent(ctx.store, session.eventId), "event");
}

function among(rows: readonly { id: string }[]): (id: string) => boolean {
  const ids = new Set(rows.map((row) => row.id));
  return (id) => ids.has(id);
}
