import fc from "fast-check";
import { expect, it } from "vitest";
import { STATES } from "../../../../core/reference/states.ts";
import { suggest } from "../../../../core/reference/suggest.ts";

const states = STATES.map(({ code, code2, names, aliases }) => ({
  id: code,
  names: [names.en, names.fr, names.es, code, code2, ...aliases],
}));

it.each([
  ["ke", "KEN"],
  ["cote", "CIV"],
  ["ivory", "CIV"],
  ["rdc", "COD"],
  ["uk", "GBR"],
  ["niger", "NER"],
  ["allem", "DEU"],
  ["verde", "CPV"],
  ["rep moldova", "MDA"],
])("%s suggests %s first", (query, id) => expect(suggest(query, states, 5)[0]?.id).toBe(id));

it("ranks whole name, beginning, beginning of a word, and says what matched", () => {
  const candidates = [
    { id: "word", names: ["World Migration"] },
    { id: "start", names: ["Migration Forum"] },
    { id: "alias", names: ["Foro", "Migrations"] },
    { id: "whole", names: ["Network", "Migration"] },
    { id: "none", names: ["Immigration"] },
  ];
  expect(suggest("migration", candidates, 9).map(({ id, matched }) => `${id}: ${matched}`)).toEqual([
    "whole: Migration",
    "start: Migration Forum",
    "alias: Migrations",
    "word: World Migration",
  ]);
});

it("never throws, repeats or exceeds the limit", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.integer({ min: -1, max: 9 }),
      (query, limit) => {
        const ids = suggest(query, states, limit).map(({ id }) => id);
        expect(ids.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
  );
});
