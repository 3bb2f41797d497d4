import type { Category, RegionalGroup } from "../../reference/categories.ts";
import { type Level, speakerKey } from "../request.ts";
import type { FloorState } from "../state.ts";
import { comparePlaces } from "./compare.ts";
import { heardSoFar, NOT_HEARD } from "./heard.ts";
import type { RuleSubject } from "./preset.ts";
import { isFixed } from "./slot.ts";
import { tierOf } from "./subject.ts";

/** One of the reasons why a row stands where it stands; the screen has words for each. */
export type Reason =
  | { code: "pinned" | "on_deck" | "moved" | "behind_pinned" | "interleaved" }
  | { code: "swapped"; withId: string }
  | { code: "deferred"; at: number }
  | { code: "subject"; subject: RuleSubject }
  | { code: "level"; level: Level }
  | { code: "category"; category: Category }
  | { code: "least_heard"; times: number; ms: number }
  | { code: "alphabetical"; drawnName: string }
  | { code: "region"; region: RegionalGroup | null }
  | { code: "asked" | "returned"; at: number };

/** Why each of those in line stands where it stands, by id: what a person did first, then what the preset says. */
export function explainLine(state: FloorState): ReadonlyMap<string, readonly Reason[]> {
  const heard = heardSoFar(state);
  const compare = comparePlaces(state.precedence, heard);
  const line = state.waiting.flatMap((id) => state.requests[id] ?? []);
  return new Map(
    line.map((request, at) => {
      const held =
        !isFixed(request) &&
        !request.moved &&
        line.slice(0, at).some((other) => other.pinned && compare(request, other) < 0);
      return [
        request.id,
        [
          ...byHand(state, request.id),
          ...(held ? [{ code: "behind_pinned" } as const] : []),
          ...byPreset(state, request.id, heard),
        ],
      ];
    }),
  );
}

function byHand(state: FloorState, id: string): Reason[] {
  const request = state.requests[id];
  if (!request) return [];
  return [
    ...(request.status === "on_deck" ? [{ code: "on_deck" } as const] : []),
    ...(request.pinned ? [{ code: "pinned" } as const] : []),
    ...(request.swappedWith !== null ? [{ code: "swapped", withId: request.swappedWith } as const] : []),
    ...(request.moved && request.swappedWith === null ? [{ code: "moved" } as const] : []),
    ...(request.deferredAt !== null ? [{ code: "deferred", at: request.deferredAt } as const] : []),
  ];
}

function byPreset(state: FloorState, id: string, heard: ReturnType<typeof heardSoFar>): Reason[] {
  const request = state.requests[id];
  if (!request) return [];
  const { precedence } = state;
  const rule = precedence.rules[tierOf(request, precedence)];
  const out: Reason[] = [];
  // "everyone" explains nothing: the order within it does.
  if (rule && rule.subject !== "everyone") out.push({ code: "subject", subject: rule.subject });
  if (rule?.order === "level" && request.level !== null) out.push({ code: "level", level: request.level });
  if (rule?.order === "category" && request.category !== null)
    out.push({ code: "category", category: request.category });
  if (rule?.order === "least_heard")
    out.push({ code: "least_heard", ...(heard.get(speakerKey(request.speaker)) ?? NOT_HEARD) });
  if (rule?.order === "alphabetical") out.push({ code: "alphabetical", drawnName: precedence.drawnName });
  if (rule?.order === "regions") out.push({ code: "region", region: request.region });
  if (
    precedence.interleave > 0 &&
    (rule?.subject === "stakeholder" || rule?.subject === "observer_and_regional")
  )
    out.push({ code: "interleaved" });
  out.push(
    request.queuedAt === request.askedAt
      ? { code: "asked", at: request.askedAt }
      : { code: "returned", at: request.queuedAt },
  );
  return out;
}
