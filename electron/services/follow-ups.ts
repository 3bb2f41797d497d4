import { newId } from "../../core/ids.ts";
import type { FollowUp } from "../../core/record/key-message.ts";
import { placeBetween } from "../../core/record/places.ts";
import { isStanding } from "../../core/record/recommendation.ts";
import { keyMessagesOf } from "../../core/record/summaries-of.ts";
import { findEvent, sessionsOf } from "../store/events.ts";
import { notesOf } from "../store/notes.ts";
import { recommendationsOf } from "../store/recommendations.ts";
import { lastEditOfWriting, writingsOf } from "../store/writings.ts";
import type { EngineContext } from "./context.ts";
import { found } from "./refuse.ts";
import { UNDONE } from "./writing-undo.ts";
import { writeAll } from "./writing-writes.ts";

/** `alsoAs`: what else the same may have been brought in as: the notes of a recommendation, and the other way round. */
type Point = Pick<FollowUp, "from" | "fromId" | "heading" | "doc"> & { alsoAs: string[] };

/** What an earlier event leaves to those that follow it: its key messages, then its recommendations. */
function pointsOf(ctx: EngineContext, eventId: string): Point[] {
  const messages = keyMessagesOf(writingsOf(ctx.store, eventId, null)).map(
    ({ id, heading, doc }): Point => ({ from: "key_message", fromId: id, heading, doc, alsoAs: [] }),
  );
  const register = recommendationsOf(ctx.store, eventId);
  const registered = register
    .filter((one) => isStanding(one) && one.status !== "dropped")
    .map(
      (one): Point => ({
        ...{ from: "recommendation", fromId: one.id, heading: "", doc: one.doc },
        alsoAs: one.sources.map(({ noteId }) => noteId),
      }),
    );
  if (registered.length > 0) return [...messages, ...registered];
  // Of an event whose register nobody made, the notes that recommend.
  const recommended = sessionsOf(ctx.store, eventId).flatMap(({ id }) =>
    notesOf(ctx.store, id)
      .filter((note) => note.kind === "recommendation" && note.deletedAt === null)
      .map(
        (note): Point => ({
          ...{ from: "recommendation", fromId: note.id, heading: "", doc: note.doc },
          alsoAs: register
            .filter((one) => one.sources.some(({ noteId }) => noteId === note.id))
            .map((one) => one.id),
        }),
      ),
  );
  return [...messages, ...recommended];
}

/** Copies what the events that this one follows said, as far as it is not here yet. What a person deleted stays away. */
export function bringIn(
  ctx: EngineContext,
  { eventId, author }: { eventId: string; author: string },
): { brought: number } {
  const event = found(findEvent(ctx.store, eventId), "event");
  const here = writingsOf(ctx.store, eventId, null).filter((each) => each.type === "follow_up");
  const known = new Set(
    here
      .filter((each) => each.deletedAt === null || !lastEditOfWriting(ctx.store, each)?.startsWith(UNDONE))
      .map((each) => each.fromId),
  );
  let position = here.at(-1)?.position ?? null;
  const writings = event.follows.flatMap((fromEventId) =>
    pointsOf(ctx, fromEventId)
      .filter(({ fromId, alsoAs }) => ![fromId, ...alsoAs].some((id) => known.has(id)))
      .map(({ alsoAs: _, ...point }): FollowUp => {
        position = placeBetween(position, null);
        return {
          ...point,
          type: "follow_up",
          id: newId(),
          eventId,
          fromEventId,
          position,
          version: 0,
          deletedAt: null,
          state: "open",
          comment: "",
          keyMessageIds: [],
          noteIds: [],
        };
      }),
  );
  if (writings.length > 0)
    writeAll(ctx, { eventId, sessionId: null, author, editId: newId(), what: "bring_in", writings });
  return { brought: writings.length };
}
