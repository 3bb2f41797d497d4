import { ORPCError } from "@orpc/client";
import { useEffect, useRef, useState } from "react";

export type StreamStatus = "connecting" | "live" | "lost";

/** `error` is set when the engine refused the stream for good (say, no such session): it is not tried again. */
export interface StreamState {
  status: StreamStatus;
  error: unknown;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;
/** A stream that held this long starts its waits afresh. */
const HELD_MS = 5_000;

const isRefusal = (error: unknown) => error instanceof ORPCError && error.status >= 400 && error.status < 500;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done, { once: true });
  });
}

/**
 * Listens to a stream of the engine for as long as the component is mounted and `key` stays the same.
 * A lost stream is opened again, after waits that grow; every stream of the contract begins with the whole state.
 */
export function useStream<T>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  onItem: (item: T) => void,
  key: string,
): StreamState {
  const [state, setState] = useState<StreamState>({ status: "connecting", error: null });
  const latest = useRef({ open, onItem });
  useEffect(() => {
    latest.current = { open, onItem };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's key says what the stream depends on
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const listen = async () => {
      let wait = FIRST_WAIT_MS;
      while (!signal.aborted) {
        let openedAt = Number.POSITIVE_INFINITY;
        try {
          const items = await latest.current.open(signal);
          if (signal.aborted) return;
          openedAt = Date.now();
          setState({ status: "live", error: null });
          for await (const item of items) {
            if (signal.aborted) return;
            latest.current.onItem(item);
          }
        } catch (error) {
          if (signal.aborted) return;
          if (isRefusal(error)) {
            setState({ status: "lost", error });
            return;
          }
        }
        if (signal.aborted) return;
        setState({ status: "lost", error: null });
        if (Date.now() - openedAt > HELD_MS) wait = FIRST_WAIT_MS;
        await pause(wait, signal);
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
      }
    };
    setState({ status: "connecting", error: null });
    void listen();
    return () => abort.abort();
  }, [key]);

  return state;
}
