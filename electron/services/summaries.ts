import { newId } from "../../core/ids.ts";
import { draftSummary, isCleaned } from "../../core/record/draft-summary.ts";
import { mergeSummary } from "../../core/record/merge-summary.ts";
import { docOf } from "../../core/record/rich-text.ts";
import { type Sentence, type SummaryPlace, shownIn } from "../../core/record/summary.ts";
import { sessionOf } from "../../core/record/writing.ts";
import { findEvent, findSession } from "../store/events.ts";
import { allWritings, findWriting, writingHistory, writingsOf } from "../store/writings.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { bringIn } from "./follow-ups.ts";
import { found, refusal } from "./refuse.ts";
import { recordsOf } from "./report.ts";
import { stepWriting } from "./writing-undo.ts";
import { assertScope, writeAll } from "./writing-writes.ts";

/** The procedures of the summaries, the key messages and the follow-ups. */
export function summaryProcedures(ctx: EngineContext) {
  return {
    watch: api.summaries.watch.handler(async function* ({ input, signal }) {
      const { eventId, sessionId } = input;
      const feed = ctx.signals.subscribe(`writings:${eventId}`, { signal, maxBufferedEvents: 100_000 });
      try {
        assertScope(ctx, input);
        yield { writings: writingsOf(ctx.store, eventId, sessionId), reset: true };
        for await (const changed of feed) {
          const writings = changed.filter((each) => sessionOf(each) === sessionId);
          if (writings.length > 0) yield { writings, reset: false };
        }
      } finally {
        await feed.return(undefined);
      }
    }),
    ofEvent: api.summaries.ofEvent.handler(({ input }) => {
      found(findEvent(ctx.store, input.eventId), "event");
      return allWritings(ctx.store, input.eventId).filter((each) => each.type === "sentence");
    }),
    draft: api.summaries.draft.handler(({ input }) => draft(ctx, input)),
    write: api.summaries.write.handler(({ input }) => writeAll(ctx, input)),
    history: api.summaries.history.handler(({ input }) => {
      found(findWriting(ctx.store, input.writingId), "writing");
      return writingHistory(ctx.store, input.writingId);
    }),
    bringIn: api.summaries.bringIn.handler(({ input }) => bringIn(ctx, input)),
    undo: api.summaries.undo.handler(({ input }) => stepWriting(ctx, input, "undo")),
    redo: api.summaries.redo.handler(({ input }) => stepWriting(ctx, input, "redo")),
  };
}

interface Drafting {
  sessionId: string;
  place: SummaryPlace;
  author: string;
  includeRaw: boolean;
}

function draft(ctx: EngineContext, { sessionId, place, author, includeRaw }: Drafting) {
  const { eventId } = found(findSession(ctx.store, sessionId), "session");
  const records = recordsOf(ctx, eventId, sessionId);
  if (place !== "several" && place !== "none" && !records.event.areas.some(({ id }) => id === place))
    throw refusal("NOT_FOUND", { what: "area" });
  const mine = writingsOf(ctx.store, eventId, sessionId).filter(
    (each): each is Sentence => each.type === "sentence" && each.place === place,
  );
  // A note once drafted from stays with its sentence, cleaned up or not.
  const cited = new Set(mine.flatMap((each) => (each.drafted ? each.sourceNoteIds : [])));
  const theirs = draftSummary(records, place, (note) => includeRaw || isCleaned(note) || cited.has(note.id));
  const blank = (): Sentence => ({
    type: "sentence",
    id: newId(),
    eventId,
    sessionId,
    place,
    position: 0,
    version: 0,
    deletedAt: null,
    kind: null,
    doc: docOf([]),
    sourceNoteIds: [],
    drafted: null,
    suggestion: null,
  });
  const writings = mergeSummary(mine, theirs, { blank, now: ctx.now() });
  if (writings.length > 0)
    writeAll(ctx, { eventId, sessionId, author, editId: newId(), what: "draft", writings });
  const merged = new Map([...mine, ...writings].map((each) => [each.id, each]));
  const suggested = shownIn([...merged.values()], place).filter((each) => each.suggestion !== null).length;
  return { changed: writings.length, suggested };
}
