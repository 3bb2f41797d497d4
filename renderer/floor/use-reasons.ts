import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Reason } from "../../core/floor/precedence/explain.ts";
import type { RuleSubject } from "../../core/floor/precedence/preset.ts";
import type { RequestKind } from "../../core/floor/request.ts";
import { formatDuration } from "./format-duration.ts";

/** Subjects that the kind of the request says already, where it stands beside the reasons. */
const SAID_BY_KIND: ReadonlySet<RuleSubject> = new Set<RuleSubject>([
  "point_of_order",
  "panellist_response",
  "group_statement",
  "right_of_reply",
  "programme",
]);

function isSaid(subject: RuleSubject, kind: RequestKind | undefined): boolean {
  return SAID_BY_KIND.has(subject) || (subject === "member_state" && kind === "national_statement");
}

/**
 * The words for the reasons why a row stands where it stands. `nameOf`: the name of whose request that is;
 * `kind`: the kind of the request, where it is shown beside them.
 */
export function useReasons(
  timeZone: string,
  nameOf: (requestId: string) => string,
): (reasons: readonly Reason[], kind?: RequestKind) => string[] {
  const { t, i18n } = useTranslation("floor");
  const clock = useMemo(
    () =>
      new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
      }),
    [i18n.language, timeZone],
  );
  return useCallback(
    (reasons, kind) => {
      const hasCategory = reasons.some((each) => each.code === "category");
      return reasons.flatMap((reason): string[] => {
        switch (reason.code) {
          case "swapped":
            return [t("reason.swapped", { name: nameOf(reason.withId) })];
          case "deferred":
          case "asked":
          case "returned":
            return [t(`reason.${reason.code}`, { time: clock.format(reason.at) })];
          case "subject":
            return isSaid(reason.subject, kind) || (hasCategory && reason.subject === "stakeholder")
              ? []
              : [t(`reason.subject.${reason.subject}`)];
          case "level":
            return [t(`level.${reason.level}`)];
          case "category":
            return [t(`common:category.${reason.category}`)];
          case "least_heard":
            return [
              reason.times === 0
                ? t("reason.not_heard")
                : t("reason.least_heard", { count: reason.times, time: formatDuration(reason.ms) }),
            ];
          case "region":
            return [
              reason.region === null
                ? t("reason.no_region")
                : t("reason.region", { region: t(`common:region.${reason.region}`) }),
            ];
          default:
            return [t(`reason.${reason.code}`)];
        }
      });
    },
    [t, clock, nameOf],
  );
}
