import type { KeyboardEvent } from "react";

/** What a key asks of the row in focus, or of those chosen where it is one of them. Letters are in use-note-letters.ts. */
export type NoteKey =
  | { does: "open" | "leave" | "select" | "all" }
  | { does: "step"; by: -1 | 1; select: boolean }
  | { does: "edge"; to: "first" | "last" }
  | { does: "area"; number: number; alone: boolean }
  | { does: "speaker"; by: -1 | 1; andLater: boolean };

type Pressed = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

const PLAIN: Readonly<Record<string, NoteKey>> = {
  Enter: { does: "open" },
  F2: { does: "open" },
  Escape: { does: "leave" },
  Home: { does: "edge", to: "first" },
  End: { does: "edge", to: "last" },
  " ": { does: "select" },
};

/** The keys of a note's row; null: the key is the screen's. */
export function noteKey(event: Pressed): NoteKey | null {
  const { key, code, altKey, shiftKey } = event;
  if (event.ctrlKey || event.metaKey)
    return !altKey && !shiftKey && key.toLowerCase() === "a" ? { does: "all" } : null;
  if (altKey) {
    const digit = /^Digit([1-9])$/.exec(code)?.[1];
    if (digit) return { does: "area", number: Number(digit), alone: shiftKey };
    if (key === "ArrowLeft" || key === "ArrowRight")
      return { does: "speaker", by: key === "ArrowLeft" ? -1 : 1, andLater: shiftKey };
    return null;
  }
  if (key === "ArrowUp" || key === "ArrowDown")
    return { does: "step", by: key === "ArrowUp" ? -1 : 1, select: shiftKey };
  return shiftKey ? null : (PLAIN[key] ?? null);
}
