import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Speaker } from "../../../core/floor/request.ts";
import type { Roster } from "../../../core/participants/participants.ts";
import { speakerName } from "../../../core/participants/speaker-name.ts";
import type { Note } from "../../../core/record/note.ts";
import { type Source, voicesOf } from "../../../core/record/recommendation.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import { parties, type Voice } from "../../../core/record/voices.ts";
import { type api, queries } from "../../api/client.ts";
import { rolesOf } from "../../floor/names.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import type { Register } from "../../register/fold-register.ts";

/** How a source reads: who said it, where and when, and its words. */
export interface SourceWords {
  speaker: string;
  place: string;
  text: string;
  deleted: boolean;
}

export interface RegisterWords {
  event: EventWithSessions;
  roster: Roster;
  voice: (voice: Voice) => string;
  /** The names of all, each once. */
  voices: (voices: readonly Voice[]) => string[];
  source: (source: Source) => SourceWords;
  /** The notes marked as recommendations, in the register or not. */
  marked: readonly Note[];
}

const RegisterContext = createContext<RegisterWords | null>(null);
export const RegisterWordsProvider = RegisterContext.Provider;

/** What the rows of the register are told by. */
export function useRegisterWords(): RegisterWords {
  const words = useContext(RegisterContext);
  if (!words) throw new Error("Used outside the register");
  return words;
}

/** Often enough to follow the desks: a speaker named there is named here. */
const RENEWED_MS = 5_000;

/** The words of an event's register, with its sources as they are now. */
export function useWordsOf(event: EventWithSessions, roster: Roster, register: Register): RegisterWords {
  const { t, i18n } = useTranslation("register");
  const { data, refetch } = useQuery({
    ...queries.register.sources.queryOptions({ input: { eventId: event.id } }),
    staleTime: 0,
    refetchOnMount: "always",
    refetchInterval: RENEWED_MS,
    placeholderData: keepPreviousData,
  });
  const lacking = useMemo(() => isLacking(register, data), [register, data]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the register that names more
  useEffect(() => {
    if (lacking) void refetch();
  }, [register, lacking, refetch]);
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
      timeStyle: "short",
      timeZone: event.timeZone,
    });
    const speakers = new Map(data?.speakers.map(({ requestId, speaker }) => [requestId, speaker]));
    const notes = new Map(data?.notes.map((each) => [each.note.id, each]));
    const nameIn = (sessionId: string, speaker: Speaker) =>
      speakerName(speaker, roster, rolesOf(event, sessionId));
    const voices = (all: readonly Voice[]) =>
      parties(all, (id) => speakers.get(id)).map(({ voice, speaker }) =>
        speaker
          ? nameIn(voice.type === "intervention" ? voice.sessionId : "", speaker)
          : t(data ? "gone_speaker" : "common:loading"),
      );
    return {
      event,
      roster,
      voice: (one) => voices([one])[0] ?? "",
      voices,
      source: ({ sessionId, noteId }) => {
        const session = event.sessions.find((each) => each.id === sessionId)?.title ?? "";
        const found = notes.get(noteId);
        if (!found) return { speaker: "", place: session, text: "", deleted: false };
        const { note, speaker } = found;
        return {
          speaker: speaker ? nameIn(sessionId, speaker) : t("background"),
          place: `${time.format(note.at)}, ${session}`,
          text: plainText(note.doc),
          deleted: note.deletedAt !== null,
        };
      },
      marked: [...notes.values()].flatMap(({ note }) =>
        note.kind === "recommendation" && note.deletedAt === null ? [note] : [],
      ),
    };
  }, [event, roster, data, i18n.language, t]);
}

type Sources = Awaited<ReturnType<typeof api.register.sources>>;

/** Whether the register names notes or speakers that were not fetched yet. */
function isLacking(register: Register, data: Sources | undefined): boolean {
  if (!data) return false;
  const notes = new Set(data.notes.map(({ note }) => note.id));
  const speakers = new Set(data.speakers.map(({ requestId }) => requestId));
  return register.rows.some(
    (one) =>
      one.sources.some(({ noteId }) => !notes.has(noteId)) ||
      voicesOf(one).some((voice) => voice.type === "intervention" && !speakers.has(voice.requestId)),
  );
}
