import type { EventInfo } from "../../core/event/event.ts";
import {
  type Recommendation,
  recommendation as recommendationShape,
  voicesOf,
} from "../../core/record/recommendation.ts";
import { findRecommendation, recommendationHistory, recommendationsOf } from "../store/recommendations.ts";
import type { Store } from "../store/store.ts";

/** What else is in the event, that its register may name. */
export interface RegisterScope {
  event: EventInfo;
  delegations: ReadonlySet<string>;
  /** Requests for the floor, by session; undone ones too. */
  requests: ReadonlyMap<string, ReadonlySet<string>>;
  /** Notes, by session; deleted ones too. */
  notes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Checks the event's register: how many recommendations it holds, and what is wrong with which. */
export function checkRegister(
  store: Store,
  scope: RegisterScope,
): { count: number; faults: { where: string; what: string }[] } {
  const register = recommendationsOf(store, scope.event.id);
  const faults = register.flatMap((one) =>
    [...faultsOf(one, scope), ...mergeFaults(store, one), ...historyFaults(store, one)].map((what) => ({
      where: one.id,
      what,
    })),
  );
  return { count: register.length, faults };
}

function faultsOf(one: Recommendation, { event, delegations, requests, notes }: RegisterScope): string[] {
  const among = (rows: readonly { id: string }[]) => (id: string) => rows.some((row) => row.id === id);
  const isThere = (of: RegisterScope["notes"], sessionId: string, id: string) =>
    of.get(sessionId)?.has(id) === true;
  const voices = voicesOf(one);
  const found: [boolean, string][] = [
    [recommendationShape.safeParse(one).success, "the recommendation's fields are not as they must be"],
    [one.areaIds.every(among(event.areas)), "a challenge area of it is not of this event"],
    [one.addresseeIds.every(among(event.addressees)), "an addressee of it is not of this event"],
    [
      voices.every((each) => each.type !== "delegation" || delegations.has(each.id)),
      "a delegation that it names is not of this event",
    ],
    [
      voices.every(
        (each) => each.type !== "intervention" || isThere(requests, each.sessionId, each.requestId),
      ),
      "an intervention that it names is not in the session's log",
    ],
    [
      one.sources.every((each) => isThere(notes, each.sessionId, each.noteId)),
      "a note that it comes from is not of this event",
    ],
  ];
  return found.filter(([holds]) => !holds).map(([, what]) => what);
}

/** Merged ones lead, over others perhaps, to one of the same event that was not merged. */
function mergeFaults(store: Store, one: Recommendation): string[] {
  const passed = new Set([one.id]);
  let into = one.mergedInto;
  while (into !== null) {
    if (passed.has(into)) return ["it is merged into itself"];
    passed.add(into);
    const next = findRecommendation(store, into);
    if (!next || next.eventId !== one.eventId) return ["what it is merged into is not of this event"];
    into = next.mergedInto;
  }
  return [];
}

function historyFaults(store: Store, one: Recommendation): string[] {
  const latest = recommendationHistory(store, one.id)[0];
  const ends =
    latest?.version === one.version &&
    JSON.stringify(sorted(latest.recommendation)) === JSON.stringify(sorted(one));
  return ends ? [] : ["its history does not end with what it is now"];
}

/** The order in which fields were written says nothing. */
function sorted(one: Recommendation): [string, unknown][] {
  return Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1));
}
