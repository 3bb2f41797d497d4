import { z } from "zod";
import { id, instant, optionalLine } from "../ids.ts";
import { richText, shownText } from "./rich-text.ts";
import { type Voice, voice, voiceKey } from "./voices.ts";

export const RECOMMENDATION_STATUSES = ["proposed", "agreed", "included", "dropped"] as const;
/** "agreed": its wording is; "included": it stands in the report. */
export const recommendationStatus = z.enum(RECOMMENDATION_STATUSES);
export type RecommendationStatus = z.infer<typeof recommendationStatus>;

/** A note that the recommendation comes from. */
export const source = z.object({ sessionId: id, noteId: id });
export type Source = z.infer<typeof source>;

/** What somebody holds back from the recommendation, in a line or two. */
export const reservation = z.object({ who: voice, text: z.string().trim().min(1).max(2_000) });
export type Reservation = z.infer<typeof reservation>;

/** What a person may set on a recommendation. Its text is its own: the notes it comes from keep theirs. */
export const recommendationFields = z.object({
  doc: richText,
  addresseeIds: z.array(id).max(40),
  areaIds: z.array(id).max(40),
  proposers: z.array(voice).max(2_000),
  supporters: z.array(voice).max(2_000),
  reservations: z.array(reservation).max(2_000),
  timeframe: optionalLine,
  /** Who follows it up. */
  owner: optionalLine,
  status: recommendationStatus,
});
export type RecommendationFields = z.infer<typeof recommendationFields>;

/** One recommendation of the event's register. `version` counts every save; a write names the version it saw. */
export const recommendation = recommendationFields.extend({
  doc: shownText,
  id,
  eventId: id,
  sources: z.array(source).max(20_000),
  /** Where it stands in the report's order; see core/record/order.ts. */
  position: z.number(),
  /** When it was put in the register, and by whom. */
  at: instant,
  author: z.string().max(40),
  version: z.number().int().positive(),
  deletedAt: instant.nullable(),
  /** The recommendation that it was merged into; its own words are kept. */
  mergedInto: id.nullable(),
});
export type Recommendation = z.infer<typeof recommendation>;

/** An earlier (or the present) state of a recommendation. */
export const recommendationVersion = z.object({
  version: z.number().int(),
  at: instant,
  by: z.string(),
  recommendation,
});

/** Whether it stands in the register: neither removed nor merged into another. */
export function isStanding(one: Pick<Recommendation, "deletedAt" | "mergedInto">): boolean {
  return one.deletedAt === null && one.mergedInto === null;
}

/** Everybody a recommendation names, each once. */
export function voicesOf(
  one: Pick<RecommendationFields, "proposers" | "supporters" | "reservations">,
): Voice[] {
  const all = [...one.proposers, ...one.supporters, ...one.reservations.map(({ who }) => who)];
  return [...new Map(all.map((each) => [voiceKey(each), each])).values()];
}
