import { Text } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { focusCapture } from "../../../record/focus-capture.ts";
import type { NoteRow, Section } from "../../../record/note-sections.ts";
import { NoteEditor } from "./note-editor.tsx";
import { NoteItem } from "./note-item.tsx";
import { type NoteKey, noteKey } from "./note-keys.ts";
import classes from "./record.module.css";
import type { RowWords } from "./record-context.ts";
import type { NoteActs } from "./use-note-acts.ts";
import type { NoteFocus } from "./use-note-focus.ts";
import type { OpenNote } from "./use-open-note.ts";
import type { Selection } from "./use-selection.ts";
import { useVirtualNotes } from "./use-virtual-notes.ts";

interface Props {
  /** What a list without headings is called. */
  label: string;
  rows: readonly NoteRow[];
  /** Whether the notes have arrived. */
  ready: boolean;
  acts: NoteActs;
  opening: OpenNote;
  /** The open note as it is stored; undefined: none is open. */
  stored: Note | undefined;
  /** The notes that show what could not be stored yet. */
  unstored: ReadonlySet<string>;
  /** The notes that stand in the register of recommendations, with their places there. */
  registered: ReadonlyMap<string, number>;
  selection: Selection;
  focus: NoteFocus;
  words: RowWords;
  speaker: (interventionId: string | null) => string;
  scroller: RefObject<HTMLElement | null>;
  /** Those that an act on the note means: all chosen, where it is one of them. */
  meant: (note: Note) => readonly Note[];
}

