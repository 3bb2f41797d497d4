import fc from "fast-check";
import { expect, it } from "vitest";
import { STATES } from "../../../../core/reference/states.ts";
import { prepare, suggest } from "../../../../core/reference/suggest.ts";

const states = prepare(
  STATES.map(({ code, code2, names, aliases }) => ({
    id: code,
    names: [names.en, names.fr, names.es, code, code2, ...aliases],
  })),
);

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
  expect(suggest("migration", prepare(candidates), 9).map(({ id, matched }) => `${id}: ${matched}`)).toEqual([
    "whole: Migration",
    "start: Migration Forum",
    "alias: Migrations",
    "word: World Migration",
  ]);
});

it("finds by initials, small words left out, and takes those who asked before first among equals", () => {
  const of = prepare([
    { id: "council", names: ["Danish Refugee Council"] },
    { id: "congo", names: ["Democratic Republic of the Congo"] },
  ]);
  expect(suggest("drc", of, 2).map(({ id }) => id)).toEqual(["council", "congo"]);
  expect(suggest("drc", of, 2, new Set(["congo"])).map(({ id }) => id)).toEqual(["congo", "council"]);
  expect(suggest("d", of, 2).map(({ id }) => id)).toEqual(["council", "congo"]);
  expect(suggest("dro", of, 2)).toEqual([]);
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
