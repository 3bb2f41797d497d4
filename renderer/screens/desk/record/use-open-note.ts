import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { NoteFocus } from "./use-note-focus.ts";

export interface Opened {
  id: string;
  /** The list it was opened in: a note may stand in several. */
  section: string;
}

export interface OpenNote {
  opened: Opened | null;
  /** Opens a note, once the one that is open could be left. */
  open: (id: string, section: string) => void;
  /** Closes the open note; the focus goes back to its row. */
  close: () => void;
  /** How the open editor is left; whether it could be. Set by the editor. */
  leaving: RefObject<() => Promise<boolean>>;
}

/**
 * Which note is open, held above the lists: its editor stays, whatever becomes of the note. `goTo` takes the focus back
 * to its row.
 */
export function useOpenNote(goTo: NoteFocus["goTo"]): OpenNote {
  const [opened, setOpened] = useState<Opened | null>(null);
  const present = useRef<Opened | null>(null);
  const closed = useRef<Opened | null>(null);
  const leaving = useRef<() => Promise<boolean>>(async () => true);

  const show = useCallback((next: Opened | null) => {
    closed.current = next === null ? present.current : null;
    present.current = next;
    setOpened(next);
  }, []);
  const close = useCallback(() => show(null), [show]);
  const open = useCallback(
    async (id: string, section: string) => {
      if (present.current?.id === id && present.current.section === section) return;
      if (present.current && !(await leaving.current())) return;
      show({ id, section });
    },
    [show],
  );

  // Once React has put the row in the editor's place, and before anything is painted.
  useLayoutEffect(() => {
    if (opened || !closed.current) return;
    const { id, section } = closed.current;
    closed.current = null;
    goTo(id, section);
  }, [opened, goTo]);

  return useMemo(
    () => ({ opened, open: (id, section) => void open(id, section), close, leaving }),
    [opened, open, close],
  );
}
