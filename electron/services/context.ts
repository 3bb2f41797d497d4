import type { EventPublisher } from "@orpc/server";
import type { EventInfo, Session } from "../../core/event/event.ts";
import type { FloorEvent } from "../../core/floor/events.ts";
import type { FloorLog } from "../../core/floor/fold.ts";
import type { Message } from "../../core/floor/message.ts";
import type { Roster } from "../../core/participants/participants.ts";
import type { Note } from "../../core/record/note.ts";
import type { Recommendation } from "../../core/record/recommendation.ts";
import type { Writing } from "../../core/record/writing.ts";
import type { Store } from "../store/store.ts";

/** What the engine tells every window about, once it is committed. */
export interface Signals {
  changed: { what: "library" | "event" | "roster"; eventId: string | null };
  [floor: `floor:${string}`]: FloorEvent[];
  [record: `record:${string}`]: Note[];
  [register: `register:${string}`]: Recommendation[];
  [writings: `writings:${string}`]: Writing[];
  [messages: `messages:${string}`]: Message;
  /** The room screen was set otherwise. */
  [room: `room:${string}`]: null;
}

/** What every use case is given; nothing else is global. */
export interface EngineContext {
  store: Store;
  signals: EventPublisher<Signals>;
  /** The folded floor of each session that was asked for; this process is the only writer. */
  floors: Map<string, FloorLog>;
  /** Rosters read since they last changed; see `cachedRoster`. */
  rosters: Map<string, Roster>;
  /** UTC milliseconds; a fake clock in tests. */
  now: () => number;
  mode: "window" | "browser";
  version: string;
  /** The data file's name without its folder. */
  fileName: string;
  /** Where the worker's code lies. */
  workerUrl: URL;
}

export type EventWithSessions = EventInfo & { sessions: Session[] };
