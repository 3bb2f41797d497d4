import { z } from "zod";
import { type RequestOrder, requestOrder } from "../floor/commands.ts";
import type { RequestKind } from "../floor/request.ts";
import { foldName } from "../reference/fold.ts";
import { recognizeState, stateByCode } from "../reference/states.ts";
import { HEADINGS_WITHIN } from "./heading-row.ts";
import type { Delegation, Roster } from "./participants.ts";
import { recognizeKind, recognizeLanguage, recognizeLevel } from "./recognize-words.ts";
import { cleanCell, isBlankRow } from "./roster-row.ts";

/** `row` counts as a spreadsheet does; `column` is the heading as written. */
export const refusedInscription = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  reason: z.enum([
    "missing_delegation",
    "not_accredited",
    "unknown_level",
    "unknown_language",
    "unknown_kind",
    "too_long",
    "duplicate_in_file",
  ]),
});
export type RefusedInscription = z.infer<typeof refusedInscription>;

/** What a file of pre-inscriptions would put on the list, in its order, and every row that it would not. */
export const inscriptions = z.object({
  requests: z.array(requestOrder.extend({ name: z.string() })),
  refused: z.array(refusedInscription),
});
export type Inscriptions = z.infer<typeof inscriptions>;

/** Headings in English, French and Spanish. */
const HEADINGS = {
  delegation:
    "delegation|délégation|delegación|state|état|estado|country|pays|país|speaker|orateur|orador|name|nom|nombre|organization|" +
    "organisation|organización|participant|member state|delegation name",
  group: "group|on behalf of|groupe|au nom de|grupo|en nombre de|behalf",
  level: "level|rank|niveau|rang|nivel|rango",
  language: "language|langue|idioma|lang",
  kind: "kind|type|type of statement|statement|genre|tipo|type de déclaration|nature",
  note: "note|notes|remarks|remarques|observaciones|comment|comments|remarque|notas",
} as const;
type Field = keyof typeof HEADINGS;

const MAX_LENGTH = 500;

/** Reads pre-inscriptions: row 1 holds the headings, or the first column the delegations where no heading is known. */
export function readInscriptions(input: {
  rows: readonly (readonly string[])[];
  roster: Roster;
  newId: () => string;
}): Inscriptions {
  // A list may bear a title above its headings.
  const above = input.rows.slice(0, HEADINGS_WITHIN).findIndex((row) => columnsOf(row).has("delegation"));
  const from = Math.max(0, above);
  const [first = [], ...rest] = input.rows.slice(from);
  const columns = columnsOf(first);
  const headed = columns.size > 0;
  if (!headed) columns.set("delegation", 0);
  const find = delegationFinder(input.roster.delegations);
  const seen = new Set<string>();
  const out: Inscriptions = { requests: [], refused: [] };
  for (const [index, cells] of (headed ? rest : input.rows).entries()) {
    if (isBlankRow(cells)) continue;
    const cell = (field: Field) => cleanCell(cells[columns.get(field) ?? -1]);
    const read = readRow(cell, find);
    const key = "order" in read ? JSON.stringify([read.name, read.order.group, read.order.kind]) : "";
    if ("order" in read && !seen.has(key)) {
      seen.add(key);
      out.requests.push({ ...read.order, requestId: input.newId(), name: read.name });
      continue;
    }
    const fault: Fault = "order" in read ? { field: "delegation", reason: "duplicate_in_file" } : read;
    out.refused.push({
      row: index + from + (headed ? 2 : 1),
      column: headed ? (first[columns.get(fault.field) ?? -1] ?? "") : "",
      value: cell(fault.field),
      reason: fault.reason,
    });
  }
  return out;
}

interface Fault {
  field: Field;
  reason: RefusedInscription["reason"];
}

function readRow(
  cell: (field: Field) => string,
  find: (text: string) => Delegation | undefined,
): Fault | { order: Omit<RequestOrder, "requestId">; name: string } {
  const long = (Object.keys(HEADINGS) as Field[]).find((field) => cell(field).length > MAX_LENGTH);
  if (long) return { field: long, reason: "too_long" };
  if (cell("delegation") === "") return { field: "delegation", reason: "missing_delegation" };
  const delegation = find(cell("delegation"));
  if (!delegation) return { field: "delegation", reason: "not_accredited" };
  const level = recognizeLevel(cell("level"));
  if (cell("level") !== "" && !level) return { field: "level", reason: "unknown_level" };
  const language = recognizeLanguage(cell("language"));
  if (cell("language") !== "" && !language) return { field: "language", reason: "unknown_language" };
  const given = recognizeKind(cell("kind"));
  if (cell("kind") !== "" && !given) return { field: "kind", reason: "unknown_kind" };
  const group = cell("group");
  const speaker = { type: "delegation", delegationId: delegation.id, participantId: null } as const;
  const kind = given ?? usualKind(delegation, group);
  const note = cell("note");
  const order = {
    speaker,
    channel: "pre_inscription" as const,
    group,
    kind,
    level,
    language,
    note,
    answersTo: null,
  };
  return { order, name: delegation.name };
}

function columnsOf(headings: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const [field, words] of Object.entries(HEADINGS) as [Field, string][]) {
    const known = words.split("|").map(foldName);
    const at = headings.findIndex((heading) => known.includes(foldName(heading)));
    if (at >= 0) columns.set(field, at);
  }
  return columns;
}

function usualKind({ category }: Delegation, group: string): RequestKind {
  if (group !== "") return "group_statement";
  return category === "member_state" || category === "observer_state" ? "national_statement" : "comment";
}

/** Finds an accredited delegation by its name, its acronym, or any name or code of its State. */
function delegationFinder(delegations: readonly Delegation[]): (text: string) => Delegation | undefined {
  const byName = new Map<string, Delegation>();
  for (const each of delegations.toReversed())
    for (const name of [
      each.acronym,
      each.stateCode ? (stateByCode(each.stateCode)?.names.en ?? "") : "",
      each.name,
    ])
      if (name !== "") byName.set(foldName(name), each);
  const byState = new Map(
    delegations.flatMap((each) => (each.stateCode ? [[each.stateCode, each] as const] : [])),
  );
  return (text) => byName.get(foldName(text)) ?? byState.get(recognizeState(text)?.code ?? "");
}
