import type { RegionalGroup } from "../../reference/categories.ts";
import { REGIONAL_GROUPS } from "../../reference/categories.ts";
import type { FloorRequest } from "../request.ts";
import type { FloorState } from "../state.ts";
import { comparePlaces } from "./compare.ts";
import { heardSoFar } from "./heard.ts";
import { isFixed } from "./slot.ts";
import { tierOf } from "./subject.ts";

/**
 * The whole line by the preset: fixed rows (and those that `keeps` names) hold their places, the others fill the
 * places between in order. Ids in, ids out: always a permutation.
 */
export function arrange(state: FloorState, keeps: (request: FloorRequest) => boolean): string[] {
  const all = state.waiting.flatMap((id) => state.requests[id] ?? []);
  // Points of order are taken at once, before anybody's place.
  const orders = all.filter((each) => each.kind === "point_of_order");
  const line = all.filter((each) => each.kind !== "point_of_order");
  const stays = (request: FloorRequest) => isFixed(request) || keeps(request);
  const sorted = line.filter((each) => !stays(each)).sort(comparePlaces(state.precedence, heardSoFar(state)));
  const free = interleaved(inTurns(sorted, state), state);
  const arranged = line.map((each) => (stays(each) ? each : (free.shift() as FloorRequest)));
  return [...orders, ...arranged].map((each) => each.id);
}

/** Within a rule ordered by regions: one of each regional group in turn, from the group after the last heard. */
function inTurns(sorted: readonly FloorRequest[], state: FloorState): FloorRequest[] {
  const { precedence } = state;
  const at = precedence.rules.findIndex((rule) => rule.order === "regions");
  if (at < 0) return [...sorted];
  const inRule = (each: FloorRequest) => each.deferredAt === null && tierOf(each, precedence) === at;
  const turns = roundRobin(sorted.filter(inRule), lastRegion(state));
  return sorted.map((each) => (inRule(each) ? (turns.shift() as FloorRequest) : each));
}

function roundRobin(of: readonly FloorRequest[], last: RegionalGroup | null): FloorRequest[] {
  const groups: (RegionalGroup | null)[] = [...REGIONAL_GROUPS, null];
  const first = last === null ? 0 : groups.indexOf(last) + 1;
  const cycle = [...groups.slice(first), ...groups.slice(0, first)];
  const queues = cycle.map((region) => of.filter((each) => each.region === region));
  const out: FloorRequest[] = [];
  while (out.length < of.length)
    for (const queue of queues) {
      const next = queue.shift();
      if (next) out.push(next);
    }
  return out;
}

function lastRegion(state: FloorState): RegionalGroup | null {
  for (const id of state.given.toReversed()) {
    const request = state.requests[id];
    if (request && request.kind !== "point_of_order" && request.region !== null) return request.region;
  }
  return null;
}

type Side = "state" | "stakeholder" | null;

/** On which side of "one stakeholder after N States" a request stands; null: on neither. */
function sideOf(request: FloorRequest, state: FloorState): Side {
  if (request.deferredAt !== null) return null;
  const subject = state.precedence.rules[tierOf(request, state.precedence)]?.subject;
  if (subject === "member_state") return "state";
  return subject === "observer_and_regional" || subject === "stakeholder" ? "stakeholder" : null;
}

/** After every N Member States one of the others is taken, counting those who were heard just before. */
function interleaved(sorted: readonly FloorRequest[], state: FloorState): FloorRequest[] {
  const every = state.precedence.interleave;
  if (every === 0) return [...sorted];
  const states = sorted.filter((each) => sideOf(each, state) === "state");
  const others = sorted.filter((each) => sideOf(each, state) === "stakeholder");
  const merged: FloorRequest[] = [];
  let run = statesInARow(state);
  while (states.length + others.length > 0) {
    const takeOther = others.length > 0 && (states.length === 0 || run >= every);
    merged.push((takeOther ? others.shift() : states.shift()) as FloorRequest);
    run = takeOther ? 0 : run + 1;
  }
  return sorted.map((each) => (sideOf(each, state) === null ? each : (merged.shift() as FloorRequest)));
}

function statesInARow(state: FloorState): number {
  let run = 0;
  for (const id of state.given.toReversed()) {
    const request = state.requests[id];
    const side = request && sideOf(request, state);
    if (side === "stakeholder") break;
    if (side === "state") run += 1;
  }
  return run;
}
