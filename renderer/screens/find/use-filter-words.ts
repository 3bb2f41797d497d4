import { useTranslation } from "react-i18next";
import type { FindQuery } from "../../../core/record/find.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { dayOf, FILTERS, type Filter, isSet, without, zoneOf } from "./filters.ts";

/** A filter that is set, in words, and what takes it away. */
export interface FilterWords {
  filter: Filter;
  name: string;
  value: string;
  gone: Partial<FindQuery>;
}

/** The filters that are set, in words. */
export function useFilterWords(query: FindQuery, event: EventWithSessions | undefined): FilterWords[] {
  const { t, i18n } = useTranslation(["find", "record"]);
  const language = i18n.language === "en" ? "en-GB" : i18n.language;
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: zoneOf(event) });
  const wordsOf = (filter: Filter): string => {
    switch (filter) {
      case "eventId":
        return event?.title ?? "";
      case "sessionId":
        return event?.sessions.find(({ id }) => id === query.sessionId)?.title ?? "";
      case "speaker":
        return query.speaker?.name ?? "";
      case "area":
        return query.area ?? "";
      case "kind":
        return t(`record:kind.${query.kind}`);
      case "status":
        return t(`find:status.${query.status}`);
      case "from":
        return format.format(query.from ?? 0);
      case "to":
        // The day before the instant at which the span ends.
        return format.format((query.to ?? 1) - 1);
      case "inBin":
        return t("find:in_bin");
    }
  };
  return FILTERS.filter((filter) => isSet(query, filter)).map((filter) => ({
    filter,
    name: t(`find:filter.${filter}`),
    value: wordsOf(filter),
    gone: without(filter),
  }));
}

/** The last day of the span, for its field; empty where it has no end. */
export function lastDay(to: number | null, zone: string): string {
  return dayOf(to === null ? null : to - 1, zone);
}
