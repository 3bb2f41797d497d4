import type { Delegation, Participant, Roster } from "../participants/participants.ts";
import type { Category, RegionalGroup } from "../reference/categories.ts";
import { stateByCode } from "../reference/states.ts";

/** Real States stand in lists only; nothing that is said in the sample is theirs. */
const STATES = [
  "ARG BGD BRA COL CRI EGY ETH IDN ITA JOR KEN MEX NOR PAK PHL POL SEN ZAF LKA SWE CHE TUN TUR USA".split(
    " ",
  ),
  ["VAT"],
] as const;

type Placeholder = readonly [name: string, category: Category, region: RegionalGroup | null];

/** Whose statements the sample reports: nobody's in particular. */
const PLACEHOLDERS = [
  ["Delegation of Country A", "member_state", "african"],
  ["Delegation of Country B", "member_state", "asia_pacific"],
  ["Delegation of Country C", "member_state", "grulac"],
  ["Delegation of Country D", "member_state", "weog"],
  ["Delegation of Country E", "member_state", "eastern_european"],
  ["Delegation of Country F", "member_state", "african"],
  ["Regional commission 1", "regional_organization", null],
  ["IGO 1", "igo", null],
  ["UN entity 1", "un_entity", null],
  ["UN entity 2", "un_entity", null],
  ["NGO 1", "ngo", null],
  ["NGO 2", "ngo", null],
  ["Migrants' association 1", "civil_society", null],
  ["University 1", "academia", null],
] as const satisfies readonly Placeholder[];

export type PlaceholderName = (typeof PLACEHOLDERS)[number][0];

export interface SampleRoster extends Roster {
  /** The delegation of a placeholder's name or of a State's three-letter code. */
  find(nameOrCode: PlaceholderName | (string & {})): Delegation;
}

/** The delegations that are accredited to the sample event, and a person for each placeholder. */
export function sampleRoster(eventId: string, newId: () => string): SampleRoster {
  const [members, observers] = STATES;
  const ofState = (category: Category) => (code: string) => {
    const state = stateByCode(code);
    if (!state) throw new Error(`The sample names no State: ${code}`);
    const { names, region } = state;
    return { id: newId(), eventId, name: names.en, acronym: "", category, stateCode: code, region };
  };
  const placeholders = PLACEHOLDERS.map(
    ([name, category, region]): Delegation => ({
      id: newId(),
      eventId,
      name,
      acronym: "",
      category,
      stateCode: null,
      region,
    }),
  );
  const delegations: Delegation[] = [
    ...members.map(ofState("member_state")),
    ...observers.map(ofState("observer_state")),
    ...placeholders,
  ];
  const participants = placeholders.map(
    ({ id: delegationId, category }, index): Participant => ({
      id: newId(),
      eventId,
      delegationId,
      honorific: "",
      givenName: "",
      familyName: `Participant ${index + 1}`,
      position: category === "member_state" ? "Permanent Representative" : "Representative",
    }),
  );
  return {
    delegations,
    participants,
    find(nameOrCode) {
      const found = delegations.find(
        ({ name, stateCode }) => name === nameOrCode || stateCode === nameOrCode,
      );
      if (!found) throw new Error(`The sample has no delegation ${nameOrCode}`);
      return found;
    },
  };
}
