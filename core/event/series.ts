import type { EventInfo } from "./event.ts";

type InSeries = Pick<EventInfo, "id" | "follows">;

/**
 * The first of the events to be followed that follows this one already, itself or through others; null: none does. An
 * event that is not among `all` leads nowhere.
 */
export function loopOf(eventId: string, follows: readonly string[], all: readonly InSeries[]): string | null {
  const byId = new Map(all.map((event) => [event.id, event]));
  const leadsBack = (from: string): boolean => {
    const seen = new Set<string>();
    const waiting = [from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === eventId) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(byId.get(next)?.follows ?? []));
    }
    return false;
  };
  return follows.find(leadsBack) ?? null;
}

/** The events that this one may follow: all but itself and those that follow it. */
export function mayFollow<T extends InSeries>(eventId: string | null, all: readonly T[]): T[] {
  return all.filter((event) => eventId === null || loopOf(eventId, [event.id], all) === null);
}
