import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { focusCapture } from "../../../record/focus-capture.ts";

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

/** Puts the focus on a note's row, in the list named where it has several; where it has none, in the capture line. */
export function focusNote(id: string, section?: string): void {
  const find = (list: string) => document.querySelector<HTMLElement>(`${list} [data-note="${id}"]`);
  const row = (section !== undefined && find(`[data-section="${section}"]`)) || find("[data-section]");
  if (row) row.focus();
  else focusCapture();
}

/** Which note is open, held above the lists: its editor stays, whatever becomes of the note. */
export function useOpenNote(): OpenNote {
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
    focusNote(id, section);
  }, [opened]);

  return { opened, open: (id, section) => void open(id, section), close, leaving };
}
