import type { CommandOf } from "./commands.ts";
import type { RequestKind } from "./request.ts";
import type { FloorState } from "./state.ts";

/** What delegations ask the floor for, whether or not one of them waits now. */
const FROM_THE_FLOOR: readonly RequestKind[] = ["national_statement", "group_statement", "comment"];

/** The changes that leave nobody in line, nor who asks from now on, a longer limit; shorter ones stay as they are. */
export function cutLimits(state: FloorState, toMs: number): CommandOf<"set_limits">["changes"] {
  const { kinds, categories } = state.limits;
  const waiting = state.waiting.flatMap((id) => state.requests[id]?.kind ?? []);
  const cut = [...new Set([...FROM_THE_FLOOR, ...waiting])].filter((kind) => kinds[kind] > toMs);
  const longer = (Object.keys(categories) as (keyof typeof categories)[]).filter(
    (category) => (categories[category] ?? 0) > toMs,
  );
  return [
    ...cut.map((kind) => ({ kind, category: null, limitMs: toMs })),
    ...longer.map((category) => ({ kind: null, category, limitMs: toMs })),
  ];
}
