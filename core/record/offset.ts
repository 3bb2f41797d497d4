import type { Segment } from "../floor/request.ts";
import { spokenMs } from "../floor/segments.ts";

/** How far into a speech the instant lies, in ms of speaking time; null where it lies outside the speech. */
export function offsetAt(segments: readonly Segment[], at: number): number | null {
  const [first] = segments;
  const end = segments.at(-1)?.to;
  if (!first || at < first.from || (end != null && at > end)) return null;
  return spokenMs(
    segments
      .filter((each) => each.from <= at)
      .map((each) => ({ from: each.from, to: Math.min(each.to ?? at, at) })),
    at,
  );
}
