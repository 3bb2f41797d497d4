import { z } from "zod";
import { id, line, optionalLine } from "../ids.ts";
import { category, regionalGroup } from "../reference/categories.ts";

/** A State or organization accredited to the event. `stateCode` is ISO 3166-1 alpha-3. */
export const delegation = z.object({
  id,
  eventId: id,
  name: line,
  acronym: optionalLine,
  category,
  stateCode: z.string().length(3).nullable(),
  region: regionalGroup.nullable(),
});
export type Delegation = z.infer<typeof delegation>;

/** A person of a delegation. */
export const participant = z.object({
  id,
  eventId: id,
  delegationId: id,
  honorific: optionalLine,
  givenName: optionalLine,
  familyName: line,
  position: optionalLine,
});
export type Participant = z.infer<typeof participant>;

/** Delegation and people as the screens receive them. */
export const roster = z.object({ delegations: z.array(delegation), participants: z.array(participant) });
export type Roster = z.infer<typeof roster>;

/** A person's name as it is spoken: honorific, given name, family name. */
export function fullName(person: Pick<Participant, "honorific" | "givenName" | "familyName">): string {
  return [person.honorific, person.givenName, person.familyName].filter(Boolean).join(" ");
}