/** The notes of a view, one under the other; the arrows walk them, Enter opens one. Those out of sight are not drawn. */
export function NoteList(props: Props) {
  const { label, rows, ready, opening, stored, selection, focus, words, speaker, scroller } = props;
  const { t } = useTranslation("record");
  const list = useRef<HTMLDivElement>(null);
  const { opened, close, leaving } = opening;
  const { virtualizer, first, onFocus } = useVirtualNotes({ rows, scroller, list, opened, focus, ready });
  const latest = useRef(props);
  latest.current = props;

  const onPress = useCallback((note: Note, section: string, event: MouseEvent) => {
    const { selection: chosen, opening: at } = latest.current;
    if (event.ctrlKey || event.metaKey) chosen.toggle(note.id);
    else if (event.shiftKey) chosen.add(between(latest.current.rows, note.id, chosen.notes.at(-1)?.id));
    else if (window.getSelection()?.isCollapsed !== false) at.open(note.id, section);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const id = row.dataset.note;
    const section = row.closest<HTMLElement>("[data-section]")?.dataset.section;
    const key = id === undefined || section === undefined ? null : noteKey(event);
    const at = rows.findIndex(
      (each) => each.type === "note" && each.note.id === id && each.section.id === section,
    );
    const present = rows[at];
    if (!key || present?.type !== "note") return;
    event.preventDefault();
    pressed(key, present, at, latest.current);
  };

  const drawn = virtualizer.getVirtualItems().flatMap((each) => {
    const row = rows[each.index];
    return row ? [{ row, index: each.index, top: each.start }] : [];
  });
  const sections = [...Map.groupBy(drawn, ({ row }) => row.section.id).values()];

  return (
    <>
      {first && <Overhead row={first} speaker={speaker} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of its notes */}
      <div
        ref={list}
        className={classes.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {sections.map((members) => {
          const section = members[0]?.row.section as Section;
          const notes = members.flatMap(({ row, ...place }) =>
            row.type === "note" ? [{ ...place, ...row }] : [],
          );
          const placed = (index: number, top: number) => ({
            "data-index": index,
            ref: virtualizer.measureElement,
            className: classes.placed,
            style: { transform: `translateY(${top}px)` },
          });
          const inner = (
            <>
              {members.map(({ row, index, top }) =>
                row.type === "heading" ? (
                  <h2 key={row.key} {...placed(index, top)}>
                    <span className={classes.area}>
                      {section.title} <span>{section.notes.length}</span>
                    </span>
                  </h2>
                ) : row.type === "empty" ? (
                  <Text key={row.key} size="sm" c="dimmed" {...placed(index, top)}>
                    <span className={classes.areaEmpty}>{t("area_empty", { code: section.code ?? "" })}</span>
                  </Text>
                ) : null,
              )}
              {notes.length > 0 && (
                <ul className={classes.notes} data-section={section.id} aria-label={section.title ?? label}>
                  {notes.map(({ key, index, top, note, named, place }) => (
                    <li
                      key={key}
                      {...placed(index, top)}
                      aria-posinset={place}
                      aria-setsize={section.notes.length}
                    >
                      {named && <div className={classes.speaker}>{speaker(note.interventionId)}</div>}
                      {stored && opened?.id === note.id && opened.section === section.id ? (
                        <div className={classes.open}>
                          <NoteEditor
                            note={stored}
                            leaving={leaving}
                            onClose={close}
                            onRemove={() => {
                              close();
                              props.acts.remove([stored]);
                            }}
                            onBringBack={() => props.acts.bringBack(stored)}
                          />
                        </div>
                      ) : (
                        <NoteItem
                          note={note}
                          speaker={speaker(note.interventionId)}
                          words={words}
                          section={section.id}
                          unstored={props.unstored.has(note.id)}
                          selected={selection.has(note.id)}
                          registered={props.registered.get(note.id)}
                          onPress={onPress}
                        />
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
          return section.title === null ? (
            <div key={section.id}>{inner}</div>
          ) : (
            <section key={section.id} aria-label={section.title}>
              {inner}
            </section>
          );
        })}
      </div>
    </>
  );
}

/** Whose notes, or of which area, are at the upper edge: their heading may be out of sight. */
function Overhead({ row, speaker }: { row: NoteRow; speaker: Props["speaker"] }) {
  const { title, notes } = row.section;
  return (
    <div className={classes.overhead} aria-hidden data-overhead>
      {title !== null ? (
        <div className={classes.area}>
          {title} <span>{notes.length}</span>
        </div>
      ) : (
        row.type === "note" && <div className={classes.speaker}>{speaker(row.note.interventionId)}</div>
      )}
    </div>
  );
}

/** The notes from one to the other, both included, in the order of the rows. */
function between(rows: readonly NoteRow[], id: string, other: string | undefined): string[] {
  const ids = rows.flatMap((row) => (row.type === "note" ? [row.note.id] : []));
  const [a, b] = [ids.indexOf(id), other === undefined ? -1 : ids.indexOf(other)];
  return b < 0 ? [id] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Does what a key asks of the row in focus. */
function pressed(key: NoteKey, row: NoteRow & { type: "note" }, at: number, props: Props): void {
  const { rows, acts, opening, selection, focus, words, meant } = props;
  const { note, section } = row;
  const members = meant(note);
  const notes = rows.flatMap((each, index) => (each.type === "note" ? [{ each, index }] : []));
  const place = notes.findIndex(({ index }) => index === at);
  const go = (to: number) => {
    const target = notes[to]?.each;
    if (target) focus.goTo(target.note.id, target.section.id);
    return target?.note;
  };
  switch (key.does) {
    case "open":
      opening.open(note.id, section.id);
      break;
    case "leave":
      if (selection.notes.length > 0) selection.clear();
      else focusCapture();
      break;
    case "select":
      selection.toggle(note.id);
      break;
    case "all":
      selection.add(notes.map(({ each }) => each.note.id));
      break;
    case "step": {
      const next = go(place + key.by);
      if (key.select && next) selection.add([note.id, next.id]);
      break;
    }
    case "edge":
      go(key.to === "first" ? 0 : notes.length - 1);
      break;
    case "area": {
      const area = words.areas[key.number - 1];
      if (!area) break;
      if (key.alone && words.areas.some(({ id }) => id === section.id))
        acts.moveToArea(members, section.id, area.id);
      else if (key.alone) acts.set(members, { areaIds: [area.id] });
      else acts.toggleArea(members, area.id);
      break;
    }
    case "speaker":
      acts.move(members, key.by, key.andLater);
  }
}
