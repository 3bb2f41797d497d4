import { useCallback, useState } from "react";
import { type Run, useRun } from "./use-run.ts";

export interface Act {
  run: Run;
  /** Whether anything run here is still under way. */
  busy: boolean;
}

/** Runs what a person asked for, as `useRun` does, and draws again when it begins and ends. */
export function useAct(): Act {
  const plain = useRun();
  const [running, setRunning] = useState(0);
  const run: Run = useCallback(
    async (work) => {
      setRunning((n) => n + 1);
      try {
        return await plain(work);
      } finally {
        setRunning((n) => n - 1);
      }
    },
    [plain],
  );
  return { run, busy: running > 0 };
}
