import { notifications } from "@mantine/notifications";
import { ORPCError } from "@orpc/client";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Writing } from "../../core/record/writing.ts";
import { bridge } from "../api/bridge.ts";
import { api } from "../api/client.ts";
import { contractError, errorWords } from "../api/errors.ts";
import { ConnectionLost } from "../api/transport.ts";
import { useRun } from "../api/use-run.ts";
import { useStream } from "../api/use-stream.ts";
import { i18n } from "../app/i18n.ts";
import { readAuthor } from "../app/use-author.ts";
import { useReconnects } from "../record/window-outbox.ts";
import { type Conflict, type SendError, WritingQueue } from "./writing-queue.ts";

const AGAIN_MS = 2_000;

export interface Writings {
  /** All of them, deleted ones too, with what is not stored yet. */
  all: readonly Writing[];
  ready: boolean;
  /** Set when the engine refused to show them. */
  error: unknown;
  conflicts: ReadonlyMap<string, Conflict>;
  /** What was done could not be stored so far. */
  failed: boolean;
  queue: WritingQueue;
  undo: () => void;
  redo: () => void;
}

/** Only what would be refused again is not tried again. */
function judge(error: unknown): SendError {
  const known = contractError(error);
  if (known?.code === "WRITING_CONFLICT") return { is: "conflict", current: known.data.current };
  const bad = error instanceof ORPCError && error.code === "BAD_REQUEST";
  return { is: bad || (known && known.code !== "NOT_SAVED") ? "refused" : "again" };
}

function tell(error: unknown): void {
  // The banner tells of a lost connection.
  if (error instanceof ConnectionLost) return;
  const message = errorWords(error, i18n.t);
  notifications.show({ id: message, message, color: "red", role: "alert", autoClose: 8_000 });
}

/** The writings of a session, or of the event as a whole (null), kept up to date by the engine, and how they are changed. */
export function useWritings(eventId: string, sessionId: string | null): Writings {
  const { t } = useTranslation("writing");
  const run = useRun();
  const queue = useMemo(
    () =>
      new WritingQueue({
        send: (job) => api.summaries.write({ eventId, sessionId, author: readAuthor(), ...job }),
        judge,
        onTrouble: tell,
        later: (work) => setTimeout(work, AGAIN_MS),
      }),
    [eventId, sessionId],
  );
  const [ready, setReady] = useState(false);
  const { error } = useStream(
    (signal) => api.summaries.watch({ eventId, sessionId }, { signal }),
    ({ writings, reset }) => {
      queue.take(writings, reset);
      setReady(true);
    },
    `${eventId} ${sessionId}`,
  );
  const all = useSyncExternalStore(queue.subscribe, () => queue.shown);
  const conflicts = useSyncExternalStore(queue.subscribe, () => queue.conflicts);
  const failed = useSyncExternalStore(queue.subscribe, () => queue.failed);

  const reconnects = useReconnects();
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again whenever the engine came back
  useEffect(() => queue.kick(), [queue, reconnects]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      // The desktop would not ask but silently stay open.
      if (queue.failed && !bridge()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [queue]);

  const step = useCallback(
    async (direction: "undo" | "redo") => {
      // What was done a moment ago is what is meant.
      if (!(await queue.drained())) return;
      const done = await run(() => api.summaries[direction]({ eventId, sessionId, by: readAuthor() }));
      if (!done) return;
      notifications.hide("undo");
      notifications.show({
        id: "undo",
        message: t(`${direction}_done`, { what: t(`deed.${done.what}`) }),
        autoClose: 3_000,
      });
    },
    [queue, run, eventId, sessionId, t],
  );
  return {
    all,
    ready,
    error,
    conflicts,
    failed,
    queue,
    undo: useCallback(() => void step("undo"), [step]),
    redo: useCallback(() => void step("redo"), [step]),
  };
}
