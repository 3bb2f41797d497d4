import type { TFunction } from "i18next";
import type { Reason } from "../../core/floor/precedence/explain.ts";
import { formatDuration } from "./format-duration.ts";

/** How the words name an instant and a request. */
export interface Naming {
  time: (at: number) => string;
  name: (requestId: string) => string;
}

/** Why a row stands where it stands, in a few words: "Member States · Minister · asked 10:42". */
export function reasonWords(reasons: readonly Reason[], t: TFunction, naming: Naming): string {
  return reasons.map((reason) => words(reason, t, naming)).join(" · ");
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
