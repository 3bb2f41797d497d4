import { foldFloor } from "../../core/floor/fold.ts";
import { newId } from "../../core/ids.ts";
import { sampleEvent } from "../../core/sample/sample-event.ts";
import { putEvent, putSession } from "../store/events.ts";
import { appendFloorEvent } from "../store/floor-log.ts";
import { putNote } from "../store/notes.ts";
import { putRecommendation } from "../store/recommendations.ts";
import { keepRequestSpeakers } from "../store/request-speakers.ts";
import { putDelegation, putParticipant } from "../store/roster.ts";
import { putWriting } from "../store/writings.ts";
import type { EngineContext } from "./context.ts";

/** Stores a new sample event, whole or not at all; its id. Each call makes another one. */
export function addSample(ctx: EngineContext): string {
  const { event, sessions, roster, floor, notes, recommendations, writings } = sampleEvent(ctx.now(), newId);
  ctx.store.transaction(() => {
    putEvent(ctx.store, event);
    for (const session of sessions) putSession(ctx.store, session);
    for (const delegation of roster.delegations) putDelegation(ctx.store, delegation);
    for (const person of roster.participants) putParticipant(ctx.store, person);
    for (const fact of floor) appendFloorEvent(ctx.store, fact);
    for (const [sessionId, facts] of Map.groupBy(floor, (fact) => fact.sessionId))
      keepRequestSpeakers(ctx.store, sessionId, {}, foldFloor(facts).requests);
    // No act of the record: the newcomer's first "undo" must not take away a note of the sample.
    for (const note of notes) putNote(ctx.store, note, { at: note.at, by: note.author, editId: newId() });
    for (const one of recommendations)
      putRecommendation(ctx.store, one, { at: one.at, by: one.author, editId: newId() });
    for (const each of writings)
      putWriting(ctx.store, each, { at: ctx.now(), by: event.roles[0]?.name ?? "", editId: newId() });
  });
  return event.id;
}
