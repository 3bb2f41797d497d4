import type { EventInfo, Session } from "../../core/event/event.ts";
import type { FloorEvent } from "../../core/floor/events.ts";
import type { Note } from "../../core/record/note.ts";
import type { Store } from "../store/store.ts";

/** What the engine tells every window about, as it is committed. */
export interface Signals {
  changed: { what: "library" | "event" | "roster"; eventId: string | null };
  [floor: `floor:${string}`]: FloorEvent[];
  [record: `record:${string}`]: Note[];
}

/** What every use case is given; nothing else is global. */
export interface EngineContext {
  store: Store;
  publish: <K extends keyof Signals>(signal: K, payload: Signals[K]) => void;
  subscribe: <K extends keyof Signals>(signal: K, listener: (payload: Signals[K]) => void) => () => void;
  /** UTC milliseconds; a fake clock in tests. */
  now: () => number;
  mode: "window" | "browser";
  version: string;
}

export type EventWithSessions = EventInfo & { sessions: Session[] };
