import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessColumns } from "../../../../core/participants/guess-columns.ts";
import { type ColumnMapping, ROSTER_FIELDS } from "../../../../core/participants/import.ts";
import { delegation, participant, type Roster } from "../../../../core/participants/participants.ts";
import { readRoster } from "../../../../core/participants/read-roster.ts";
import { readTable } from "../../../../electron/services/roster-file/read-table.ts";

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const eventId = uuid(999_999);
const NONE: Roster = { delegations: [], participants: [] };

function counter(from = 1) {
  let next = from;
  return () => uuid(next++);
}

function read(rows: string[][], existing = NONE, mapping = guessColumns(rows[0] ?? []), from = 1) {
  return readRoster({ rows, mapping, eventId, existing, newId: counter(from) });
}

const table = (text: string) => text.split("\n").map((line) => line.split(";"));

describe("the messy fixture", async () => {
  const rows = await readTable(new Uint8Array(readFileSync("tests/fixtures/roster-messy.csv")), "roster.csv");
  const first = read(rows);

  it("accepts what can be understood", () => {
    expect(first.accepted.map((row) => [row.row, row.delegation, row.category, row.state, row.name])).toEqual(
      [
        [2, "Côte d'Ivoire", "member_state", "CIV", "Mme Aïcha Koné"],
        [3, "Türkiye", "member_state", "TUR", "M. Ümit Yilmaz"],
        [5, "Côte d'Ivoire", "member_state", "CIV", "M. Jean-Marie N'Guessan"],
        [9, "Holy See", "observer_state", "VAT", "Mgr Paolo Rossi"],
        [13, "Democratic Republic of the Congo", "member_state", "COD", "Grâce Mabiala"],
      ],
    );
    expect(first.accepted[2]?.position).toBe("Conseiller; affaires humanitaires");
    expect(first.delegations.map(({ region }) => region)).toEqual(["african", "weog", null, "african"]);
    for (const one of first.delegations) delegation.parse(one);
    for (const one of first.participants) participant.parse(one);
  });

  it("refuses the rest, with row, column, value and reason", () => {
    expect(first.refused.map(({ value, ...rest }) => ({ ...rest, value: value.slice(0, 20) }))).toEqual([
      { row: 6, column: "Pays", value: "Atlantide", reason: "unknown_state" },
      { row: 7, column: "Catégorie", value: "Inconnue", reason: "unknown_category" },
      { row: 8, column: "Nom", value: "", reason: "missing_name" },
      { row: 10, column: "Nom", value: "AICHA KONE", reason: "duplicate_in_file" },
      { row: 11, column: "Pays", value: "", reason: "missing_delegation" },
      { row: 12, column: "Fonction", value: "x".repeat(20), reason: "too_long" },
    ]);
  });

  it("changes nothing when read again", () => {
    const again = read(rows, first, undefined, 500);
    expect([again.delegations, again.participants]).toEqual([[], []]);
    expect(new Set(again.accepted.map(({ change }) => change))).toEqual(new Set(["unchanged"]));
    expect(again.refused).toEqual(first.refused);
  });
});

describe("a roster", () => {
  const existing: Roster = {
    delegations: [
      {
        id: uuid(100),
        eventId,
        name: "Turkey",
        acronym: "",
        category: "member_state",
        stateCode: "TUR",
        region: "weog",
      },
      {
        id: uuid(101),
        eventId,
        name: "Red Cross",
        acronym: "RC",
        category: "ngo",
        stateCode: null,
        region: null,
      },
    ],
    participants: [
      {
        id: uuid(102),
        eventId,
        delegationId: uuid(100),
        honorific: "Ms",
        givenName: "Ayse",
        familyName: "Kaya",
        position: "Envoy",
      },
    ],
  };

  it("updates people and delegations that are there, and never erases with an empty cell", () => {
    const { delegations, participants, accepted } = read(
      table(
        "Delegation;Acronym;Title;Name;Position\nTürkiye;;;AYŞE KAYA;Ambassador\nRed Cross;RCM;;Ann Lee;",
      ),
      existing,
    );
    expect(accepted.map(({ change }) => change)).toEqual(["update", "new"]);
    expect(delegations).toEqual([{ ...existing.delegations[1], acronym: "RCM" }]);
    expect(participants[0]).toEqual({ ...existing.participants[0], position: "Ambassador" });
    expect(participants[1]).toMatchObject({ delegationId: uuid(101), familyName: "Ann Lee" });
  });

  it("may hold delegations alone", () => {
    const { delegations, participants, accepted, refused } = read(
      table(
        "Organization;Category;Country\nKenya;;\nIFRC;IGO;\nifrc;;\nAU;IGO;\nMixed Migration Centre;NGO;DK",
      ),
    );
    expect(delegations.map(({ name, category, stateCode }) => [name, category, stateCode])).toEqual([
      ["Kenya", "member_state", "KEN"],
      ["IFRC", "igo", null],
      ["AU", "igo", null],
      ["Mixed Migration Centre", "ngo", "DNK"],
    ]);
    expect(participants).toEqual([]);
    expect(accepted.length).toBe(4);
    expect(refused).toEqual([{ row: 4, column: "Organization", value: "ifrc", reason: "duplicate_in_file" }]);
  });

  it("keeps a State and its civil society apart", () => {
    const { delegations } = read(
      table("Country;Category;Name\nKenya;Member State;A\nKenya;Civil society;B\nKenia;;C\nCook Islands;;D"),
    );
    expect(delegations.map(({ name, category }) => [name, category])).toEqual([
      ["Kenya", "member_state"],
      ["Kenya", "civil_society"],
      ["Cook Islands", "other"],
    ]);
  });

  it("lets a refused row change nothing", () => {
    const { delegations } = read(
      table("Organization;Acronym;Category;Name\nIFRC;;NGO;Ann\nIFRC;XX;IGO;ANN\nOxfam;;NGO;–"),
    );
    expect(delegations.map(({ name, acronym, category }) => [name, acronym, category])).toEqual([
      ["IFRC", "", "ngo"],
    ]);
  });
});

it("accepts or refuses every row that is not blank, and never throws", () => {
  const words = [
    "",
    " ",
    "–",
    "Kenya",
    "KE",
    "Atlantis",
    "NGO",
    "Member State",
    "Ann",
    "ANN",
    "x".repeat(501),
    "=1",
  ];
  const cell = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme" }));
  const mapping: fc.Arbitrary<ColumnMapping> = fc.uniqueArray(fc.constantFrom(...ROSTER_FIELDS), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), mapping, (rows, fields) => {
      const result = read(rows, NONE, fields);
      const expected = rows.flatMap((row, i) => (i > 0 && row.some((c) => c.trim() !== "") ? [i + 1] : []));
      const got = [...result.accepted, ...result.refused].map(({ row }) => row).sort((a, b) => a - b);
      expect(got).toEqual(expected);
      for (const one of result.delegations) delegation.parse(one);
      for (const one of result.participants) participant.parse(one);
      const again = read(rows, result, fields, 500);
      expect([again.delegations, again.participants]).toEqual([[], []]);
    }),
    { numRuns: 1000 },
  );
});
