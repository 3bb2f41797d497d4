import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorEvent } from "../../../core/floor/events.ts";
import { type ActKind, requestSpeakers, type TimelineEntry, timeline } from "../../../core/floor/timeline.ts";
import { speakerName } from "../../../core/participants/speaker-name.ts";
import { foldName } from "../../../core/reference/fold.ts";
import { rolesOf } from "../../floor/names.ts";
import type { SessionData } from "../../floor/use-session.ts";
import { sentenceWords } from "./sentence-words.ts";

/** An entry in words. */
export interface ReadEntry extends TimelineEntry {
  words: string;
  /** The words as a search compares them. */
  folded: string;
  time: string;
  /** When and by whom it was undone, in words; empty where it counts. */
  undoneWords: string;
}

export interface Filter {
  kind: ActKind | "";
  /** Part of a speaker's name, accents and case ignored. */
  speaker: string;
  by: string | null;
}

export const NO_FILTER: Filter = { kind: "", speaker: "", by: null };

/** The session's log in words, oldest first. */
export function useEntries(
  { event, session, roster }: SessionData,
  events: readonly FloorEvent[],
): ReadEntry[] {
  const { t, i18n } = useTranslation(["timeline", "floor", "common"]);
  return useMemo(() => {
    const roles = rolesOf(event, session.id);
    const speakers = requestSpeakers(events);
    const clock = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
      timeStyle: "medium",
      timeZone: event.timeZone,
    });
    const timeOf = (at: number) => clock.format(at);
    const nameOf = (requestId: string) => {
      const speaker = speakers.get(requestId);
      return speaker ? speakerName(speaker, roster, roles) : "";
    };
    return timeline(events).map((entry) => {
      const words = sentenceWords(entry.sentence, { t, nameOf, timeOf });
      const { at, undone } = entry;
      return {
        ...entry,
        words,
        folded: foldName(words),
        time: timeOf(at),
        undoneWords: undone ? t("undone", { time: timeOf(undone.at), by: undone.by || t("machine") }) : "",
      };
    });
  }, [event, session, roster, events, t, i18n.language]);
}

/** What fits the filter, and the filter itself. */
export function useFilter(entries: readonly ReadEntry[]): {
  filter: Filter;
  change: (part: Partial<Filter>) => void;
  found: ReadEntry[];
} {
  const [filter, setFilter] = useState(NO_FILTER);
  // What is typed shows at once; a long list follows as soon as it can.
  const { kind, speaker, by } = useDeferredValue(filter);
  const found = useMemo(() => {
    const typed = foldName(speaker);
    return entries.filter(
      (each) =>
        (kind === "" || each.kind === kind) &&
        (by === null || each.by === by) &&
        (typed === "" || each.folded.includes(typed)),
    );
  }, [entries, kind, speaker, by]);
  return { filter, change: (part) => setFilter((was) => ({ ...was, ...part })), found };
}
