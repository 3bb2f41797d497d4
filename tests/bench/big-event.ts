import { createRouterClient } from "@orpc/server";
import { defaultAddressees, defaultAreas } from "../../core/event/defaults.ts";
import { newId } from "../../core/ids.ts";
import type { Delegation, Participant } from "../../core/participants/participants.ts";
import { ORGANIZATIONS } from "../../core/reference/organizations.ts";
import { STATES } from "../../core/reference/states.ts";
import { openEngine } from "../../electron/services/engine.ts";
import { putDelegation, putParticipant } from "../../electron/store/roster.ts";

/** An event at the size that the design names: 1,000 participants, and requests in one list; the session's id. */
export async function makeBigEvent(
  file: string,
  requests: number,
): Promise<{ eventId: string; sessionId: string }> {
  const engine = openEngine({ file, mode: "browser", version: "0.0.0" });
  try {
    const call = createRouterClient(engine.router);
    const [eventId, sessionId] = [newId(), newId()];
    const nothing = { startsAt: null, endsAt: null, attribution: null, roles: [] };
    await call.event.create({
      id: eventId,
      fields: {
        title: "A large dialogue",
        theme: "",
        topic: "",
        startsOn: null,
        endsOn: null,
        venue: "",
        timeZone: "UTC",
        attribution: "unattributed",
        areas: defaultAreas(),
        addressees: defaultAddressees(),
        roles: [],
      },
      sessions: [{ id: sessionId, title: "Plenary", kind: "open_discussion", ...nothing }],
    });
    const { delegations, participants } = bigRoster(eventId);
    engine.ctx.store.transaction(() => {
      for (const each of delegations) putDelegation(engine.ctx.store, each);
      for (const each of participants) putParticipant(engine.ctx.store, each);
    });
    engine.ctx.rosters.clear();
    await call.floor.command({
      sessionId,
      by: "SEC",
      seenSeq: 0,
      command: {
        type: "request",
        requests: Array.from({ length: requests }, (_, at) => ({
          requestId: newId(),
          speaker: {
            type: "delegation" as const,
            delegationId: delegations[at % delegations.length]?.id ?? "",
            participantId: null,
          },
          group: at < delegations.length ? "" : "African Group",
          kind: at < delegations.length ? ("national_statement" as const) : ("comment" as const),
          channel: "nameplate" as const,
          note: "",
        })),
      },
    });
    return { eventId, sessionId };
  } finally {
    await engine.close();
  }
}

/** All States and known organizations, and 1,000 people among them. */
export function bigRoster(eventId: string): { delegations: Delegation[]; participants: Participant[] } {
  const delegations: Delegation[] = [
    ...STATES.map((state) => ({
      id: newId(),
      eventId,
      name: state.names.en,
      acronym: "",
      category: "member_state" as const,
      stateCode: state.code,
      region: state.region,
    })),
    ...ORGANIZATIONS.map(({ name, acronym, category }) => ({
      id: newId(),
      eventId,
      name,
      acronym,
      category,
      stateCode: null,
      region: null,
    })),
  ];
  const participants = Array.from({ length: 1_000 }, (_, at): Participant => {
    const { id } = delegations[at % delegations.length] as Delegation;
    const [givenName, familyName] = [`Given${at % 37}`, `Family${at}`];
    return { id: newId(), eventId, delegationId: id, honorific: "", givenName, familyName, position: "" };
  });
  return { delegations, participants };
}
