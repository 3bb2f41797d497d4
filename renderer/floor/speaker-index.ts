import type { RoleHolder } from "../../core/event/event.ts";
import type { RequestKind, Speaker } from "../../core/floor/request.ts";
import {
  type Delegation,
  fullName,
  type Participant,
  type Roster,
} from "../../core/participants/participants.ts";
import { STATES, type State, stateByCode } from "../../core/reference/states.ts";
import { type Candidate, suggest } from "../../core/reference/suggest.ts";

/** Who can be put on the list of speakers by typing. */
export type Pick =
  | { type: "delegation"; delegation: Delegation; person: Participant | null }
  | { type: "role"; holder: RoleHolder }
  /** A State that is not accredited yet; it is added with the request. */
  | { type: "state"; state: State }
  /** Anything else that was typed. */
  | { type: "new"; name: string }
  | { type: "unknown" };

export interface SpeakerIndex {
  candidates: readonly Candidate[];
  picks: ReadonlyMap<string, Pick>;
}

function stateNames(state: State | null): string[] {
  if (!state) return [];
  return [state.names.en, state.code, state.code2, state.names.fr, state.names.es, ...state.aliases];
}

/** All who can be named, the accredited first: delegations, role holders, people, then States not accredited. */
export function speakerIndex(roster: Roster, roles: readonly RoleHolder[]): SpeakerIndex {
  const candidates: Candidate[] = [];
  const picks = new Map<string, Pick>();
  const add = (id: string, names: readonly string[], pick: Pick) => {
    candidates.push({ id, names: names.filter(Boolean) });
    picks.set(id, pick);
  };
  const byId = new Map(roster.delegations.map((each) => [each.id, each]));
  const accredited = new Set(roster.delegations.map((each) => each.stateCode));
  for (const delegation of roster.delegations) {
    const state = delegation.stateCode === null ? null : stateByCode(delegation.stateCode);
    add(delegation.id, [delegation.name, delegation.acronym, ...stateNames(state)], {
      type: "delegation",
      delegation,
      person: null,
    });
  }
  for (const holder of roles) add(holder.id, [holder.name, holder.title], { type: "role", holder });
  for (const person of roster.participants) {
    const delegation = byId.get(person.delegationId);
    const names = [fullName(person), `${person.familyName} ${person.givenName}`];
    if (delegation) add(person.id, names, { type: "delegation", delegation, person });
  }
  for (const state of STATES)
    if (!accredited.has(state.code)) add(state.code, stateNames(state), { type: "state", state });
  return { candidates, picks };
}

/** Who the typed letters may mean, best first; what nothing fits is offered as a new name. */
export function findSpeakers(index: SpeakerIndex, query: string, limit: number): Pick[] {
  const name = query.replace(/\s+/g, " ").trim();
  if (name === "") return [];
  if (name === "?") return [{ type: "unknown" }];
  const found = suggest(name, index.candidates, limit).flatMap(({ id }) => index.picks.get(id) ?? []);
  return name.length > 2 ? [...found, { type: "new", name }] : found;
}

/** The best for each name between commas; null where a name fits nobody. */
export function findBatch(index: SpeakerIndex, text: string): (Pick | null)[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => findSpeakers(index, part, 1)[0] ?? null);
}

/** How a pick is called in the list of suggestions. */
export function pickName(pick: Pick): string {
  if (pick.type === "delegation") return pick.delegation.name;
  if (pick.type === "role") return pick.holder.name;
  if (pick.type === "state") return pick.state.names.en;
  return pick.type === "new" ? pick.name : "";
}

/** The speaker that a pick of somebody known names; null for one who must first be accredited, or is unknown. */
export function pickedSpeaker(pick: Pick): Speaker | null {
  if (pick.type === "delegation")
    return { type: "delegation", delegationId: pick.delegation.id, participantId: pick.person?.id ?? null };
  if (pick.type === "role") return { type: "role", roleId: pick.holder.id };
  return null;
}

/** What a speaker usually asks the floor for. */
export function usualKind(pick: Pick, group: string): RequestKind {
  if (group.trim() !== "") return "group_statement";
  if (pick.type === "role") {
    const { role } = pick.holder;
    if (role === "chair" || role === "moderator") return "moderator";
    return role === "secretariat" || role === "rapporteur" ? "secretariat" : "panellist";
  }
  if (pick.type === "state") return "national_statement";
  if (pick.type === "delegation" && /_state$/.test(pick.delegation.category)) return "national_statement";
  return "comment";
}
