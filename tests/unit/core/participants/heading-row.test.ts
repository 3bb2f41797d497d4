import { expect, it } from "vitest";
import { guessColumns } from "../../../../core/participants/guess-columns.ts";
import { findHeadingRow } from "../../../../core/participants/heading-row.ts";
import { readInscriptions } from "../../../../core/participants/read-inscriptions.ts";
import { readRoster } from "../../../../core/participants/read-roster.ts";

const eventId = "e";
const NONE = { delegations: [], participants: [] };
let made = 0;
const newId = () => `id-${++made}`;
const table = (text: string) => text.split("\n").map((line) => line.split(";"));

it.each([
  ["Delegation;Name\nKenya;Otieno", 1],
  ["Liste des participants;\n;\nPays;Nom\nKenya;Otieno", 3],
  ["Participants;as of 3 May\nCountry;Name\nKenya;Otieno", 2],
  [";\n;\nDelegation\nKenya", 3],
  [";;\nKenya;Otieno;x", 2],
  ["", 1],
])("%j: row %i", (text, row) => expect(findHeadingRow(table(text))).toBe(row));

it("reads the rows below the headings, and counts them as the spreadsheet does", () => {
  const rows = table("List of participants;;\n;;\nPays;Nom;Catégorie\nKenya;Otieno;x y z\nAllemagne;Weber;");
  const headingRow = findHeadingRow(rows);
  const mapping = guessColumns(rows[headingRow - 1]!);
  const read = readRoster({ rows, headingRow, mapping, eventId, existing: NONE, newId });
  expect(read.accepted).toMatchObject([{ row: 5, delegation: "Germany" }]);
  expect(read.refused).toMatchObject([{ row: 4, reason: "unknown_category" }]);
});

it("gives a State its English name, and leaves every other name as it is written", () => {
  const rows = table(
    "Délégation;Pays;Catégorie;Nom\nAllemagne;;;A\nTurquie;Turquie;État membre;B\n;Côte d’Ivoire;;C\n" +
      "Croix-Rouge kényane;Kenya;ONG;D\nMinistère de l’intérieur;Pérou;État membre;E\nSaint-Siège;;Observateur;F\n;PER;;G\nUnion africaine;;Observateurs;H",
  );
  const read = readRoster({ rows, mapping: guessColumns(rows[0]!), eventId, existing: NONE, newId });
  expect(read.refused).toEqual([]);
  expect(read.accepted.map(({ delegation, category }) => [delegation, category])).toEqual([
    ["Germany", "member_state"],
    ["Türkiye", "member_state"],
    ["Côte d'Ivoire", "member_state"],
    ["Croix-Rouge kényane", "ngo"],
    ["Ministère de l’intérieur", "member_state"],
    ["Holy See", "observer_state"],
    ["Peru", "member_state"],
    ["Union africaine", "other"],
  ]);
});

it("pre-inscriptions may bear a title as well", () => {
  const delegation = { id: "k", eventId, name: "Kenya", acronym: "", category: "member_state" as const };
  const roster = { delegations: [{ ...delegation, stateCode: "KEN", region: null }], participants: [] };
  const read = readInscriptions({ rows: table("Orateurs;\nPays;Niveau\nKenya;\nPérou;"), roster, newId });
  expect(read.requests).toMatchObject([{ name: "Kenya" }]);
  expect(read.refused).toMatchObject([{ row: 4, column: "Pays", reason: "not_accredited" }]);
});
