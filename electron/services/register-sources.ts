import type { Speaker } from "../../core/floor/request.ts";
import type { Note } from "../../core/record/note.ts";
import { voicesOf } from "../../core/record/recommendation.ts";
import { findEvent } from "../store/events.ts";
import { findNote } from "../store/notes.ts";
import { recommendationsOf } from "../store/recommendations.ts";
import { notesRecommending } from "../store/usage.ts";
import type { EngineContext } from "./context.ts";
import { floorOf } from "./floors.ts";
import { found } from "./refuse.ts";

/** The notes behind the register and those that might come into it, and who made the interventions it names. */
export function sourcesOf(
  ctx: EngineContext,
  eventId: string,
): {
  notes: { note: Note; speaker: Speaker | null }[];
  speakers: { requestId: string; speaker: Speaker }[];
} {
  found(findEvent(ctx.store, eventId), "event");
  const register = recommendationsOf(ctx.store, eventId);
  const ids = new Set(register.flatMap((one) => one.sources.map(({ noteId }) => noteId)));
  for (const id of notesRecommending(ctx.store, eventId)) ids.add(id);
  const speakerOf = (sessionId: string, requestId: string) =>
    floorOf(ctx, sessionId).state.requests[requestId]?.speaker;
  const notes = [...ids].flatMap((id) => findNote(ctx.store, id) ?? []);
  const named = new Map<string, Speaker>();
  for (const one of register)
    for (const voice of voicesOf(one)) {
      if (voice.type !== "intervention" || named.has(voice.requestId)) continue;
      const speaker = speakerOf(voice.sessionId, voice.requestId);
      if (speaker) named.set(voice.requestId, speaker);
    }
  return {
    notes: notes.map((note) => ({
      note,
      speaker: note.interventionId === null ? null : (speakerOf(note.sessionId, note.interventionId) ?? null),
    })),
    speakers: [...named].map(([requestId, speaker]) => ({ requestId, speaker })),
  };
}
