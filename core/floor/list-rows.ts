import { explainLine, type Reason } from "./precedence/explain.ts";
import type { FloorRequest, Speaker } from "./request.ts";
import type { FloorState } from "./state.ts";

export const LIST_COLUMNS = [
  "place",
  "name",
  "group",
  "kind",
  "status",
  "category",
  "region",
  "level",
  "language",
  "askedAt",
  "pinned",
  "reasons",
] as const;

/** One row of the list of speakers for another program, in codes. */
export interface ListRow
  extends Pick<
    FloorRequest,
    "group" | "kind" | "status" | "category" | "region" | "level" | "language" | "pinned"
  > {
  /** From 1 in line; 0: has the floor, or was interrupted and has it again next. */
  place: number;
  name: string;
  /** ISO 8601 (UTC). */
  askedAt: string;
  /** Why it stands where it stands. */
  reasons: Reason["code"][];
}

/** Who has the floor, whom that interrupted, then those in line in the order in which they will be called. */
export function listRows(state: FloorState, nameOf: (speaker: Speaker) => string): ListRow[] {
  const reasons = explainLine(state);
  const row = (id: string, place: number): ListRow[] => {
    const request = state.requests[id];
    if (!request) return [];
    const { speaker, group, kind, status, category, region, level, language, askedAt, pinned } = request;
    return [
      {
        ...{ place, name: nameOf(speaker), group, kind, status, category, region, level, language },
        askedAt: new Date(askedAt).toISOString(),
        pinned,
        reasons: (reasons.get(id) ?? []).map(({ code }) => code),
      },
    ];
  };
  const floor = [...(state.onFloor === null ? [] : [state.onFloor]), ...state.interrupted.toReversed()];
  return [...floor.flatMap((id) => row(id, 0)), ...state.waiting.flatMap((id, at) => row(id, at + 1))];
}
