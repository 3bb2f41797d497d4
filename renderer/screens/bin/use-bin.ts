import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../core/record/note.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import { foldName } from "../../../core/reference/fold.ts";
import { api, queries } from "../../api/client.ts";
import { type Act, useAct } from "../../api/use-act.ts";
import { readAuthor } from "../../app/use-author.ts";
import { useEventChanges } from "../../record/use-event-changes.ts";

export interface Deleted {
  note: Note;
  /** Who deleted it. */
  by: string;
  /** Who had the floor; empty where nobody had. */
  speaker: string;
}

/** The deleted notes of the event, or of one session of it, in which the words occur; undefined while they load. */
export function useBin(eventId: string, sessionId: string | null, words: string) {
  useEventChanges(eventId);
  const { data, error } = useQuery(queries.upkeep.bin.queryOptions({ input: { eventId } }));
  const search = foldName(useDeferredValue(words));
  const found = useMemo(
    () =>
      data
        ?.filter(({ note }) => sessionId === null || note.sessionId === sessionId)
        .filter(({ note, by, speaker }) =>
          foldName(`${plainText(note.doc)} ${speaker} ${note.author} ${by}`).includes(search),
        ),
    [data, sessionId, search],
  );
  return { found, total: data?.length ?? 0, error };
}

/** Brings notes back, those of each session as one act, and takes that back. */
export function useRestore(): Act & {
  restore: (chosen: readonly Deleted[]) => Promise<boolean>;
  undo: () => Promise<void>;
} {
  const { t } = useTranslation("bin");
  const act = useAct();
  /** The sessions of what was brought back here, the latest last. */
  const done = useRef<string[][]>([]);
  return {
    ...act,
    restore: async (chosen) => {
      const sessions: string[] = [];
      await act.run(async () => {
        for (const [sessionId, members] of Map.groupBy(chosen, ({ note }) => note.sessionId)) {
          await api.record.change({
            sessionId,
            author: readAuthor(),
            notes: members.map(({ note: { id, version } }) => ({ id, version })),
            set: { deleted: false },
          });
          sessions.push(sessionId);
        }
      });
      if (sessions.length > 0) done.current.push(sessions);
      return sessions.length > 0;
    },
    undo: async () => {
      const sessions = done.current.pop();
      await act.run(async () => {
        for (const sessionId of sessions ?? [])
          await api.undo.undo({ sessionId, by: readAuthor(), scope: "record" });
      });
      const message = t(sessions ? "undone" : "nothing_to_undo");
      notifications.show({ id: "bin", message, autoClose: 3_000 });
    },
  };
}
