import { notifications } from "@mantine/notifications";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorWords } from "./errors.ts";

export interface Act {
  /** Runs the work; a failure is shown as a notification. Gives the result, or undefined where it failed. */
  run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  /** Whether anything run here is still under way. */
  busy: boolean;
}

/** Runs what a person asked for and says in words why it could not be done. */
export function useAct(): Act {
  const { t } = useTranslation();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      setRunning((n) => n + 1);
      try {
        return await work();
      } catch (error) {
        const message = errorWords(error, t);
        // The words are the id: the same failure twice is one notice.
        notifications.show({ id: message, message, color: "red", role: "alert", autoClose: 8_000 });
        return undefined;
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [t],
  );
  return { run, busy: running > 0 };
}
