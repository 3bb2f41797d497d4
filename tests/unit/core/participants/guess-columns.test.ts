import fc from "fast-check";
import { expect, it } from "vitest";
import { guessColumns } from "../../../../core/participants/guess-columns.ts";

it.each([
  ["Pays;Nom;Prénom;Fonction;Catégorie", "state;family_name;given_name;position;category"],
  [
    "Délégation;Sigle;Civilité;Nom;Prénom(s);Titre",
    "delegation;acronym;honorific;family_name;given_name;position",
  ],
  [
    "Nombre;Apellido(s);Cargo;País;Organización;Siglas",
    "given_name;family_name;position;state;delegation;acronym",
  ],
  [
    "Title;First name;Last name;Job title;Country;Organization;Category",
    "honorific;given_name;family_name;position;state;delegation;category",
  ],
  ["Name;Title;State", "family_name;position;state"],
  ["Nombre;Función;Estado", "family_name;position;state"],
  ["SURNAME;Name;Acronym", "family_name;given_name;acronym"],
  ["Remarks;;E-mail", ";;"],
  ["Name;Full name;Nom", ";family_name;"],
  ["Country;Name;Name", "state;family_name;"],
])("%s", (headings, fields) => {
  const mapping = guessColumns(headings.split(";"));
  const expected = fields.split(";").map((field) => field || null);
  expect(mapping).toEqual(expected);
});

it("takes each field once, whatever the headings", () => {
  const heading = fc.oneof(
    fc.constantFrom("Name", "Nom", "Title", "País", "State", "Prénom", "Nombre"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
      const fields = guessColumns(headings).filter((field) => field !== null);
      expect(new Set(fields).size).toBe(fields.length);
    }),
  );
});
