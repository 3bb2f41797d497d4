import type { Category } from "../reference/categories.ts";
import { type FloorRequest, REQUEST_KINDS, type RequestKind } from "./request.ts";

const MINUTE = 60_000;

/** Speaking limits in ms: by kind, and for the statements of some categories another one. */
export interface Limits {
  readonly kinds: Readonly<Record<RequestKind, number>>;
  readonly categories: Readonly<Partial<Record<Category, number>>>;
}

/** One change of the limits, with its time (UTC ms): the history that the session keeps. */
export interface LimitChange {
  readonly at: number;
  readonly kind: RequestKind | null;
  readonly category: Category | null;
  readonly limitMs: number;
}

/** Kinds whose limit may differ by category; a point of order is as long for everybody. */
const BY_CATEGORY: readonly RequestKind[] = ["national_statement", "comment"];

/** Before the Chair sets others (design, "Clock"): 3 min national, 5 min group, 2 min observers and IGOs, 1–2 min others. */
export const DEFAULT_LIMITS: Limits = {
  kinds: {
    opening_remarks: 10 * MINUTE,
    keynote: 15 * MINUTE,
    panellist: 10 * MINUTE,
    moderator: 5 * MINUTE,
    national_statement: 3 * MINUTE,
    group_statement: 5 * MINUTE,
    comment: 2 * MINUTE,
    panellist_response: 3 * MINUTE,
    interposed_question: MINUTE,
    right_of_reply: 3 * MINUTE,
    point_of_order: MINUTE,
    secretariat: 5 * MINUTE,
    video_message: 5 * MINUTE,
  },
  categories: {
    observer_state: 2 * MINUTE,
    regional_organization: 2 * MINUTE,
    igo: 2 * MINUTE,
    un_entity: 2 * MINUTE,
    ngo: 2 * MINUTE,
    civil_society: 2 * MINUTE,
    academia: MINUTE,
    private_sector: MINUTE,
    other: MINUTE,
  },
};

/** Sets of limits to choose from, as changes to make one after the other. */
export const LIMIT_PRESETS = {
  plenary: [
    { kind: "national_statement", category: null, limitMs: 3 * MINUTE },
    { kind: "group_statement", category: null, limitMs: 5 * MINUTE },
    ...Object.entries(DEFAULT_LIMITS.categories).map(([category, limitMs]) => ({
      kind: null,
      category: category as Category,
      limitMs,
    })),
  ],
  short: [
    { kind: "national_statement", category: null, limitMs: 2 * MINUTE },
    { kind: "group_statement", category: null, limitMs: 3 * MINUTE },
    { kind: "comment", category: null, limitMs: MINUTE },
    ...Object.keys(DEFAULT_LIMITS.categories).map((category) => ({
      kind: null,
      category: category as Category,
      limitMs: MINUTE,
    })),
  ],
} as const satisfies Record<string, readonly Omit<LimitChange, "at">[]>;

/** The second right of reply of a delegation is shorter: two thirds, to the half minute (HRC practice: 3 min, then 2). */
function secondReply(limitMs: number): number {
  return Math.max(30_000, Math.floor((limitMs * 2) / 3 / 30_000) * 30_000);
}

/** The limit that a request would be given now, in ms. `replies`: rights of reply its speaker has had before. */
export function limitFor(
  limits: Limits,
  request: Pick<FloorRequest, "kind" | "category">,
  replies = 0,
): number {
  const { kind, category } = request;
  if (kind === "right_of_reply" && replies > 0) return secondReply(limits.kinds.right_of_reply);
  const own = category === null || !BY_CATEGORY.includes(kind) ? undefined : limits.categories[category];
  return own ?? limits.kinds[kind];
}

/** The limits after one of them was set; both null: one limit for all. */
export function withLimit(limits: Limits, change: Omit<LimitChange, "at">): Limits {
  const { kind, category, limitMs } = change;
  if (category !== null) return { ...limits, categories: { ...limits.categories, [category]: limitMs } };
  if (kind !== null) return { ...limits, kinds: { ...limits.kinds, [kind]: limitMs } };
  const kinds = Object.fromEntries(REQUEST_KINDS.map((each) => [each, limitMs])) as Limits["kinds"];
  return { kinds, categories: {} };
}
