import type { Recommendation } from "../../core/record/recommendation.ts";
import { textDoc } from "../../core/record/rich-text.ts";

/** A recommendation of the register in its first version, proposed by nobody unless told otherwise. */
export function recommendationRow(
  part: Partial<Recommendation> & Pick<Recommendation, "id">,
): Recommendation {
  return {
    eventId: "e",
    doc: textDoc("recommended"),
    addresseeIds: [],
    areaIds: [],
    proposers: [],
    supporters: [],
    reservations: [],
    timeframe: "",
    owner: "",
    status: "proposed",
    sources: [],
    position: 1,
    at: 1,
    author: "RAP",
    version: 1,
    deletedAt: null,
    mergedInto: null,
    ...part,
  };
}
