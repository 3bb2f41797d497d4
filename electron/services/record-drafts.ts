import { type Draft, isEmptyDraft } from "../../core/record/note.ts";
import { clearDraft, draftsOf, putDraft } from "../store/drafts.ts";
import { findSession } from "../store/events.ts";
import { findNote } from "../store/notes.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { found } from "./refuse.ts";

/** The procedures about what stands in a capture line and is no note yet. */
export function draftProcedures(ctx: EngineContext) {
  return {
    saveDraft: api.record.saveDraft.handler(({ input }) => {
      found(findSession(ctx.store, input.sessionId), "session");
      ctx.store.transaction(() => {
        // It may come after the note that it became, by another way.
        if (isEmptyDraft(input) || findNote(ctx.store, input.id)) clearDraft(ctx.store, input.id);
        else putDraft(ctx.store, input, ctx.now());
      });
      return null;
    }),
    takeDraft: api.record.takeDraft.handler(({ input }) => takeDraft(ctx, input)),
  };
}

interface Taking {
  sessionId: string;
  windowId: string;
  id: string;
  liveWindows: readonly string[];
  pending: readonly string[];
}

function takeDraft(
  ctx: EngineContext,
  { sessionId, windowId, id, liveWindows, pending }: Taking,
): Draft | null {
  found(findSession(ctx.store, sessionId), "session");
  return ctx.store.transaction(() => {
    const kept = draftsOf(ctx.store, sessionId);
    const taken = kept.find((each) => each.id === id);
    if (taken) return taken;
    const free = kept.find((each) => !liveWindows.includes(each.windowId) && !pending.includes(each.id));
    if (!free) return null;
    // A new id: should its window be alive all the same, the two lines become two notes and neither is lost.
    const mine: Draft = { ...free, id, windowId };
    clearDraft(ctx.store, free.id);
    putDraft(ctx.store, mine, ctx.now());
    return mine;
  });
}
