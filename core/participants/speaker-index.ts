import type { RoleHolder } from "../event/event.ts";
import type { RequestKind, Speaker } from "../floor/request.ts";
import { ORGANIZATIONS, type Organization, recognizeOrganization } from "../reference/organizations.ts";
import { STATES, type State, stateByCode } from "../reference/states.ts";
import { type Candidate, type Prepared, prepare, suggest } from "../reference/suggest.ts";
import { SHORTHANDS } from "../reference/un.ts";
import { type Delegation, fullName, type Participant, type Roster } from "./participants.ts";

/** Who can be put on the list of speakers by typing. */
export type Pick =
  | { type: "delegation"; delegation: Delegation; person: Participant | null }
  | { type: "role"; holder: RoleHolder }
  /** A State or organization that is not accredited yet; it is added with the request. */
  | { type: "state"; state: State }
  | { type: "organization"; organization: Organization }
  /** Anything else that was typed. */
  | { type: "new"; name: string }
  | { type: "unknown" };

export interface SpeakerIndex {
  prepared: Prepared;
  picks: ReadonlyMap<string, Pick>;
}

function stateNames(state: State | null): string[] {
  if (!state) return [];
  const { names, code, code2, aliases } = state;
  return [names.en, code, code2, names.fr, names.es, ...aliases, ...(SHORTHANDS[code] ?? [])];
}

/** All who can be named, the accredited first: delegations, role holders, people, then those not accredited. */
export function speakerIndex(roster: Roster, roles: readonly RoleHolder[]): SpeakerIndex {
  const candidates: Candidate[] = [];
  const picks = new Map<string, Pick>();
  const add = (id: string, names: readonly string[], pick: Pick) => {
    candidates.push({ id, names: names.filter(Boolean) });
    picks.set(id, pick);
  };
  const byId = new Map(roster.delegations.map((each) => [each.id, each]));
  const accredited = new Set<string>();
  for (const delegation of roster.delegations) {
    const state = delegation.stateCode === null ? null : stateByCode(delegation.stateCode);
    const organization = state ? null : recognizeOrganization(delegation.name);
    for (const key of [state?.code, organization?.name]) if (key) accredited.add(key);
    const names = [...stateNames(state), ...(organization?.names ?? [])];
    add(delegation.id, [delegation.name, delegation.acronym, ...names], {
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
  for (const organization of ORGANIZATIONS)
    if (!accredited.has(organization.name))
      add(organization.name, organization.names, { type: "organization", organization });
  for (const state of STATES)
    if (!accredited.has(state.code)) add(state.code, stateNames(state), { type: "state", state });
  return { prepared: prepare(candidates), picks };
}

/**
 * Who the typed letters may mean, best first; what nothing fits is offered last as a new name. `asked`: ids of
 * delegations and role holders that have asked for the floor before, who come first among equals.
 */
export function findSpeakers(
  index: SpeakerIndex,
  query: string,
  limit: number,
  asked: ReadonlySet<string> = new Set(),
): Pick[] {
  const name = query.replace(/\s+/g, " ").trim();
  if (name === "") return [];
  if (name === "?") return [{ type: "unknown" }];
  const found = suggest(name, index.prepared, limit, asked).flatMap(({ id }) => index.picks.get(id) ?? []);
  return name.length > 2 ? [...found, { type: "new", name }] : found;
}

/** What several names mean: who is found, in their order, and the names that fit nobody. */
export interface Batch {
  found: Pick[];
  unknown: string[];
}

/** Two letters at least stand for a name in a batch: "A" at its end is a name that was cut off. */
const SHORTEST = 2;

/** Whether several names were typed or pasted. */
export const isBatch = (text: string): boolean => /[,;\n\t]/.test(text);

/** The best for each name between commas or on its own line. */
export function findBatch(index: SpeakerIndex, text: string, asked: ReadonlySet<string> = new Set()): Batch {
  const out: Batch = { found: [], unknown: [] };
  for (const part of text.split(/[,;\n\t]+/).map((each) => each.trim())) {
    if (part === "") continue;
    const best = part === "?" || part.length >= SHORTEST ? findSpeakers(index, part, 1, asked)[0] : undefined;
    if (best && best.type !== "new") out.found.push(best);
    else out.unknown.push(part);
  }
  return out;
}

/** How a pick is called in the list of suggestions. */
export function pickName(pick: Pick): string {
  if (pick.type === "delegation") return pick.delegation.name;
  if (pick.type === "role") return pick.holder.name;
  if (pick.type === "state") return pick.state.names.en;
  if (pick.type === "organization") return pick.organization.name;
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
