import { recognizeOrganization } from "../reference/organizations.ts";
import { recognizeState } from "../reference/states.ts";
import { OBSERVER_STATES } from "../reference/un.ts";
import type { Delegation } from "./participants.ts";

/** A delegation from its name alone: States and organizations are recognized in three languages, anything else is "other" until somebody says. */
export function delegationNamed(name: string, eventId: string, id: string): Delegation {
  const state = recognizeState(name);
  const given = name.replace(/\s+/g, " ").trim();
  if (!state) {
    const known = recognizeOrganization(given);
    const { name: own = given, acronym = "", category = "other" as const } = known ?? {};
    return { id, eventId, name: own, acronym, category, stateCode: null, region: null };
  }
  return {
    id,
    eventId,
    name: state.names.en,
    acronym: "",
    category: OBSERVER_STATES.includes(state.code) ? "observer_state" : "member_state",
    stateCode: state.code,
    region: state.region,
  };
}
