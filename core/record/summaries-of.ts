import type { Area } from "../event/event.ts";
import type { FollowUp, KeyMessage } from "./key-message.ts";
import { inOrder } from "./places.ts";
import { type Sentence, type SummaryPlace, shownIn, stands } from "./summary.ts";
import type { Writing } from "./writing.ts";

/** The summary of a session and place as a report reads it: what stands, in its order. */
export interface Summary {
  sessionId: string;
  place: SummaryPlace;
  sentences: Sentence[];
}

/** Every summary of the sessions named in which something stands: by session, then by area as the event has them. */
export function summariesOf(
  writings: readonly Writing[],
  event: { areas: readonly Pick<Area, "id">[]; sessions: readonly { id: string }[] },
): Summary[] {
  const bySession = new Map<string, Sentence[]>();
  for (const each of writings)
    if (each.type === "sentence")
      bySession.set(each.sessionId, [...(bySession.get(each.sessionId) ?? []), each]);
  const places: SummaryPlace[] = [...event.areas.map(({ id }) => id), "several", "none"];
  return event.sessions.flatMap(({ id: sessionId }) =>
    places.flatMap((place) => {
      const sentences = shownIn(bySession.get(sessionId) ?? [], place).filter(stands);
      return sentences.length > 0 ? [{ sessionId, place, sentences }] : [];
    }),
  );
}

/** The key messages of the event that stand, in their order. */
export function keyMessagesOf(writings: readonly Writing[]): KeyMessage[] {
  return inOrder(
    writings.flatMap((each) => (each.type === "key_message" && each.deletedAt === null ? [each] : [])),
  );
}

/** What the event follows up of earlier ones, in the order brought in. */
export function followUpsOf(writings: readonly Writing[]): FollowUp[] {
  return inOrder(
    writings.flatMap((each) => (each.type === "follow_up" && each.deletedAt === null ? [each] : [])),
  );
}
