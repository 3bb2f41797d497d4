import { foldName } from "../reference/fold.ts";
import type { ColumnMapping, RosterField } from "./import.ts";

/** Headings in English, French and Spanish, the surest first. */
const HEADINGS: Readonly<Record<RosterField, string>> = {
  delegation:
    "delegation|délégation|delegación|delegation name|name of delegation|nom de la délégation|organization|organisation|" +
    "organización|organization name|name of organization|delegation organization|institution|institución|entity|entité|" +
    "entidad|organismo|organisme|affiliation|afiliación|country organization|country or organization|state organization|" +
    "state or organization|delegation or organization|pays organisation|país organización|representing|company",
  acronym:
    "acronym|acronyme|acrónimo|sigle|sigla|siglas|abbreviation|abréviation|abreviatura|short name|code",
  category:
    "category|catégorie|categoría|participant category|category of participant|catégorie de participant|" +
    "categoría de participante|type|type of participant|type of organization|tipo|type d'organisation|group|groupe|grupo",
  state:
    "state|état|estado|country|pays|país|country name|member state|état membre|estado miembro|nation|iso|iso3|" +
    "country code|code pays|código de país",
  honorific:
    "honorific|salutation|civilité|tratamiento|prefix|courtesy title|mr ms|mr mrs|mme m|m mme|sr sra|form of address|" +
    "formule de politesse|title|titre|título",
  given_name:
    "given name|given names|first name|first names|firstname|forename|forenames|prénom|prénoms|nombre|nombres|" +
    "nombre de pila|first and middle name|first name s|given name s|prénom s|nombre s",
  family_name:
    "family name|family names|last name|last names|lastname|surname|surnames|nom de famille|apellido|apellidos|" +
    "apellido s|last name s|nom s|full name|whole name|nom complet|nombre completo|nombre y apellidos|nom et prénom|" +
    "nom prénom|nom et prénoms|name and surname|apellidos y nombre|apellidos y nombres|participant|participant name|" +
    "name of participant|nom|name|noms|names|participante",
  position:
    "position|function|fonction|función|cargo|puesto|poste|job title|functional title|post|role|rôle|designation|" +
    "occupation|capacity|qualité|title position|position title|title function|titre fonction|fonction titre|título cargo",
};

const byHeading = new Map<string, { field: RosterField; rank: number }[]>();
for (const [field, list] of Object.entries(HEADINGS))
  list.split("|").forEach((word, rank) => {
    const key = foldName(word);
    const entry = { field: field as RosterField, rank };
    byHeading.set(key, [...(byHeading.get(key) ?? []), entry]);
  });

const whole = (heading: string) => foldName(heading);
/** The heading without what is in brackets or after a dash: "Country (ISO)", "Nom – en majuscules". */
const short = (heading: string) => foldName(heading.replace(/\(.*?\)|\s[–—-]\s.*$/gu, ""));

/**
 * Which column holds what, by its heading in English, French or Spanish. Each field is used once, by the surest
 * heading. "Title" is a position unless one is there already, then a form of address. "Nombre" without
 * "Apellidos" is the whole name; "Name" beside "Surname" is the given name.
 */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = headings.map(() => null);
  const candidates = headings.flatMap((heading, column) =>
    (byHeading.get(whole(heading)) ?? byHeading.get(short(heading)) ?? []).map((entry) => ({
      ...entry,
      column,
    })),
  );
  candidates.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const used = new Set<RosterField>();
  for (const { field, column } of candidates) {
    if (used.has(field) || mapping[column] !== null) continue;
    used.add(field);
    mapping[column] = field;
  }
  const firstFree = (pattern: RegExp, now: RosterField | null) =>
    headings.findIndex((heading, column) => mapping[column] === now && pattern.test(short(heading)));
  const give = (column: number, field: RosterField) => {
    if (column >= 0) mapping[column] = field;
  };
  if (!used.has("position")) {
    const unused = firstFree(/^(title|titre|titulo)$/, null);
    give(unused >= 0 ? unused : firstFree(/^(title|titre|titulo)$/, "honorific"), "position");
  }
  const surname = firstFree(
    /^(surnames?|last names?|family names?|nom de famille|apellidos?( s)?)$/,
    "family_name",
  );
  if (!used.has("given_name") && surname >= 0) give(firstFree(/^(name|nom|nombre)$/, null), "given_name");
  else if (used.has("given_name") && !used.has("family_name"))
    give(firstFree(/^nombres?$/, "given_name"), "family_name");
  return mapping.slice(0, 200);
}
