import { z } from "zod";
import { speakerKey } from "../floor/request.ts";
import type { FloorState } from "../floor/state.ts";
import { counts, type Intervention, interventions } from "../floor/statistics.ts";
import { id, instant } from "../ids.ts";
import { NOTE_STATUSES, type Note } from "./note.ts";

type NoteStatus = Note["status"];

/** So many notes of a session that agree in all of this. */
export interface NoteGroup {
  areaIds: readonly string[];
  interventionId: string | null;
  delegationId: string | null;
  status: NoteStatus;
  count: number;
}

/** A session as coverage looks at it: its notes that stand, in groups, and its floor. */
export interface CoveredSession {
  sessionId: string;
  groups: readonly NoteGroup[];
  floor: FloorState;
}

const figures = {
  notes: z.number().int(),
  byStatus: z.object({ raw: z.number().int(), cleaned: z.number().int(), included: z.number().int() }),
  /** Distinct delegations (holders of a role, unknown speakers) behind the notes. */
  delegations: z.number().int(),
  /** Of the interventions that have a note here, in ms. */
  spokenMs: z.number(),
};
const areaCoverage = z.object({ areaId: id, ...figures });
const speech = z.object({
  sessionId: id,
  requestId: id,
  /** `speakerKey` of who spoke. */
  speaker: z.string(),
  startedAt: instant,
  spokenMs: z.number(),
});
const whole = z.object({
  ...figures,
  /** Interventions, and how long they took; points of order don't count. */
  speeches: z.number().int(),
  totalMs: z.number(),
  areas: z.array(areaCoverage),
  withoutArea: z.number().int(),
  /** Notes that nobody on the floor said and that are reported of nobody. */
  ofNobody: z.number().int(),
  /** What those said who have no note in that session. */
  unnoted: z.array(speech),
});

/** Notes and speaking time by session and challenge area; the same of the event as a whole. */
export const coverageShape = z.object({
  sessions: z.array(whole.extend({ sessionId: id })),
  event: whole,
  /** How each `speakerKey` under "unnoted" is called. */
  names: z.record(z.string(), z.string()),
});
export type Coverage = z.infer<typeof coverageShape>;
export type WholeCoverage = z.infer<typeof whole>;
export type AreaCoverage = z.infer<typeof areaCoverage>;
export type UnnotedSpeech = z.infer<typeof speech>;

/** Notes of one session or area, and what stands behind them. */
class Gathered {
  readonly byStatus: Record<NoteStatus, number> = { raw: 0, cleaned: 0, included: 0 };
  readonly speakers = new Set<string>();
  readonly speeches = new Map<string, number>();

  add(group: NoteGroup, speaker: string | null, speech: Intervention | undefined): void {
    this.byStatus[group.status] += group.count;
    if (speaker !== null) this.speakers.add(speaker);
    if (speech) this.speeches.set(speech.requestId, speech.spokenMs);
  }

  figures() {
    const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0);
    return {
      notes: sum(NOTE_STATUSES.map((status) => this.byStatus[status])),
      byStatus: { ...this.byStatus },
      delegations: this.speakers.size,
      spokenMs: sum(this.speeches.values()),
    };
  }
}

/**
 * What the notes of some sessions cover, as one. A speech with notes in two areas counts, with its whole time, in
 * both; so does a note. `areaIds`: the event's own, in their order. `now` (UTC ms) measures who still speaks.
 */
export function cover(
  sessions: readonly CoveredSession[],
  areaIds: readonly string[],
  now: number,
): WholeCoverage {
  const together = new Gathered();
  const areas = new Map(areaIds.map((areaId) => [areaId, new Gathered()]));
  const all: WholeCoverage = {
    ...{ notes: 0, byStatus: { raw: 0, cleaned: 0, included: 0 }, delegations: 0, spokenMs: 0 },
    ...{ speeches: 0, totalMs: 0, areas: [], withoutArea: 0, ofNobody: 0, unnoted: [] },
  };
  for (const { sessionId, groups, floor } of sessions) {
    const speeches = interventions(floor, now).filter(counts);
    const speechOf = new Map(speeches.map((each) => [each.requestId, each]));
    const noted = new Set<string>();
    const unknown = (speaker: string) =>
      // Speaker 1 of one session is not Speaker 1 of another.
      speaker.startsWith("unknown ") ? `${speaker} ${sessionId}` : speaker;
    for (const group of groups) {
      const request = group.interventionId === null ? undefined : floor.requests[group.interventionId];
      const said = request ? speakerKey(request.speaker) : null;
      const speaker = group.delegationId ?? said;
      for (const each of [said, group.delegationId]) if (each !== null) noted.add(each);
      const speech = speechOf.get(group.interventionId ?? "");
      const own = areaIds.filter((areaId) => group.areaIds.includes(areaId));
      for (const gathered of [together, ...own.map((areaId) => areas.get(areaId))])
        gathered?.add(group, speaker === null ? null : unknown(speaker), speech);
      if (own.length === 0) all.withoutArea += group.count;
      if (speaker === null) all.ofNobody += group.count;
    }
    all.speeches += speeches.length;
    all.totalMs += speeches.reduce((sum, each) => sum + each.spokenMs, 0);
    for (const { requestId, startedAt, spokenMs, ...each } of speeches) {
      const speaker = speakerKey(each.speaker);
      if (!noted.has(speaker)) all.unnoted.push({ sessionId, requestId, speaker, startedAt, spokenMs });
    }
  }
  return {
    ...all,
    ...together.figures(),
    areas: [...areas].map(([areaId, gathered]) => ({ areaId, ...gathered.figures() })),
  };
}
