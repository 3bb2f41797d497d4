import { CATEGORIES } from "../../reference/categories.ts";
import { foldName } from "../../reference/fold.ts";
import { type FloorRequest, LEVELS, speakerKey } from "../request.ts";
import { type Heard, NOT_HEARD } from "./heard.ts";
import type { Preset, RuleOrder } from "./preset.ts";
import { tierOf } from "./subject.ts";

/** A delegation that gave no level speaks at the usual one. */
const USUAL_LEVEL = LEVELS.indexOf("head_of_delegation");

/** What the order of a rule compares first; strings by the alphabet. */
function orderKey(
  request: FloorRequest,
  order: RuleOrder,
  preset: Preset,
  heard: Heard,
): (number | string)[] {
  switch (order) {
    case "level":
      return [request.level === null ? USUAL_LEVEL : LEVELS.indexOf(request.level)];
    case "category":
      return [request.category === null ? CATEGORIES.length : CATEGORIES.indexOf(request.category)];
    case "least_heard": {
      const { times, ms } = heard.get(speakerKey(request.speaker)) ?? NOT_HEARD;
      return [times, ms];
    }
    case "alphabetical": {
      const name = foldName(request.sortName);
      const drawn = foldName(preset.drawnName);
      // Whoever comes before the drawn State in the alphabet comes after Z.
      return [name === "" ? 2 : drawn !== "" && name < drawn ? 1 : 0, name];
    }
    // Among the regions whoever asked first comes first; `arrange` takes the regions in turn.
    case "regions":
    case "asked":
      return [];
  }
}

/** The whole of what places a request: its rule, the order within the rule, when its turn began to count. */
function placeKey(request: FloorRequest, preset: Preset, heard: Heard): (number | string)[] {
  const tier = tierOf(request, preset);
  const isReply = request.kind === "right_of_reply";
  // Absent when called: behind everybody, yet before the rights of reply, which close the debate.
  if (request.deferredAt !== null && !isReply) {
    const replies = preset.rules.findIndex((rule) => rule.subject === "right_of_reply");
    const last = replies < 0 ? preset.rules.length : replies - 1;
    return [last + 0.5, request.deferredAt, request.askedSeq];
  }
  const order = preset.rules[tier]?.order ?? "asked";
  const since = request.deferredAt ?? request.queuedAt;
  return [tier, ...orderKey(request, order, preset, heard), since, request.askedSeq];
}

/** Compares two of those in line: below 0 where the first comes first. A total order: no two are equal. */
export function comparePlaces(preset: Preset, heard: Heard): (a: FloorRequest, b: FloorRequest) => number {
  const keys = new Map<FloorRequest, (number | string)[]>();
  const keyOf = (request: FloorRequest) => {
    const known = keys.get(request) ?? placeKey(request, preset, heard);
    keys.set(request, known);
    return known;
  };
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    for (let at = 0; at < Math.min(left.length, right.length); at++) {
      const [x, y] = [left[at] as number | string, right[at] as number | string];
      if (x !== y) return x < y ? -1 : 1;
    }
    return left.length - right.length;
  };
}
