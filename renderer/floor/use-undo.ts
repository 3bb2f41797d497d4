import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client.ts";
import { useAct } from "../api/use-act.ts";
import { readAuthor } from "../app/use-author.ts";

type Scope = "any" | "floor" | "record";

/** Takes back, or does again, the latest act of the session, and says which it was. */
export function useUndo(sessionId: string, scope: Scope): { undo: () => void; redo: () => void } {
  const { t } = useTranslation("floor");
  const { run } = useAct();
  const step = useCallback(
    async (direction: "undo" | "redo") => {
      const done = await run(() => api.undo[direction]({ sessionId, by: readAuthor(), scope }));
      if (!done) return;
      const what = t(`act.${done.what}`, { defaultValue: t(`act.${done.scope}`) });
      notifications.show({ id: "undo", message: t(`${direction}_done`, { what }), autoClose: 3_000 });
    },
    [run, sessionId, scope, t],
  );
  return {
    undo: useCallback(() => void step("undo"), [step]),
    redo: useCallback(() => void step("redo"), [step]),
  };
}
