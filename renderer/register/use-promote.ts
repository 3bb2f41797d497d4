import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import type { Recommendation } from "../../core/record/recommendation.ts";
import { api } from "../api/client.ts";
import { useRun } from "../api/use-run.ts";
import { readAuthor } from "../app/use-author.ts";
import { useSession } from "../floor/use-session.ts";
import { outbox } from "../record/window-outbox.ts";

/**
 * Puts notes of a session in the register and says where they stand there. What they became, or were already;
 * undefined where it could not be done, which is then shown. The desk's undo takes it back.
 */
export function usePromote(sessionId: string): {
  promote: (notes: readonly Pick<Note, "id">[]) => Promise<Recommendation[] | undefined>;
} {
  const { t } = useTranslation("register");
  const run = useRun();
  const eventId = useSession(sessionId).data?.event.id;
  const promote = useCallback(
    async (notes: readonly Pick<Note, "id">[]) => {
      if (eventId === undefined || notes.length === 0) return undefined;
      const answers = await run(async () => {
        // What waits for them is stored first: the register takes the last words.
        await Promise.all(notes.map(({ id }) => outbox.settled(id)));
        return api.register.promote({
          eventId,
          sessionId,
          author: readAuthor(),
          notes: notes.map((note) => ({ noteId: note.id, id: newId() })),
        });
      });
      if (!answers) return undefined;
      const [only] = answers;
      const message =
        answers.length === 1 && only
          ? t(only.made ? "promoted.one" : "promoted.already", { number: only.number })
          : t("promoted.many", { count: answers.filter(({ made }) => made).length, of: answers.length });
      // A notice that is shown already would keep its words and its time.
      notifications.hide(NOTICE);
      notifications.show({ id: NOTICE, message, autoClose: 5_000 });
      return answers.map(({ recommendation }) => recommendation);
    },
    [eventId, sessionId, run, t],
  );
  return { promote };
}

// Undo tells in the same place: what it takes back is no longer told.
const NOTICE = "undo";
