import { Alert } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, queries } from "../api/client.ts";
import { doorIsShut } from "../api/door.ts";
import { useStream } from "../api/use-stream.ts";
import { reconnected } from "../record/window-outbox.ts";
import classes from "./connection-banner.module.css";

/** Fetches again what other windows changed, and says so while the engine can't be reached. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [shut, setShut] = useState(false);
  const wasLost = useRef(false);
  const { status } = useStream(
    async (signal) => {
      // Refused, not merely out of reach: trying goes on, for another link may let this page in too.
      if (wasLost.current) setShut(await doorIsShut());
      return api.library.changes(undefined, { signal });
    },
    () => void client.invalidateQueries(),
    "library",
  );
  useEffect(() => {
    if (status === "lost") wasLost.current = true;
    else if (status === "live" && wasLost.current) {
      wasLost.current = false;
      setShut(false);
      reconnected();
      // What changed meanwhile was not announced to us.
      void client.invalidateQueries({ queryKey: queries.key() });
    }
  }, [status, client]);
  return (
    <div aria-live="polite" className={classes.banner}>
      {status === "lost" && (
        <Alert color="orange" variant="filled" p="xs" radius={0}>
          {t(shut ? "common:connection.shut" : "common:connection.lost")}
        </Alert>
      )}
    </div>
  );
}
