import { CATEGORIES, type Category } from "./categories.ts";
import { foldName } from "./fold.ts";

/** What lists write for each category, in English, French and Spanish; plurals ending in "s" need no entry. */
const WORDS: Readonly<Record<Category, string>> = {
  member_state:
    "member state|ms|state|government|member|member country|country|state delegation|état membre|état|membre|gouvernement|" +
    "pays|pays membre|estado miembro|estado|gobierno|miembro|país|país miembro|iom member state|un member state",
  observer_state:
    "observer state|non member state|état observateur|état non membre|estado observador|estado no miembro|" +
    "state observer|non member observer state",
  regional_organization:
    "regional organization|regional organisation|ro|regional body|regional economic community|rec|" +
    "regional consultative process|rcp|regional intergovernmental organization|organisation régionale|" +
    "organización regional|organismo regional|communauté économique régionale|comunidad económica regional",
  igo:
    "igo|oig|intergovernmental organization|intergovernmental organisation|inter governmental organization|" +
    "inter governmental organisation|international organization|international organisation|io|oi|" +
    "organisation intergouvernementale|organisation internationale|organización intergubernamental|" +
    "organización internacional|organismo intergubernamental|organismo internacional|intergovernmental",
  un_entity:
    "un entity|un|un agency|un organization|un organisation|un body|un system|united nations|un fund|un programme|" +
    "united nations agency|united nations entity|united nations organization|united nations system|onu|nu|entités onu|" +
    "nations unies|naciones unidas|entité des nations unies|organisme des nations unies|agence des nations unies|" +
    "institution des nations unies|système des nations unies|entidad de las naciones unidas|entidad onu|" +
    "organismo de las naciones unidas|agencia de las naciones unidas|agence onu|agencia onu|entité onu|" +
    "sistema de las naciones unidas|igo un entity|specialized agency|specialised agency|un specialized agency",
  ngo:
    "ngo|ong|ingo|non governmental organization|non governmental organisation|nongovernmental organization|" +
    "nongovernmental organisation|international ngo|organisation non gouvernementale|organización no gubernamental|" +
    "national ngo|non governmental|ong internationale|ong internacional",
  civil_society:
    "civil society|cso|civil society organization|civil society organisation|société civile|osc|" +
    "organisation de la société civile|sociedad civil|organización de la sociedad civil|migrant organization|" +
    "diaspora|diaspora organization|diaspora organisation|community organization",
  academia:
    "academia|academic|academic institution|university|universities|research|research institution|research institute|" +
    "think tank|université|monde universitaire|milieu universitaire|milieux universitaires|institution académique|" +
    "institution universitaire|universitaire|universidad|universidades|mundo académico|sector académico|" +
    "institución académica|instituciones académicas|académico|academic community",
  private_sector:
    "private sector|business|businesses|company|companies|private company|private sector entity|entreprise|" +
    "secteur privé|sector privado|empresa|private|privé|privado",
  secretariat:
    "secretariat|iom|oim|iom secretariat|iom staff|organizer|organiser|secrétariat|secrétariat de l'oim|secretaría|" +
    "secretaría de la oim|organisateur|organizador|personnel de l'oim|staff",
  other:
    "other|others|autre|autres|otro|otra|otros|otras|other participant|other entity|other organization|guest|invité|invitado|" +
    "individual|expert|experts|media|presse|press|prensa",
};

/** Drops the plural of each word in all three languages: "organisations", "organizaciones", "universities". */
function singular(folded: string): string {
  return folded
    .split(" ")
    .map((word) => {
      if (word.endsWith("ciones")) return word.replace(/es$/, "");
      if (/(ale|ales|dores)$/.test(word)) return word.replace(/es?$/, "");
      if (word.endsWith("ies") && word.length > 4) return word.replace(/ies$/, "y");
      return word.length > 2 ? word.replace(/s$/, "") : word;
    })
    .join(" ");
}

const known = new Map<string, Category>();
for (const category of CATEGORIES)
  for (const words of [category, ...WORDS[category].split("|")]) {
    const key = singular(foldName(words));
    if (!known.has(key)) known.set(key, category);
  }

/** The category that a list's word for it means, in English, French or Spanish; null when it is none known. */
export function recognizeCategory(text: string): Category | null {
  const folded = foldName(text);
  const found = known.get(singular(folded));
  if (found) return found;
  // "NGOs (non-governmental organizations)" and "Academia / research": what stands first says it.
  const first = text.split(/[(/,;–—:|]/u)[0] ?? "";
  return first === text ? null : (known.get(singular(foldName(first))) ?? null);
}

const OBSERVER = new Set(["observer", "observateur", "observatrice", "observador", "observadora"]);

/** Whether a list's word says "observer" alone: of a State or of an organization, which the word does not tell. */
export function isObserver(text: string): boolean {
  const folded = foldName(text);
  return [folded, folded.replace(/s$/, ""), folded.replace(/es$/, "")].some((word) => OBSERVER.has(word));
}
