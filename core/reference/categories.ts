import { z } from "zod";

/** Who takes part, by the accreditation categories of the dialogue, in their order of precedence. */
export const CATEGORIES = [
  "member_state",
  "observer_state",
  "regional_organization",
  "igo",
  "un_entity",
  "ngo",
  "civil_society",
  "academia",
  "private_sector",
  "secretariat",
  "other",
] as const;

export const category = z.enum(CATEGORIES);
export type Category = z.infer<typeof category>;

/** The five regional groups of the United Nations, by their usual acronyms. */
export const REGIONAL_GROUPS = ["african", "asia_pacific", "eastern_european", "grulac", "weog"] as const;
export const regionalGroup = z.enum(REGIONAL_GROUPS);
export type RegionalGroup = z.infer<typeof regionalGroup>;
