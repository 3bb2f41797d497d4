import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Area } from "../../../../core/event/event.ts";
import type { Note } from "../../../../core/record/note.ts";
import {
  EVERY_NOTE,
  filterNotes,
  isEmptyFilter,
  type NoteFilter,
} from "../../../../core/record/note-filter.ts";
import type { Notes } from "../../../record/fold-notes.ts";
import { type NoteRow, rowsOf, sectionsOf, type View } from "../../../record/note-sections.ts";
import type { Opened } from "./use-open-note.ts";
import type { Words } from "./use-words.ts";

export interface RecordView {
  view: View;
  setView: (view: View) => void;
  filter: NoteFilter;
  setFilter: (part: Partial<NoteFilter>) => void;
  clearFilter: () => void;
  /** How many notes the filter lets through. */
  shown: number;
  rows: readonly NoteRow[];
}

interface Of {
  notes: Notes;
  areas: readonly Area[];
  open: Note | undefined;
  opened: Opened | null;
  speakerOf: Words["speakerOf"];
  /** The notes that stand in the register of recommendations. */
  registered: ReadonlyMap<string, number>;
}

/** Which notes are shown, and under which headings: four views of the same notes. */
export function useRecordView({ notes, areas, open, opened, speakerOf, registered }: Of): RecordView {
  const { t } = useTranslation("record");
  const [view, setView] = useState<View>("stream");
  const [filter, setFilter] = useState<NoteFilter>(EVERY_NOTE);
  // The letters typed are drawn first; what they find, in the frame after.
  const asked = useDeferredValue(filter);
  const found = useMemo(
    () => filterNotes(notes.stream, asked, (id) => speakerOf(id).key),
    [notes.stream, asked, speakerOf],
  );
  const rows = useMemo(() => {
    const sections = sectionsOf(view, found, {
      areas,
      noArea: t("no_area"),
      speakerOf,
      recommends: (note) => note.kind === "recommendation" || registered.has(note.id),
      open: open && opened ? { note: open, section: opened.section } : undefined,
      empty: isEmptyFilter(asked),
    });
    return rowsOf(sections, view === "stream" || view === "recommendations");
  }, [view, found, areas, t, speakerOf, registered, open, opened, asked]);
  return {
    view,
    setView,
    filter,
    setFilter: (part) => setFilter((was) => ({ ...was, ...part })),
    clearFilter: () => setFilter(EVERY_NOTE),
    shown: found.length,
    rows,
  };
}
