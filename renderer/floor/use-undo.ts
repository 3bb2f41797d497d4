import { notifications } from "@mantine/notifications";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client.ts";
import { contractError } from "../api/errors.ts";
import { useRun } from "../api/use-run.ts";
import { readAuthor } from "../app/use-author.ts";
import type { Floor } from "./use-floor.ts";

type Scope = "any" | "floor" | "record";
const NOTICE = "undo";

/** Takes back, or does again, the latest act of the session, and says which it was. */
export function useUndo(
  sessionId: string,
  floor: Pick<Floor, "state" | "ready">,
  scope: Scope,
): { undo: () => void; redo: () => void } {
  const { t } = useTranslation("floor");
  const run = useRun();
  const seen = useRef({ sessionId, seq: 0 });
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const { seq } = floor.state;
  const { ready } = floor;

  const step = useCallback(
    async (direction: "undo" | "redo") => {
      const tell = (message: string, more = {}) => {
        // A notice that is shown already would keep its words and its time.
        notifications.hide(NOTICE);
        notifications.show({ id: NOTICE, message, autoClose: 3_000, ...more });
      };
      // A second press means the floor as the first one leaves it, whose events may not have come yet.
      const own = seen.current.sessionId === sessionId ? seen.current.seq : 0;
      const done = await run(async () => {
        try {
          return await api.undo[direction]({
            sessionId,
            by: readAuthor(),
            scope,
            seenSeq: Math.max(seq, own),
          });
        } catch (error) {
          if (contractError(error)?.code !== "NOTE_CONFLICT") throw error;
          tell(t(`${direction}_conflict`), { color: "red", role: "alert", autoClose: 8_000 });
          return null;
        }
      });
      if (!done) return;
      seen.current = { sessionId, seq: done.seq };
      const { what: act, scope: where, name } = done;
      const plain = t(`act.${act}`, { defaultValue: t(`act.${where}`) });
      const what = name
        ? t(`act_of.${act}`, { name, defaultValue: t("act_of.other", { what: plain, name }) })
        : plain;
      tell(t(`${direction}_done`, { what }));
    },
    [run, scope, seq, sessionId, t],
  );
  const press = useCallback(
    (direction: "undo" | "redo") => {
      // Nobody can mean a floor that is not on the screen yet.
      if (ready) turn.current = turn.current.then(() => step(direction));
    },
    [ready, step],
  );
  return { undo: useCallback(() => press("undo"), [press]), redo: useCallback(() => press("redo"), [press]) };
}
