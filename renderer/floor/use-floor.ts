import { notifications } from "@mantine/notifications";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorCommandInput, FloorRefusal } from "../../core/floor/commands.ts";
import type { FloorEvent } from "../../core/floor/events.ts";
import { EMPTY_LOG, extendFloor, type FloorLog } from "../../core/floor/fold.ts";
import type { FloorState } from "../../core/floor/state.ts";
import { api } from "../api/client.ts";
import { useRun } from "../api/use-run.ts";
import { type StreamStatus, useStream } from "../api/use-stream.ts";
import { readAuthor } from "../app/use-author.ts";

export interface Floor {
  state: FloorState;
  events: readonly FloorEvent[];
  status: StreamStatus;
  /** Set when the engine refused to show this floor. */
  error: unknown;
  /** Whether the log has arrived: before that the floor only looks empty. */
  ready: boolean;
  /** Asks the floor to do something; a refusal is shown. True where it was done. */
  command: (command: FloorCommandInput) => Promise<boolean>;
  /** Says why something is refused before it is asked of the engine, as the engine would. */
  refuse: (reason: FloorRefusal) => void;
}

/** The floor of a session as it stands, folded here from the engine's log, and how to act on it. */
export function useFloor(sessionId: string): Floor {
  const [log, setLog] = useState<FloorLog>(EMPTY_LOG);
  const [ready, setReady] = useState(false);
  const loaded = useRef(false);
  const seen = useRef(log);
  const run = useRun();
  const { t } = useTranslation();

  const take = useCallback((events: readonly FloorEvent[], reset: boolean) => {
    seen.current = extendFloor(reset ? EMPTY_LOG : seen.current, events);
    setLog(seen.current);
    loaded.current = true;
    setReady(true);
  }, []);

  const { status, error } = useStream(
    (signal) => api.floor.watch({ sessionId }, { signal }),
    ({ events, reset }) => take(events, reset),
    sessionId,
  );

  const command = useCallback(
    async (asked: FloorCommandInput): Promise<boolean> => {
      // Nobody can mean a floor that is not on the screen yet.
      if (!loaded.current) return false;
      const done = await run(() =>
        api.floor.command({
          sessionId,
          by: readAuthor(),
          // What this screen shows now: a "next" pressed on an older list is refused as stale.
          seenSeq: seen.current.state.seq,
          command: asked,
        }),
      );
      return done !== undefined;
    },
    [run, sessionId],
  );

  const refuse = useCallback(
    (reason: FloorRefusal) => {
      const message = t(`common:error.floor.${reason}`);
      notifications.show({ id: message, message, color: "red", role: "alert", autoClose: 8_000 });
    },
    [t],
  );

  // The same object until something about the floor changes, so that what is drawn from it need not be drawn anew.
  return useMemo(
    () => ({ state: log.state, events: log.events, status, error, ready, command, refuse }),
    [log, status, error, ready, command, refuse],
  );
}
