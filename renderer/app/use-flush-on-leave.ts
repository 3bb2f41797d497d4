import { useEffect } from "react";
import type { Autosave } from "../record/autosave.ts";

/** Saves what waits when the screen is left, the window hidden or closed. */
export function useFlushOnLeave(autosave: Autosave): void {
  useEffect(() => {
    const flush = () => autosave.flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [autosave]);
}
