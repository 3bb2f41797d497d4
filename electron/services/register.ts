import { newId } from "../../core/ids.ts";
import { mergeRecommendations } from "../../core/record/merge.ts";
import { moveBefore } from "../../core/record/order.ts";
import {
  isStanding,
  type Recommendation,
  type RecommendationFields,
} from "../../core/record/recommendation.ts";
import { findEvent } from "../store/events.ts";
import {
  findRecommendation,
  lastRecommendationEdit,
  recommendationHistory,
  recommendationsOf,
} from "../store/recommendations.ts";
import type { RegisterAct } from "../store/register-acts.ts";
import { assertRecommendationKnown } from "./assert-recommendation.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { found, refusal } from "./refuse.ts";
import { promoteNotes } from "./register-promote.ts";
import { sourcesOf } from "./register-sources.ts";
import { publishRegister } from "./register-steps.ts";
import { stepRegister } from "./register-undo.ts";
import { continueRegisterAct, newRegisterAct, writeRecommendations } from "./register-writes.ts";

type Seen = { id: string; version: number };
/** What zod makes of `.partial()`: a field may be absent; JSON carries no undefined. */
type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** The procedures of the register. */
export function registerProcedures(ctx: EngineContext) {
  return {
    watch: api.register.watch.handler(async function* ({ input, signal }) {
      const { eventId } = input;
      const feed = ctx.signals.subscribe(`register:${eventId}`, { signal, maxBufferedEvents: 100_000 });
      try {
        found(findEvent(ctx.store, eventId), "event");
        yield { recommendations: recommendationsOf(ctx.store, eventId), reset: true };
        for await (const recommendations of feed) yield { recommendations, reset: false };
      } finally {
        await feed.return(undefined);
      }
    }),
    sources: api.register.sources.handler(({ input }) => sourcesOf(ctx, input.eventId)),
    promote: api.register.promote.handler(({ input }) => promoteNotes(ctx, input)),
    save: api.register.save.handler(({ input }) => save(ctx, input)),
    change: api.register.change.handler(({ input }) => changeMany(ctx, input)),
    merge: api.register.merge.handler(({ input }) => merge(ctx, input)),
    reorder: api.register.reorder.handler(({ input }) => reorder(ctx, input)),
    history: api.register.history.handler(({ input }) => {
      found(findRecommendation(ctx.store, input.id), "recommendation");
      return recommendationHistory(ctx.store, input.id);
    }),
    undo: api.register.undo.handler(({ input }) => stepRegister(ctx, input, "undo")),
    redo: api.register.redo.handler(({ input }) => stepRegister(ctx, input, "redo")),
  };
}

/** As it is stored, of this event, in the version that was seen. Throws NOT_FOUND, RECOMMENDATION_CONFLICT. */
function seenNow(ctx: EngineContext, eventId: string, { id, version }: Seen): Recommendation {
  const current = found(findRecommendation(ctx.store, id), "recommendation");
  if (current.eventId !== eventId) throw refusal("NOT_FOUND", { what: "recommendation" });
  if (current.version !== version) throw refusal("RECOMMENDATION_CONFLICT", { current });
  return current;
}

type Saved = {
  id: string;
  author: string;
  version: number;
  editId: string;
  fields: Loose<RecommendationFields>;
};

function save(ctx: EngineContext, { id, author, version, editId, fields }: Saved): Recommendation {
  const current = found(findRecommendation(ctx.store, id), "recommendation");
  // What this same edit wrote is no conflict: the answer to that save was lost.
  const isOwn = current.version === version || lastRecommendationEdit(ctx.store, current) === editId;
  if (!isOwn || !isStanding(current)) throw refusal("RECOMMENDATION_CONFLICT", { current });
  const { eventId } = current;
  assertRecommendationKnown(ctx, eventId, fields);
  const after: Recommendation = { ...current, ...present(fields), version: current.version + 1 };
  ctx.store.transaction(() => {
    const act = continueRegisterAct(ctx, { id: editId, eventId, by: author, what: "edit" });
    writeRecommendations(ctx, act, [{ before: current, after }]);
  });
  publishRegister(ctx, [after]);
  return after;
}

/** Writes what `work` makes of recommendations as one act, whole or not at all, and tells every window. */
function asOneAct(
  ctx: EngineContext,
  start: Pick<RegisterAct, "eventId" | "by" | "what">,
  work: () => { before: Recommendation; set: Partial<Recommendation> }[],
): Recommendation[] {
  const written = ctx.store.transaction(() => {
    const changes = work().map(({ before, set }) => ({
      before,
      after: { ...before, ...set, version: before.version + 1 },
    }));
    if (changes.length === 0) return [];
    writeRecommendations(ctx, newRegisterAct(ctx, { ...start, id: newId() }), changes);
    return changes.map(({ after }) => after);
  });
  publishRegister(ctx, written);
  return written;
}

type Changed = {
  eventId: string;
  author: string;
  recommendations: Seen[];
  set: Loose<Pick<RecommendationFields, "status" | "areaIds" | "addresseeIds">> & {
    deleted?: boolean | undefined;
  };
};

function changeMany(
  ctx: EngineContext,
  { eventId, author, recommendations, set }: Changed,
): Recommendation[] {
  const { deleted, ...fields } = set;
  assertRecommendationKnown(ctx, eventId, fields);
  const what = deleted === undefined ? "change" : deleted ? "remove" : "restore";
  return asOneAct(ctx, { eventId, by: author, what }, () =>
    recommendations.map((seen) => {
      const before = seenNow(ctx, eventId, seen);
      if (before.mergedInto !== null) throw refusal("RECOMMENDATION_CONFLICT", { current: before });
      const deletedAt = deleted === undefined ? before.deletedAt : deleted ? ctx.now() : null;
      return { before, set: { ...present(fields), deletedAt } };
    }),
  );
}

type Merge = { eventId: string; author: string; into: Seen; from: Seen[] };

function merge(ctx: EngineContext, asked: Merge): Recommendation[] {
  const { eventId, author } = asked;
  found(findEvent(ctx.store, eventId), "event");
  return asOneAct(ctx, { eventId, by: author, what: "merge" }, () => {
    const [into, ...from] = [asked.into, ...asked.from].map((seen) => {
      const current = seenNow(ctx, eventId, seen);
      if (!isStanding(current)) throw refusal("RECOMMENDATION_CONFLICT", { current });
      return current;
    }) as [Recommendation, ...Recommendation[]];
    if (new Set([into, ...from].map(({ id }) => id)).size <= from.length)
      throw refusal("RECOMMENDATION_CONFLICT", { current: into });
    return [
      { before: into, set: mergeRecommendations(into, from) },
      ...from.map((before) => ({ before, set: { mergedInto: into.id } })),
    ];
  });
}

type Reorder = { eventId: string; author: string; id: string; before: string | null };

function reorder(ctx: EngineContext, { eventId, author, id, before }: Reorder): Recommendation[] {
  found(findEvent(ctx.store, eventId), "event");
  return asOneAct(ctx, { eventId, by: author, what: "reorder" }, () => {
    const rows = recommendationsOf(ctx.store, eventId).filter(isStanding);
    const byId = new Map(rows.map((row) => [row.id, row]));
    found(byId.get(id), "recommendation");
    if (before !== null) found(byId.get(before), "recommendation");
    return moveBefore(rows, id, before).map((moved) => ({
      before: found(byId.get(moved.id), "recommendation"),
      set: { position: moved.position },
    }));
  });
}

/** The fields that are present: one that is undefined must not erase what is stored. */
function present<T extends object>(fields: Loose<T>): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
