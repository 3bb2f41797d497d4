import type { FloorEvent } from "../floor/events.ts";
import { foldFloor } from "../floor/fold.ts";
import type { Note } from "../record/note.ts";
import { promote } from "../record/promote.ts";
import type { Recommendation, RecommendationFields } from "../record/recommendation.ts";
import type { Voice } from "../record/voices.ts";
import { RAPPORTEUR, type SampleScene } from "./sample-debate.ts";
import type { PlaceholderName } from "./sample-roster.ts";

const MINUTE = 60_000;

/** What was settled of a recommendation after it was put in the register. */
interface Settled extends Partial<Pick<RecommendationFields, "status" | "timeframe" | "owner">> {
  supporters?: readonly PlaceholderName[];
  reservation?: { who: PlaceholderName; text: string };
}

/** Of each recommendation said, in that order; the last one said is left for the newcomer to bring in. */
const SETTLED: readonly Settled[] = [
  {
    status: "agreed",
    supporters: ["Delegation of Country A", "NGO 1"],
    timeframe: "Before the next workshop",
    owner: "Secretariat",
  },
  { supporters: ["UN entity 1"] },
  { timeframe: "Within two years" },
  {
    supporters: ["Delegation of Country C"],
    reservation: { who: "Delegation of Country D", text: "Would keep “within days” as an aim, not a duty." },
  },
];

/** The register as the sample's debate leaves it. */
export function sampleRegister(
  { event, roster, newId }: SampleScene,
  debate: { events: readonly FloorEvent[]; notes: readonly Note[] },
): Recommendation[] {
  const { requests } = foldFloor(debate.events);
  const delegation = (name: PlaceholderName): Voice => ({ type: "delegation", id: roster.find(name).id });
  return debate.notes
    .filter(({ kind }) => kind === "recommendation")
    .slice(0, SETTLED.length)
    .map((note, index) => {
      const { supporters = [], reservation, ...settled } = SETTLED[index] ?? {};
      const speaker = note.interventionId === null ? null : (requests[note.interventionId]?.speaker ?? null);
      const made = {
        id: newId(),
        eventId: event.id,
        author: RAPPORTEUR,
        at: note.at + MINUTE,
        position: index + 1,
      };
      return {
        ...promote(note, speaker, made),
        ...settled,
        supporters: supporters.map(delegation),
        reservations: reservation ? [{ who: delegation(reservation.who), text: reservation.text }] : [],
      };
    });
}
