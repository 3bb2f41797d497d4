import { speakerKey } from "../../core/floor/request.ts";
import { EMPTY_FLOOR } from "../../core/floor/state.ts";
import { tallies } from "../../core/floor/statistics.ts";
import type { FloorStatistics } from "../../core/floor/statistics-shape.ts";
import { newId } from "../../core/ids.ts";
import { type Inscriptions, readInscriptions } from "../../core/participants/read-inscriptions.ts";
import { speakerName } from "../../core/participants/speaker-name.ts";
import { findEvent, findSession, sessionsOf } from "../store/events.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { commandFloor, floorOf } from "./floors.ts";
import { found, refusal } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";
import { runJob, tooLarge } from "./worker/run-job.ts";

/** The floor's procedures. */
export function floorProcedures(ctx: EngineContext) {
  return {
    watch: api.floor.watch.handler(async function* ({ input, signal }) {
      // Listening before reading: an event in between comes twice at worst, and folding skips it.
      const feed = ctx.signals.subscribe(`floor:${input.sessionId}`, { signal, maxBufferedEvents: 100_000 });
      try {
        yield { events: [...floorOf(ctx, input.sessionId).events], reset: true };
        for await (const events of feed) yield { events, reset: false };
      } finally {
        await feed.return(undefined);
      }
    }),
    command: api.floor.command.handler(({ input }) => commandFloor(ctx, input)),
    readInscriptions: api.floor.readInscriptions.handler(({ input }) =>
      inscriptionsOf(ctx, input.sessionId, input.file),
    ),
    statistics: api.floor.statistics.handler(({ input }) =>
      statisticsOf(ctx, input.eventId, input.sessionId),
    ),
  };
}

async function inscriptionsOf(ctx: EngineContext, sessionId: string, file: File): Promise<Inscriptions> {
  const session = found(findSession(ctx.store, sessionId), "session");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const table = await runJob(ctx.workerUrl, { job: "table", bytes, name: file.name }).catch(tooLarge);
  if ("unreadable" in table) throw refusal("UNREADABLE_FILE", { reason: table.unreadable });
  return readInscriptions({ rows: table.rows, roster: cachedRoster(ctx, session.eventId), newId });
}

/** The figures of the session, or of every session of the event; sessions before it say who is heard for the first time. */
function statisticsOf(ctx: EngineContext, eventId: string, sessionId: string | null): FloorStatistics {
  const event = found(findEvent(ctx.store, eventId), "event");
  const sessions = sessionsOf(ctx.store, eventId);
  const at = sessionId === null ? 0 : sessions.findIndex((each) => each.id === sessionId);
  const chosen = sessionId === null ? sessions : [found(sessions[at], "session")];
  const floors = new Map(sessions.map((each) => [each.id, floorOf(ctx, each.id).state]));
  const floorFor = (each: { id: string }) => floors.get(each.id) ?? EMPTY_FLOOR;
  const [states, earlier] = [chosen.map(floorFor), sessions.slice(0, at).map(floorFor)];
  const roster = cachedRoster(ctx, eventId);
  const names: Record<string, string> = {};
  for (const session of chosen)
    for (const { speaker } of Object.values(floorFor(session).requests))
      names[speakerKey(speaker)] = speakerName(speaker, roster, [...session.roles, ...event.roles]);
  const by = (dimension: Parameters<typeof tallies>[1]) => tallies(states, dimension, ctx.now(), earlier);
  return {
    delegation: by("delegation"),
    category: by("category"),
    region: by("region"),
    level: by("level"),
    language: by("language"),
    names,
  };
}
