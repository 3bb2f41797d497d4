import type { EventInfo } from "../../core/event/event.ts";
import type { Roster } from "../../core/participants/participants.ts";
import type { MarkScheme } from "../../core/record/marks.ts";
import { stateByCode } from "../../core/reference/states.ts";

/** What the marks typed at this event may name: its areas, its addressees, its delegations in three languages. */
export function markScheme(event: Pick<EventInfo, "areas" | "addressees">, roster: Roster): MarkScheme {
  const delegations = roster.delegations.map(({ id, name, acronym, stateCode }) => {
    const state = stateCode === null ? null : stateByCode(stateCode);
    const names = state ? [state.code, state.names.en, state.names.fr, state.names.es, ...state.aliases] : [];
    return { id, names: [name, acronym, ...names].filter(Boolean) };
  });
  return { areas: event.areas, addressees: event.addressees, delegations };
}
