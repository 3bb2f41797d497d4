import { basename } from "node:path";
import { EventPublisher } from "@orpc/server";
import { openStore, openToRead } from "../store/open.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { eventProcedures } from "./events.ts";
import { findProcedures } from "./find.ts";
import { floorProcedures } from "./floor.ts";
import { libraryProcedures } from "./library.ts";
import { messageProcedures } from "./messages.ts";
import { participantProcedures } from "./participants.ts";
import { recordProcedures } from "./record.ts";
import { registerProcedures } from "./register.ts";
import { reportProcedures } from "./report.ts";
import { roomProcedures } from "./room.ts";
import { watchClock } from "./steady-clock.ts";
import { summaryProcedures } from "./summaries.ts";
import { undoProcedures } from "./undo.ts";
import { upkeepProcedures } from "./upkeep.ts";

export interface EngineOptions {
  file: string;
  mode: "window" | "browser";
  version: string;
  /** To read alone, while another process may write the file. */
  readOnly?: boolean;
  /** UTC ms; the system's clock where absent. */
  now?: () => number;
  /** Milliseconds of a clock that never goes back; the process's where absent. */
  monotonic?: () => number;
  /** The worker's code; beside this file where absent. */
  workerUrl?: URL;
}

function routerOf(ctx: EngineContext) {
  return api.router({
    library: libraryProcedures(ctx),
    event: eventProcedures(ctx),
    participants: participantProcedures(ctx),
    floor: floorProcedures(ctx),
    room: roomProcedures(ctx),
    messages: messageProcedures(ctx),
    record: recordProcedures(ctx),
    register: registerProcedures(ctx),
    find: findProcedures(ctx),
    summaries: summaryProcedures(ctx),
    undo: undoProcedures(ctx),
    upkeep: upkeepProcedures(ctx),
    report: reportProcedures(ctx),
  });
}

export interface Engine {
  /** The contract, implemented; to be served over any transport. */
  router: ReturnType<typeof routerOf>;
  /** For the command line, which calls use cases without a transport. */
  ctx: EngineContext;
  /** Compares the clocks now, not at the next second. */
  lookAtClock(): void;
  close(): Promise<void>;
}

/** Opens the data file and stands ready to serve it. Throws StoreError. */
export function openEngine(options: EngineOptions): Engine {
  const now = options.now ?? Date.now;
  const ctx: EngineContext = {
    store: options.readOnly ? openToRead(options.file, { now }) : openStore(options.file, { now }),
    signals: new EventPublisher(),
    floors: new Map(),
    rosters: new Map(),
    now,
    mode: options.mode,
    version: options.version,
    fileName: basename(options.file),
    workerUrl: options.workerUrl ?? new URL("./worker/worker.ts", import.meta.url),
  };
  ctx.signals.subscribe("changed", ({ what, eventId }) => {
    if (what !== "event" && eventId !== null) ctx.rosters.delete(eventId);
  });
  const clock = watchClock(ctx, options.monotonic ?? (() => performance.now()));
  return {
    router: routerOf(ctx),
    ctx,
    lookAtClock: clock.look,
    close: async () => {
      clock.stop();
      ctx.store.close();
    },
  };
}
