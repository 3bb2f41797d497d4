import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { type KeyAct, useKeys } from "../../../app/use-keys.ts";
import type { NoteActs } from "./use-note-acts.ts";

/** Where the focus must be for the letters of a note's row: elsewhere somebody types. */
const WITHIN = "[data-note]";

interface Of {
  acts: NoteActs;
  noteOf: (id: string) => Note | undefined;
  /** Those that an act on the note means. */
  meant: (note: Note) => readonly Note[];
  onPromote: (notes: readonly Note[]) => void;
  onHistory: (note: Note) => void;
  /** The rows of these notes are about to go: the focus goes to another. */
  beforeRemoval: (notes: readonly Note[]) => void;
}

/** The keys of the note whose row is in focus, on the key sheet too. */
export function useNoteLetters({ acts, noteOf, meant, onPromote, onHistory, beforeRemoval }: Of): void {
  const { t } = useTranslation("record");
  const focused = (): Note | undefined => {
    const row = document.activeElement?.closest<HTMLElement>(WITHIN);
    return row?.dataset.note === undefined ? undefined : noteOf(row.dataset.note);
  };
  const key = (
    keys: string | string[],
    name: string,
    run: (notes: readonly Note[], note: Note) => void,
  ): KeyAct => ({
    keys,
    label: t(`keys.${name}`),
    group: t("keys.note"),
    within: WITHIN,
    run: () => {
      const note = focused();
      if (note) run(meant(note), note);
    },
  });
  // The list takes these keys itself (note-keys.ts).
  const told = (keys: string | string[], name: string): KeyAct => ({
    keys,
    label: t(`keys.${name}`),
    group: t("keys.note"),
  });
  useKeys([
    told(["enter", "F2"], "open"),
    told(["arrowup", "arrowdown"], "step"),
    told(["home", "end"], "edge"),
    told("space", "choose"),
    told(["shift+arrowup", "shift+arrowdown"], "choose_more"),
    told("mod+a", "choose_all"),
    told("Escape", "leave"),
    told(["alt+arrowleft", "alt+arrowright"], "speaker"),
    told(["alt+shift+arrowleft", "alt+shift+arrowright"], "speaker_later"),
    told("alt+1", "note_area"),
    told("alt+shift+1", "note_area_alone"),
    key("s", "status_on", (notes) => acts.stepStatus(notes, 1)),
    key("shift+s", "status_back", (notes) => acts.stepStatus(notes, -1)),
    key("x", "check", acts.toggleCheck),
    key("p", "promote", onPromote),
    key("h", "history", (_, note) => onHistory(note)),
    key(["Delete", "Backspace"], "delete", (notes) => {
      beforeRemoval(notes);
      acts.remove(notes);
    }),
  ]);
}
