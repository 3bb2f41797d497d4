import { readFileSync, writeFileSync } from "node:fs";
import type { Countries } from "world-countries";
import { OTHER_STATES, REGION_MEMBERS } from "../core/reference/un.ts";

const root = new URL("../", import.meta.url);
const source = new URL("node_modules/world-countries/countries.json", root);
const target = new URL("core/reference/data/states.json", root);

/** The few fields of the package that the app needs: its 1.4 MB would weigh on every start. */
export function statesOf(countries: Countries): object[] {
  const wanted = new Set([...Object.values(REGION_MEMBERS).join(" ").split(" "), ...OTHER_STATES]);
  return countries
    .filter((country) => wanted.has(country.cca3))
    .map((country) => {
      const { name, translations } = country;
      const spellings = [
        name.official,
        ...Object.values(name.native).flatMap((native) => [native.common, native.official]),
        ...country.altSpellings.filter((spelling) => spelling !== country.cca2),
        ...["fra", "spa"].map((language) => translations[language]?.official),
      ].filter((spelling) => spelling !== undefined);
      return {
        code: country.cca3,
        code2: country.cca2,
        names: [name.common, translations.fra?.common, translations.spa?.common],
        spellings: [...new Set(spellings)],
      };
    });
}

/** The text of core/reference/data/states.json as the installed package gives it: one State a line. */
export function statesFile(): string {
  const countries = JSON.parse(readFileSync(source, "utf8"));
  const lines = statesOf(countries).map((state) => JSON.stringify(state));
  return `[\n${lines.join(",\n")}\n]\n`;
}

if (process.argv[1]?.endsWith("make-states.ts")) writeFileSync(target, statesFile());
