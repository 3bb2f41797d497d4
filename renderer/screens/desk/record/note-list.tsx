import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { Note } from "../../../../core/record/note.ts";
import { focusCapture } from "../../../record/focus-capture.ts";
import { NoteEditor } from "./note-editor.tsx";
import { NoteItem } from "./note-item.tsx";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import type { NoteActs } from "./use-note-acts.ts";

interface Props {
  label: string;
  notes: readonly Note[];
  acts: NoteActs;
  /** Keeps the latest note in view while it was in view before. */
  follow?: boolean;
  /** Names the speaker once over the notes of an intervention. */
  headings?: boolean;
}

/** From how near the end the list follows new notes, in pixels. */
const NEAR_END = 80;

/** Notes one under the other; the arrows walk them, Enter opens one. */
export function NoteList({ label, notes, acts, follow = false, headings = false }: Props) {
  const words = useNoteWords();
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const atEnd = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new note is what moves the list
  useLayoutEffect(() => {
    const box = list.current?.parentElement;
    if (!follow || !box) return;
    const track = () => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    };
    if (atEnd.current) box.scrollTop = box.scrollHeight;
    box.addEventListener("scroll", track, { passive: true });
    return () => box.removeEventListener("scroll", track);
  }, [notes.length, follow]);

  const close = (id: string) => {
    setOpen(null);
    // The row is there again after the paint that closes the editor.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-note="${id}"]`)?.focus());
  };

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
    if (act === "open") setOpen(note.id);
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
    <ul ref={list} className={classes.notes} aria-label={label} onKeyDown={onKey}>
      {notes.map((note, at) => {
        const first = !headings || notes[at - 1]?.interventionId !== note.interventionId;
        return open === note.id ? (
          <li key={note.id} className={classes.open}>
            <NoteEditor note={note} onClose={() => close(note.id)} onRemove={() => acts.remove(note)} />
          </li>
        ) : (
          <NoteItem key={note.id} note={note} named={first} onOpen={setOpen} />
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
