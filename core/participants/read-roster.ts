import type { z } from "zod";
import type { Category } from "../reference/categories.ts";
import { foldName } from "../reference/fold.ts";
import type { acceptedRow, ColumnMapping, RefusedRow } from "./import.ts";
import { type Delegation, fullName, type Participant, type Roster } from "./participants.ts";
import { delegationKey, isBlankRow, type RowContent, rowReader } from "./roster-row.ts";

export type AcceptedRow = z.infer<typeof acceptedRow>;

/** A table as it stands in the file, and what the event already has. */
export interface RosterInput {
  rows: readonly (readonly string[])[];
  /** The row of the headings, counted as a spreadsheet does; what stands above is no part of the list. */
  headingRow?: number;
  mapping: ColumnMapping;
  eventId: string;
  existing: Roster;
  newId: () => string;
}

/** What an import would store: only delegations and participants that are new or changed. */
export interface RosterReading {
  delegations: Delegation[];
  participants: Participant[];
  accepted: AcceptedRow[];
  refused: RefusedRow[];
}

type Change = AcceptedRow["change"];
/** A State's delegation and, say, an association listed under that country's name are two; "other" is either. */
function sameSide(a: Category, b: Category): boolean {
  const side = (category: Category) =>
    category === "other" ? null : category === "member_state" || category === "observer_state";
  return side(a) === null || side(b) === null || side(a) === side(b);
}

const personKey = (delegationId: string, person: Pick<Participant, "givenName" | "familyName">) =>
  `${delegationId} ${foldName(`${person.givenName} ${person.familyName}`)}`;

/** The values of `now` where it says something; empty cells never erase what is stored. */
function filledIn<T extends object>(before: T, now: Partial<T>): T {
  const said = Object.entries(now).filter(([, value]) => value !== "" && value !== null);
  return { ...before, ...Object.fromEntries(said) };
}

function differs<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).some((key) => a[key] !== b[key]);
}

/** The delegations of the event while a file is read: those stored, and those the file adds or changes. */
class Delegations {
  readonly changed = new Map<string, Delegation>();
  private readonly byKey = new Map<string, Delegation[]>();
  /** What this file has said of a delegation: the first row to say it stands. */
  private readonly said = {
    acronym: new Set<string>(),
    category: new Set<string>(),
    state: new Set<string>(),
  };
  private readonly input: RosterInput;

  constructor(input: RosterInput) {
    this.input = input;
    for (const delegation of input.existing.delegations) this.put(delegation);
  }

  private put(delegation: Delegation): void {
    const key = delegationKey(delegation.name);
    const others = (this.byKey.get(key) ?? []).filter((known) => known.id !== delegation.id);
    this.byKey.set(key, [...others, delegation]);
  }

  /** The delegation that the row means, made or completed where needed; kept only by `keep`. */
  plan(row: RowContent): { delegation: Delegation; change: Change } {
    const known = this.byKey.get(delegationKey(row.delegation)) ?? [];
    const before =
      known.find(({ category }) => category === row.category) ??
      known.find(({ category }) => !row.categoryGiven || sameSide(category, row.category));
    const state = { stateCode: row.state?.code ?? null, region: row.state?.region ?? null };
    if (!before) {
      const { eventId, newId } = this.input;
      const { delegation: name, acronym, category } = row;
      return { delegation: { id: newId(), eventId, name, acronym, category, ...state }, change: "new" };
    }
    // What is only deduced never replaces what is stored.
    const { said } = this;
    const after = { ...before };
    if (row.acronym !== "" && !said.acronym.has(before.id)) after.acronym = row.acronym;
    if (row.categoryGiven && !said.category.has(before.id)) after.category = row.category;
    if (before.stateCode === null || (row.stateGiven && !said.state.has(before.id)))
      Object.assign(after, state.stateCode === null ? {} : state);
    return { delegation: after, change: differs(before, after) ? "update" : "unchanged" };
  }

  keep(row: RowContent, { delegation, change }: { delegation: Delegation; change: Change }): void {
    if (row.acronym !== "") this.said.acronym.add(delegation.id);
    if (row.categoryGiven) this.said.category.add(delegation.id);
    if (row.stateGiven) this.said.state.add(delegation.id);
    if (change === "unchanged") return;
    this.changed.set(delegation.id, delegation);
    this.put(delegation);
  }
}

/**
 * Reads a roster into what it would change in the event. Every row that is not blank is either accepted or refused
 * with a reason; a refused row changes nothing.
 */
export function readRoster(input: RosterInput): RosterReading {
  const headingRow = input.headingRow ?? 1;
  const headings = input.rows[headingRow - 1] ?? [];
  const rows = input.rows.slice(headingRow);
  const read = rowReader(headings, input.mapping);
  const delegations = new Delegations(input);
  const people = new Map(
    input.existing.participants.map((person) => [personKey(person.delegationId, person), person]),
  );
  const seen = new Set<string>();
  const participants: Participant[] = [];
  const accepted: AcceptedRow[] = [];
  const refused: RefusedRow[] = [];
  const nameColumn = ["family_name", "given_name", "delegation", "state"] as const;

  rows.forEach((cells, i) => {
    if (isBlankRow(cells)) return;
    const row = headingRow + i + 1;
    const content = read(cells);
    if ("fault" in content) {
      refused.push({ row, ...content.fault });
      return;
    }
    const plan = delegations.plan(content);
    const { delegation, change } = plan;
    const key = content.person ? personKey(delegation.id, content.person) : delegation.id;
    if (seen.has(key)) {
      const field = nameColumn.find((name) => input.mapping.includes(name)) ?? "delegation";
      const value = content.person ? fullName(content.person) : content.delegation;
      const column = headings[input.mapping.indexOf(field)] ?? "";
      refused.push({ row, column, value, reason: "duplicate_in_file" });
      return;
    }
    seen.add(key);
    delegations.keep(content, plan);
    const person = content.person ? takePerson(content.person, delegation) : null;
    accepted.push({
      row,
      change: !person ? change : person === "unchanged" && change !== "unchanged" ? "update" : person,
      delegation: delegation.name,
      category: delegation.category,
      state: delegation.stateCode,
      name: content.person ? fullName(content.person) : "",
      position: content.person?.position ?? "",
    });
  });
  return { delegations: [...delegations.changed.values()], participants, accepted, refused };

  function takePerson(person: NonNullable<RowContent["person"]>, delegation: Delegation): Change {
    const before = people.get(personKey(delegation.id, person));
    if (!before) {
      participants.push({
        id: input.newId(),
        eventId: input.eventId,
        delegationId: delegation.id,
        ...person,
      });
      return "new";
    }
    // A whole name in one column does not undo a name that is stored in two parts.
    const { familyName, ...rest } = person;
    const after = filledIn(
      before,
      person.givenName || !before.givenName ? person : { ...rest, givenName: "" },
    );
    if (!differs(before, after)) return "unchanged";
    participants.push(after);
    return "update";
  }
}
