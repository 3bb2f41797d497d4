import { useEffect, useState } from "react";
import { liveWindows, WINDOW_ID } from "./window-id.ts";

const PREFIX = "idm.desk.";

/** The initials that other desks which are open now sign with. */
async function othersNow(): Promise<string[]> {
  const live = await liveWindows();
  return Object.keys(localStorage).flatMap((key) => {
    if (!key.startsWith(PREFIX)) return [];
    const id = key.slice(PREFIX.length);
    if (id === WINDOW_ID) return [];
    // Its window went without a word.
    if (!live.includes(id)) localStorage.removeItem(key);
    return live.includes(id) ? [localStorage.getItem(key) ?? ""] : [];
  });
}

/** Tells the other windows how the desk in this one signs, for as long as it is open; how theirs do. */
export function useOtherDesks(author: string): readonly string[] {
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    const leave = () => localStorage.removeItem(PREFIX + WINDOW_ID);
    const look = (event?: StorageEvent) => {
      if (event?.key == null || event.key.startsWith(PREFIX)) void othersNow().then(setOthers);
    };
    localStorage.setItem(PREFIX + WINDOW_ID, author);
    look();
    window.addEventListener("storage", look);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("storage", look);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [author]);
  return others;
}
