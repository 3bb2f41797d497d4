import { Alert } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { api, queries } from "../api/client.ts";
import { useStream } from "../api/use-stream.ts";
import classes from "./connection-banner.module.css";

/** Fetches again what other windows changed, and says so while the engine can't be reached. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { status } = useStream(
    (signal) => api.library.changes(undefined, { signal }),
    () => void client.invalidateQueries(),
    "library",
  );
  const wasLost = useRef(false);
  useEffect(() => {
    if (status === "lost") wasLost.current = true;
    else if (status === "live" && wasLost.current) {
      wasLost.current = false;
      // What changed meanwhile was not announced to us.
      void client.invalidateQueries({ queryKey: queries.key() });
    }
  }, [status, client]);
  return (
    <div aria-live="polite" className={classes.banner}>
      {status === "lost" && (
        <Alert color="orange" variant="filled" p="xs" radius={0}>
          {t("common:connection.lost")}
        </Alert>
      )}
    </div>
  );
}
