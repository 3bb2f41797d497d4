import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REGIONAL_GROUPS } from "../../../../core/reference/categories.ts";
import { foldName } from "../../../../core/reference/fold.ts";
import {
  recognizeState,
  recognizeStateName,
  STATES,
  stateByCode,
} from "../../../../core/reference/states.ts";
import { statesFile } from "../../../../scripts/make-states.ts";

describe("names are compared", () => {
  it.each([
    ["  Côte d’Ivoire ", "cote d ivoire"],
    ["TÜRKİYE", "turkiye"],
    ["Łódź — Øresund", "lodz oresund"],
    ["Œuvre (n° 2)", "oeuvre n 2"],
    ["–", ""],
  ])("%s as %s", (text, folded) => expect(foldName(text)).toBe(folded));

  it("and folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe("States", () => {
  it("are the 193 Members by regional group, two Observers, and two others", () => {
    const members = STATES.filter((state) => state.unMember);
    const count = REGIONAL_GROUPS.map((group) => members.filter(({ region }) => region === group).length);
    expect(count).toEqual([54, 54, 23, 33, 29]);
    expect(STATES.filter((state) => !state.unMember).map(({ code }) => code)).toEqual([
      "COK",
      "VAT",
      "NIU",
      "PSE",
    ]);
  });

  it("stand in the file as the installed package gives them", () => {
    expect(readFileSync("core/reference/data/states.json", "utf8")).toBe(statesFile());
  });

  it("carry the UN's short names in three languages", () => {
    expect(stateByCode("TUR")?.names).toEqual({ en: "Türkiye", fr: "Türkiye", es: "Türkiye" });
    expect(stateByCode("DEU")?.names).toEqual({ en: "Germany", fr: "Allemagne", es: "Alemania" });
    expect(stateByCode("BOL")?.names.en).toBe("Bolivia (Plurinational State of)");
    expect(stateByCode("XXX")).toBeNull();
  });

  it.each(
    Object.entries({
      KEN: "Kenya|KE|ken|kenia|Republic of Kenya",
      TUR: "Türkiye|turkiye|Turkey|Turquie|TURQUÍA",
      CIV: "Côte d'Ivoire|Cote d’Ivoire|Ivory Coast|Costa de Marfil",
      BOL: "Bolivia (Plurinational State of)|Bolivia|Bolivie",
      IRN: "Iran (Islamic Republic of)|Iran, Islamic Republic of|Irán",
      KOR: "Republic of Korea|Korea, Republic of|South Korea|Corée du Sud",
      PRK: "DPRK|Democratic People's Republic of Korea|North Korea",
      VNM: "Viet Nam|Vietnam",
      VAT: "Holy See|Saint-Siège|Santa Sede",
      PSE: "State of Palestine|Palestine",
      CZE: "Czechia|Czech Republic|Tchéquie",
      SWZ: "Eswatini|Swaziland",
      MKD: "North Macedonia|Macédoine du Nord",
      GBR: "UK|United Kingdom|Royaume-Uni|GB",
      USA: "USA|US|United States|États-Unis|EE.UU.",
      RUS: "Russia|Russian Federation",
      SYR: "Syria|Syrian Arab Republic",
      TZA: "Tanzania|United Republic of Tanzania|Tanzania, United Republic of",
      VEN: "Venezuela|Venezuela (Bolivarian Republic of)",
      MDA: "Moldova|Republic of Moldova",
      FSM: "Micronesia|Micronesia (Federated States of)",
      LAO: "Lao PDR|Laos",
      COG: "Congo|Republic of the Congo|Congo-Brazzaville",
      COD: "DRC|RDC|DR Congo|Democratic Republic of the Congo|Congo, Democratic Republic of the",
      CPV: "Cabo Verde|Cape Verde",
      TLS: "Timor-Leste|East Timor",
      NLD: "Netherlands|The Netherlands|Netherlands (Kingdom of the)|Pays-Bas",
      GMB: "Gambia|The Gambia",
      ATG: "Antigua & Barbuda",
      LCA: "St. Lucia",
    }).flatMap(([code, texts]) => texts.split("|").map((text) => [text, code] as const)),
  )("%s is %s", (text, code) => expect(recognizeState(text)?.code).toBe(code));

  it.each(["", "–", "no", "ke", "Korea", "Atlantis", "Kenya Red Cross", "European Union"])(
    "%j is none",
    (text) => expect(recognizeState(text)).toBeNull(),
  );

  it("are found by each of their own names, in any capitals; codes are not names", () => {
    for (const state of STATES)
      for (const name of [state.names.en, state.names.fr, state.names.es, ...state.aliases])
        expect([name, recognizeStateName(name.toUpperCase())?.code]).toEqual([name, state.code]);
    expect(recognizeState("AU")?.code).toBe("AUS");
    expect(recognizeStateName("AU")).toBeNull();
  });
});
