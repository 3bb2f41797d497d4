import type { TFunction } from "i18next";
import type { Reason } from "../../core/floor/precedence/explain.ts";
import type { RuleSubject } from "../../core/floor/precedence/preset.ts";
import type { RequestKind } from "../../core/floor/request.ts";
import { formatDuration } from "./format-duration.ts";

/** How the words name an instant and a request. */
export interface Naming {
  time: (at: number) => string;
  name: (requestId: string) => string;
}

/** What stands beside the reasons already. */
export interface Said {
  kind?: RequestKind;
  level?: boolean;
}

/** Subjects that the kind of a request says by itself. */
const SAID_BY_KIND: ReadonlySet<RuleSubject> = new Set<RuleSubject>([
  "point_of_order",
  "panellist_response",
  "group_statement",
  "right_of_reply",
  "programme",
]);

/** Why a row stands where it stands, in a few words: "Member States · Minister · asked 10:42". */
export function reasonWords(
  reasons: readonly Reason[],
  t: TFunction,
  naming: Naming,
  said: Said = {},
): string {
  const hasCategory = reasons.some((reason) => reason.code === "category");
  return reasons
    .filter((reason) => !isSaid(reason, said, hasCategory))
    .map((reason) => words(reason, t, naming))
    .join(" · ");
}

function isSaid(reason: Reason, { kind, level = false }: Said, hasCategory: boolean): boolean {
  if (reason.code === "level") return level;
  if (reason.code !== "subject") return false;
  const { subject } = reason;
  if (subject === "stakeholder") return hasCategory;
  if (kind === undefined) return false;
  return SAID_BY_KIND.has(subject) || (subject === "member_state" && kind === "national_statement");
}

function words(reason: Reason, t: TFunction, { time, name }: Naming): string {
  switch (reason.code) {
    case "swapped":
      return t("reasons:swapped", { name: name(reason.withId) });
    case "deferred":
    case "asked":
    case "returned":
      return t(`reasons:${reason.code}`, { time: time(reason.at) });
    case "subject":
      return t(`reasons:subject.${reason.subject}`);
    case "level":
      return t(`capacity:level.${reason.level}`);
    case "category":
      return t(`common:category.${reason.category}`);
    case "least_heard":
      return reason.times === 0
        ? t("reasons:not_heard")
        : t("reasons:heard", { count: reason.times, time: formatDuration(reason.ms) });
    case "alphabetical":
      return reason.drawnName === ""
        ? t("reasons:alphabetical")
        : t("reasons:alphabetical_from", { name: reason.drawnName });
    case "region":
      return reason.region === null ? t("reasons:no_region") : t(`common:region.${reason.region}`);
    default:
      return t(`reasons:${reason.code}`);
  }
}
