import { expect, it } from "vitest";
import { CATEGORIES } from "../../../../core/reference/categories.ts";
import { recognizeCategory } from "../../../../core/reference/recognize-category.ts";

const WRITTEN = {
  member_state: "Member State|MEMBER STATES|État membre|états membres|Estados Miembros",
  observer_state: "Observer State|État observateur|Estados observadores",
  regional_organization: "Regional organizations|Organisation régionale|Organización regional",
  igo: "IGO|IGOs|OIG|Intergovernmental Organisation|organisations intergouvernementales|Organizaciones internacionales",
  un_entity: "UN|UN entities|United Nations|Nations Unies|Naciones Unidas|ONU",
  ngo: "NGO|ngos|ONG|Non-governmental organization|Organizaciones no gubernamentales|NGO (international)",
  civil_society: "Civil society|société civile|Sociedad civil|CSO",
  academia: "Academia|Universities|Universités|Mundo académico",
  private_sector: "Private sector|Secteur privé|sector privado",
  secretariat: "Secretariat|Secrétariat|Secretaría|IOM|OIM",
  other: "Other|Autres|otros",
};

it.each(
  Object.entries(WRITTEN).flatMap(([category, words]) => words.split("|").map((word) => [word, category])),
)("%s means %s", (word, category) => expect(recognizeCategory(word)).toBe(category));

it("knows every code, and nothing else", () => {
  for (const category of CATEGORIES) expect(recognizeCategory(category)).toBe(category);
  for (const word of ["", "–", "VIP", "Observer", "Delegates"]) expect(recognizeCategory(word)).toBeNull();
});
