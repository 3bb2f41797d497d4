import type { Category } from "../reference/categories.ts";
import { foldName } from "../reference/fold.ts";
import { isObserver, recognizeCategory } from "../reference/recognize-category.ts";
import { recognizeState, recognizeStateName, type State } from "../reference/states.ts";
import { OBSERVER_STATES } from "../reference/un.ts";
import { type ColumnMapping, type RefusedRow, ROSTER_FIELDS, type RosterField } from "./import.ts";

const MAX_LENGTH = 500;

/** What one row says, understood. Empty text: the row does not say; `category` is then deduced. */
export interface RowContent {
  delegation: string;
  acronym: string;
  category: Category;
  categoryGiven: boolean;
  state: State | null;
  stateGiven: boolean;
  person: { honorific: string; givenName: string; familyName: string; position: string } | null;
}

export type RowFault = Omit<RefusedRow, "row">;

/** A cell as one line: no invisible or control characters, single spaces. "–" or "?" alone says nothing. */
export function cleanCell(text: string | undefined): string {
  const line = (text ?? "")
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : "";
}

/** Whether nothing at all stands in the row, so that it is passed over. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function categoryOf(state: State | null): Category {
  if (state?.unMember) return "member_state";
  return state && OBSERVER_STATES.includes(state.code) ? "observer_state" : "other";
}

/** Reads rows of one file: its headings and mapping are fixed, so the columns are looked up once. */
export function rowReader(headings: readonly string[], mapping: ColumnMapping) {
  const columns = new Map<RosterField, number>();
  mapping.forEach((field, column) => {
    if (field && !columns.has(field)) columns.set(field, column);
  });
  const hasNames = columns.has("family_name") || columns.has("given_name");

  const fault = (field: RosterField, value: string, reason: RefusedRow["reason"]): RowFault => ({
    column: headings[columns.get(field) ?? -1] ?? "",
    value,
    reason,
  });

  return (cells: readonly string[]): RowContent | { fault: RowFault } => {
    const cell = (field: RosterField) => {
      const column = columns.get(field);
      return column === undefined ? "" : cleanCell(cells[column]);
    };
    for (const field of ROSTER_FIELDS)
      if (cell(field).length > MAX_LENGTH) return { fault: fault(field, cell(field), "too_long") };

    const stateText = cell("state");
    const named = recognizeState(stateText);
    if (stateText !== "" && !named) return { fault: fault("state", stateText, "unknown_state") };
    const delegation = cell("delegation") || stateText;
    if (delegation === "") {
      const column = columns.has("delegation") ? "delegation" : "state";
      return { fault: fault(column, "", "missing_delegation") };
    }

    const categoryText = cell("category");
    const observer = isObserver(categoryText);
    const said = recognizeCategory(categoryText);
    if (categoryText !== "" && !said && !observer)
      return { fault: fault("category", categoryText, "unknown_category") };
    const ofState = said === "member_state" || said === "observer_state";
    // "AU" is Australia to a State's delegation and the African Union to any other: codes count only there.
    const fromName =
      said === null ? recognizeStateName(delegation) : ofState ? recognizeState(delegation) : null;
    const state = named ?? fromName;
    const given = observer ? (state ? "observer_state" : "other") : said;

    // A lone given-name column holds the whole name, as a lone family-name column does.
    const familyName = columns.has("family_name") ? cell("family_name") : cell("given_name");
    if (hasNames && familyName === "")
      return { fault: fault(columns.has("family_name") ? "family_name" : "given_name", "", "missing_name") };
    // A State bears one name, whatever the list's language: lists, room and report agree, and so does their order.
    const ownName = recognizeStateName(delegation) ?? (ofState || named ? recognizeState(delegation) : null);
    return {
      delegation: state && ownName?.code === state.code ? state.names.en : delegation,
      acronym: cell("acronym"),
      category: given ?? categoryOf(state),
      categoryGiven: given !== null,
      state,
      stateGiven: named !== null,
      person: hasNames
        ? {
            honorific: cell("honorific"),
            givenName: columns.has("family_name") ? cell("given_name") : "",
            familyName,
            position: cell("position"),
          }
        : null,
    };
  };
}

/** One key for every spelling of a delegation: all names of a State are one. */
export function delegationKey(name: string): string {
  const state = recognizeStateName(name);
  return state ? `state ${state.code}` : `name ${foldName(name)}`;
}
