import type { FloorEvent, FloorFact } from "./events.ts";
import { voidedActs } from "./fold.ts";
import type { Speaker } from "./request.ts";
import { type Sentence, sentenceOf } from "./timeline-sentence.ts";

/** By what the timeline can be narrowed. */
export const ACT_KINDS = ["requests", "order", "turns", "clock", "list", "undo"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Of which kind each fact is. */
export const KIND_OF: Readonly<Record<FloorFact["type"], ActKind>> = {
  list_changed: "list",
  session_closed: "list",
  requested: "requests",
  amended: "requests",
  speaker_named: "requests",
  withdrawn: "requests",
  absent: "requests",
  submitted_in_writing: "requests",
  reinstated: "requests",
  precedence_set: "order",
  moved: "order",
  swapped: "order",
  pinned: "order",
  on_deck: "order",
  deferred: "order",
  started: "turns",
  finished: "turns",
  paused: "clock",
  resumed: "clock",
  extended: "clock",
  pause_entered: "clock",
  times_corrected: "clock",
  clock_stepped: "clock",
  limit_changed: "clock",
  voided: "undo",
  restored: "undo",
};

/** One line of the session's log as a person reads it; `at` in UTC ms. */
export interface TimelineEntry {
  id: string;
  at: number;
  /** Initials; empty for what the machine noted. */
  by: string;
  actId: string;
  kind: ActKind;
  sentence: Sentence;
  /** When and by whom its act was undone; null: it counts. */
  undone: { at: number; by: string } | null;
  /** Whether undo may go back to it. */
  canUndo: boolean;
}

/** The log as entries to read, oldest first. What one act undid is one entry. */
export function timeline(events: readonly FloorEvent[]): TimelineEntry[] {
  const voided = voidedActs(events);
  const undoneBy = new Map<string, { at: number; by: string }>();
  const lastOf = new Map<string, FloorEvent>();
  const undoes = new Map<string, number>();
  for (const event of events) {
    lastOf.set(event.actId, event);
    if (event.type !== "voided") continue;
    undoneBy.set(event.data.actId, { at: event.at, by: event.by });
    undoes.set(event.actId, (undoes.get(event.actId) ?? 0) + 1);
  }
  const shown = new Set<string>();
  return events.flatMap((event) => {
    const several = event.type === "voided" ? (undoes.get(event.actId) ?? 1) : 1;
    if (several > 1 && shown.has(event.actId)) return [];
    shown.add(event.actId);
    const undone = voided.has(event.actId) ? (undoneBy.get(event.actId) ?? null) : null;
    const isAct = KIND_OF[event.type] !== "undo" && event.type !== "clock_stepped";
    const sentence: Sentence =
      several > 1 ? { key: "voided_many", values: { count: several } } : sentenceOf(event, lastOf);
    const { id, at, by, actId, type } = event;
    return [{ id, at, by, actId, kind: KIND_OF[type], sentence, undone, canUndo: isAct && undone === null }];
  });
}

/** Who stands behind each request that was ever made, undone or not, as named last. */
export function requestSpeakers(events: readonly FloorEvent[]): ReadonlyMap<string, Speaker> {
  const voided = voidedActs(events);
  const speakers = new Map<string, Speaker>();
  for (const event of events) {
    if (event.type === "requested") speakers.set(event.data.requestId, event.data.speaker);
    if (event.type !== "speaker_named" || voided.has(event.actId)) continue;
    const old = speakers.get(event.data.requestId);
    if (old?.type !== "unknown") continue;
    // The unknown speaker is named once, for every request made under that number.
    for (const [id, speaker] of speakers)
      if (speaker.type === "unknown" && speaker.number === old.number) speakers.set(id, event.data.speaker);
  }
  return speakers;
}
