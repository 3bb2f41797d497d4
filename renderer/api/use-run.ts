import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { errorWords } from "./errors.ts";

/** Runs the work; a failure is shown as a notification. Gives the result, or undefined where it failed. */
export type Run = <T>(work: () => Promise<T>) => Promise<T | undefined>;

/** Runs what a person asked for and says in words why it could not be done. */
export function useRun(): Run {
  const { t } = useTranslation();
  return useCallback(
    async (work) => {
      try {
        return await work();
      } catch (error) {
        const message = errorWords(error, t);
        // The words are the id: the same failure twice is one notice.
        notifications.show({ id: message, message, color: "red", role: "alert", autoClose: 8_000 });
        return undefined;
      }
    },
    [t],
  );
}
