import type { KeyboardEvent } from "react";
import type { Note } from "../../../../core/record/note.ts";
import { focusCapture } from "../../../record/focus-capture.ts";
import { NoteEditor } from "./note-editor.tsx";
import { NoteItem } from "./note-item.tsx";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import { SpeakerHeading } from "./speaker-heading.tsx";
import type { NoteActs } from "./use-note-acts.ts";
import type { OpenNote } from "./use-open-note.ts";

interface Props {
  label: string;
  /** Which of the lists on the screen this is. */
  section: string;
  notes: readonly Note[];
  acts: NoteActs;
  opening: OpenNote;
  /** The open note as it is stored; undefined: none is open. */
  stored: Note | undefined;
  /** The notes that show what could not be stored yet. */
  unstored: ReadonlySet<string>;
  /** Names the speaker once over the notes of an intervention. */
  headings?: boolean;
}

/** Notes one under the other; the arrows walk them, Enter opens one. */
export function NoteList({
  label,
  section,
  notes,
  acts,
  opening,
  stored,
  unstored,
  headings = false,
}: Props) {
  const words = useNoteWords();
  const { opened, open, close, leaving } = opening;

  const onKey = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const note = notes.find((each) => each.id === row.dataset.note);
    if (!note) return;
    const act = noteKey(
      event,
      note,
      acts,
      words.event.areas.map((area) => area.id),
    );
    const rows = [...document.querySelectorAll<HTMLElement>("[data-note]")];
    const step = (by: number) => rows[rows.indexOf(row) + by]?.focus();
    if (act === "open") open(note.id, section);
    else if (act === "up") step(-1);
    else if (act === "down") step(1);
    else if (act === "leave") focusCapture();
    else if (act === "removed") {
      const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
      if (next) next.focus();
      else focusCapture();
    }
    if (act !== null) event.preventDefault();
  };

  return (
    <ul className={classes.notes} data-section={section} aria-label={label} onKeyDown={onKey}>
      {notes.map((note, at) => {
        const first = !headings || notes[at - 1]?.interventionId !== note.interventionId;
        return stored && opened?.id === note.id && opened.section === section ? (
          <li key={note.id} className={classes.item}>
            {first && <SpeakerHeading interventionId={note.interventionId} />}
            <div className={classes.open}>
              <NoteEditor
                note={stored}
                leaving={leaving}
                onClose={close}
                onRemove={() => {
                  close();
                  acts.remove(stored);
                }}
                onBringBack={() => acts.bringBack(stored)}
              />
            </div>
          </li>
        ) : (
          <NoteItem
            key={note.id}
            note={note}
            named={first}
            section={section}
            unstored={unstored.has(note.id)}
            onOpen={open}
          />
        );
      })}
    </ul>
  );
}

type Done = "open" | "up" | "down" | "leave" | "removed" | "changed" | null;

/** What a key does to the focused note. */
function noteKey(event: KeyboardEvent, note: Note, acts: NoteActs, areaIds: readonly string[]): Done {
  if (event.altKey) {
    const area = areaIds[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
    if (area) acts.toggleArea(note, area);
    else if (event.key === "ArrowLeft") acts.move(note, -1, event.shiftKey);
    else if (event.key === "ArrowRight") acts.move(note, 1, event.shiftKey);
    else return null;
    return "changed";
  }
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === "Enter" || event.key === "F2") return "open";
  if (event.key === "ArrowUp") return "up";
  if (event.key === "ArrowDown") return "down";
  if (event.key === "Escape") return "leave";
  if (event.key !== "Delete" && event.key !== "Backspace") return null;
  acts.remove(note);
  return "removed";
}
