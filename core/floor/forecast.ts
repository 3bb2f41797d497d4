import { readClock } from "./clock.ts";
import { limitOf } from "./decide-turn.ts";
import type { FloorRequest, RequestKind } from "./request.ts";
import { spokenMs } from "./segments.ts";
import { type FloorState, listAt } from "./state.ts";
import { listTakes } from "./transitions.ts";

/** How the list fits the time left; instants in UTC ms, durations in ms. */
export interface Forecast {
  waiting: number;
  /** What those in line will take, the pauses between speeches included. */
  needMs: number;
  /** The mean of what one of them will take. */
  meanMs: number;
  /** Null where the session has no end. */
  leftMs: number | null;
  finishAt: number;
  /** How many will not be reached if nobody else asks: what "close now" leads to. */
  notReached: number;
  /** How many will not be reached if requests go on coming as they came; null without an end. */
  notReachedIfOpen: number | null;
  /** The largest limit that lets all be heard: null where none of at least 30 s does, or none is needed. */
  cutToMs: number | null;
}

/** Fewer speeches of a kind than this say nothing of its pace. */
const ENOUGH = 2;
const STEP_MS = 30_000;
/** A longer silence was a break, not the time that one takes to give way to the next. */
const LONGEST_GAP_MS = 120_000;
/** Over how long the coming of requests is measured. */
const RATE_WINDOW_MS = 20 * 60_000;

/**
 * Forecasts the list at `now` for a session that ends at `endsAt`, from the pace observed so far: the mean of each
 * kind as a share of its limit (so that it holds when the limit changes), or the limit where too few were heard.
 */
export function forecast(state: FloorState, now: number, endsAt: number | null): Forecast {
  const pace = observed(state);
  const line = state.waiting.flatMap((id) => state.requests[id] ?? []);
  const lengths = line.map((each) => lengthUnder(limitOf(state, each), each.kind, pace) + pace.gapMs);
  const first = remaining(state, pace, now);
  const needMs = sum(lengths);
  const leftMs = endsAt === null ? null : Math.max(0, endsAt - now);
  const meanMs = line.length === 0 ? 0 : needMs / line.length;
  const notReached = leftMs === null ? 0 : unheard(lengths, leftMs - first);
  return {
    waiting: line.length,
    needMs: first + needMs,
    meanMs,
    leftMs,
    finishAt: now + first + needMs,
    notReached,
    notReachedIfOpen: leftMs === null ? null : notReached + coming(state, now, leftMs),
    cutToMs: leftMs === null || notReached === 0 ? null : largestLimit(state, line, pace, leftMs - first),
  };
}

interface Pace {
  /** Spoken time as a share of the limit, of each kind that was heard often enough. */
  shares: ReadonlyMap<RequestKind, number>;
  gapMs: number;
}

function observed(state: FloorState): Pace {
  const ended = state.given
    .flatMap((id) => state.requests[id] ?? [])
    .filter((each) => (each.status === "finished" || each.status === "cut_off") && each.limitMs);
  const shares = new Map<RequestKind, number>();
  for (const [kind, of] of Map.groupBy(ended, (each) => each.kind)) {
    const limits = sum(of.map((each) => each.limitMs ?? 0));
    if (of.length >= ENOUGH) shares.set(kind, sum(of.map((each) => spokenMs(each.segments, 0))) / limits);
  }
  const counted = ended.filter((each) => each.kind !== "point_of_order");
  const gaps = counted.slice(1).flatMap((each, at) => {
    const gap = (each.segments[0]?.from ?? 0) - (counted[at]?.segments.at(-1)?.to ?? 0);
    return gap >= 0 && gap <= LONGEST_GAP_MS ? [gap] : [];
  });
  return { shares, gapMs: gaps.length === 0 ? 0 : sum(gaps) / gaps.length };
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** What a speech of the kind takes under the limit: the share of it that others of the kind took, else all of it. */
function lengthUnder(limitMs: number, kind: RequestKind, pace: Pace): number {
  return Math.round(limitMs * (pace.shares.get(kind) ?? 1));
}

/** What is left of the speech that goes on and of those interrupted; nobody in overtime is expected to go on. */
function remaining(state: FloorState, pace: Pace, now: number): number {
  const speaking = [...(state.onFloor === null ? [] : [state.onFloor]), ...state.interrupted];
  return sum(
    speaking
      .flatMap((id) => state.requests[id] ?? [])
      .map((each) => lengthUnder(each.limitMs ?? 0, each.kind, pace) - readClock(each, now).elapsedMs)
      .map((left) => Math.max(0, left)),
  );
}

/** How many do not fit, the last first. */
function unheard(lengths: readonly number[], leftMs: number): number {
  let needed = 0;
  const fits = lengths.findIndex((ms) => {
    needed += ms;
    return needed > leftMs;
  });
  return fits < 0 ? 0 : lengths.length - fits;
}

/** How many more will ask while the list takes requests, at the rate of the last while. */
function coming(state: FloorState, now: number, leftMs: number): number {
  const closesAt = state.closesAt ?? Number.POSITIVE_INFINITY;
  const openMs = listTakes(listAt(state, now), "comment") ? Math.min(leftMs, closesAt - now) : 0;
  const asked = Object.values(state.requests).filter(
    (each) => each.channel !== "pre_inscription" && each.askedAt > now - RATE_WINDOW_MS,
  );
  return Math.round((asked.length * openMs) / RATE_WINDOW_MS);
}

function largestLimit(
  state: FloorState,
  line: readonly FloorRequest[],
  pace: Pace,
  leftMs: number,
): number | null {
  const limits = line.map((request) => limitOf(state, request));
  // Under a shorter limit speakers keep the share of it that they kept until now.
  const needed = (limit: number) =>
    sum(line.map(({ kind }, at) => lengthUnder(Math.min(limits[at] ?? 0, limit), kind, pace) + pace.gapMs));
  const longest = Math.floor(Math.max(0, ...limits) / STEP_MS) * STEP_MS;
  for (let limit = longest; limit >= STEP_MS; limit -= STEP_MS) if (needed(limit) <= leftMs) return limit;
  return null;
}
