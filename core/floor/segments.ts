import type { Segment } from "./request.ts";

/** How long was spoken, in ms, up to `now` (UTC ms). A clock that stepped back never makes it negative. */
export function spokenMs(segments: readonly Segment[], now: number): number {
  return segments.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
}

/** Ends the running stretch at `at`. */
export function ended(segments: readonly Segment[], at: number): Segment[] {
  return segments.map((each) => (each.to === null ? { from: each.from, to: Math.max(each.from, at) } : each));
}

/** Takes the time between two instants out of what was spoken. */
export function without(segments: readonly Segment[], from: number, to: number): Segment[] {
  return segments.flatMap((each): Segment[] => {
    const end = each.to ?? Number.POSITIVE_INFINITY;
    if (to <= each.from || from >= end) return [each];
    return [
      ...(from > each.from ? [{ from: each.from, to: from }] : []),
      ...(to < end ? [{ from: to, to: each.to }] : []),
    ];
  });
}

/** Puts the beginning, and the end where there is one, at other instants; pauses in between stay. */
export function corrected(
  segments: readonly Segment[],
  startedAt: number,
  endedAt: number | null,
): Segment[] {
  const inside = segments.filter(
    (each) =>
      (each.to ?? Number.POSITIVE_INFINITY) > startedAt && each.from < (endedAt ?? Number.POSITIVE_INFINITY),
  );
  if (inside.length === 0) return [{ from: startedAt, to: endedAt }];
  return inside.map((each, at) => ({
    from: at === 0 ? startedAt : each.from,
    to: at === inside.length - 1 ? endedAt : each.to,
  }));
}

/** Moves the beginning of the running stretch by so many ms: the clock itself was set anew. */
export function shifted(segments: readonly Segment[], byMs: number): Segment[] {
  return segments.map((each) =>
    each.to === null ? { from: Math.max(0, each.from + byMs), to: null } : each,
  );
}
