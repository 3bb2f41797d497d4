import { newId } from "../../core/ids.ts";
import { lastPosition } from "../../core/record/order.ts";
import { byPlace } from "../../core/record/places.ts";
import { promote } from "../../core/record/promote.ts";
import { isStanding, type Recommendation } from "../../core/record/recommendation.ts";
import { findEvent, findSession } from "../store/events.ts";
import { findNote } from "../store/notes.ts";
import { findRecommendation, recommendationsOf } from "../store/recommendations.ts";
import { putRecordAct } from "../store/record-acts.ts";
import { putRegisterAct } from "../store/register-acts.ts";
import type { EngineContext } from "./context.ts";
import { floorOf } from "./floors.ts";
import { newAct } from "./record-writes.ts";
import { found, refusal } from "./refuse.ts";
import { publishRegister } from "./register-steps.ts";
import { addChange, newRegisterAct } from "./register-writes.ts";

interface Asked {
  eventId: string;
  sessionId: string | null;
  author: string;
  notes: { noteId: string; id: string }[];
}

interface Promoted {
  noteId: string;
  number: number;
  made: boolean;
  recommendation: Recommendation;
}

/** Puts notes in the register, all or none. Throws NOT_FOUND for a note that is not of the event, or deleted. */
export function promoteNotes(ctx: EngineContext, asked: Asked): Promoted[] {
  const { eventId, sessionId, author } = asked;
  found(findEvent(ctx.store, eventId), "event");
  if (sessionId !== null && findSession(ctx.store, sessionId)?.eventId !== eventId)
    throw refusal("NOT_FOUND", { what: "session" });
  const register = recommendationsOf(ctx.store, eventId);
  const made: Recommendation[] = [];
  const answers = asked.notes.map(({ noteId, id }) => {
    const present = presentOf([...register, ...made], noteId, id);
    if (present) return { noteId, id: present.id, made: present.id === id };
    // An id that is another event's, or another note's, would overwrite what it stands for.
    if (findRecommendation(ctx.store, id)) throw refusal("NOT_FOUND", { what: "recommendation" });
    const row = {
      id,
      eventId,
      author,
      at: ctx.now(),
      position: lastPosition([...register, ...made]),
    };
    made.push(recommendationFrom(ctx, noteId, sessionId, row));
    return { noteId, id, made: true };
  });
  store(ctx, asked, made);
  publishRegister(ctx, made);
  const all = [...register, ...made];
  const standing = all.filter(isStanding).toSorted(byPlace);
  return answers.map(({ noteId, id, made: isMade }) => ({
    noteId,
    // Removed since it was promoted, and asked for again: it has no place, so the first after the last.
    number: standing.findIndex((one) => one.id === id) + 1 || standing.length + 1,
    made: isMade,
    recommendation: found(
      all.find((one) => one.id === id),
      "recommendation",
    ),
  }));
}

/** What stands in the register of the note already, or what this very call made before its answer was lost. */
function presentOf(
  register: readonly Recommendation[],
  noteId: string,
  id: string,
): Recommendation | undefined {
  const isOf = (one: Recommendation) => one.sources.some((source) => source.noteId === noteId);
  return (
    register.find((one) => isStanding(one) && isOf(one)) ?? register.find((one) => one.id === id && isOf(one))
  );
}

function recommendationFrom(
  ctx: EngineContext,
  noteId: string,
  sessionId: string | null,
  row: Pick<Recommendation, "id" | "eventId" | "author" | "at" | "position">,
): Recommendation {
  const note = found(findNote(ctx.store, noteId), "note");
  const elsewhere =
    sessionId === null
      ? findSession(ctx.store, note.sessionId)?.eventId !== row.eventId
      : note.sessionId !== sessionId;
  if (elsewhere || note.deletedAt !== null) throw refusal("NOT_FOUND", { what: "note" });
  const { requests } = floorOf(ctx, note.sessionId).state;
  const speaker = note.interventionId === null ? null : (requests[note.interventionId]?.speaker ?? null);
  return promote(note, speaker, row);
}

function store(ctx: EngineContext, asked: Asked, made: readonly Recommendation[]): void {
  if (made.length === 0) return;
  const { eventId, sessionId, author: by } = asked;
  ctx.store.transaction(() => {
    const id = newId();
    if (sessionId === null) {
      const act = newRegisterAct(ctx, { id, eventId, by, what: "promote" });
      for (const after of made) addChange(ctx, act.changes, { before: null, after, by, actId: id });
      putRegisterAct(ctx.store, act);
      return;
    }
    const act = newAct(ctx, { id, sessionId, by, what: "promote" });
    for (const after of made) addChange(ctx, act.recommendations, { before: null, after, by, actId: id });
    putRecordAct(ctx.store, act);
  });
}
