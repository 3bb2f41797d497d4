import type { Area } from "../../core/event/event.ts";
import type { Note } from "../../core/record/note.ts";
import { NO_AREA } from "../../core/record/note-filter.ts";
import { withOpen } from "./fold-notes.ts";

export const VIEWS = ["stream", "areas", "speakers", "recommendations"] as const;
export type View = (typeof VIEWS)[number];

/** Notes that stand together in a view. The same note may stand in several. */
export interface Section {
  /** The area's, the speaker's key, or the view's name where it has one section alone. */
  readonly id: string;
  /** What its heading says; null: it needs none. */
  readonly title: string | null;
  readonly notes: readonly Note[];
  /** The code that puts a note here. */
  readonly code?: string;
}

/** How the sections of a view are made and called. */
export interface SectionParts {
  readonly areas: readonly Area[];
  readonly noArea: string;
  /** The key of whoever had the floor for an intervention, and their name. */
  readonly speakerOf: (interventionId: string | null) => { key: string; name: string };
  /** Whether the note stands for a recommendation. */
  readonly recommends: (note: Note) => boolean;
  /** A note that is open stays in the section it was opened in, whatever becomes of it. */
  readonly open: { readonly note: Note; readonly section: string } | undefined;
  /** Whether areas without notes are shown too: with a filter they would only say that it hides them. */
  readonly empty: boolean;
}

/** The sections of a view, of notes as said. */
export function sectionsOf(view: View, stream: readonly Note[], parts: SectionParts): Section[] {
  const held = (id: string, notes: readonly Note[]) =>
    withOpen(notes, parts.open?.section === id ? parts.open.note : undefined);
  if (view === "stream") return [{ id: view, title: null, notes: held(view, stream) }];
  if (view === "recommendations")
    return [{ id: view, title: null, notes: held(view, stream.filter(parts.recommends)) }];
  return view === "areas" ? byArea(stream, parts, held) : bySpeaker(stream, parts, held);
}

type Held = (id: string, notes: readonly Note[]) => readonly Note[];

/** Under each challenge area, in the event's order, and last those that have none. */
function byArea(stream: readonly Note[], parts: SectionParts, held: Held): Section[] {
  const known = new Set(parts.areas.map(({ id }) => id));
  const sections = parts.areas.map(
    ({ id, name, code }): Section => ({
      id,
      title: name,
      code,
      notes: held(
        id,
        stream.filter((note) => note.areaIds.includes(id)),
      ),
    }),
  );
  const none = held(
    NO_AREA,
    stream.filter((note) => !note.areaIds.some((id) => known.has(id))),
  );
  return [
    ...sections.filter(({ notes }) => parts.empty || notes.length > 0),
    ...(none.length > 0 ? [{ id: NO_AREA, title: parts.noArea, notes: none }] : []),
  ];
}

/** Under each speaker, in the order in which they were first noted. */
function bySpeaker(stream: readonly Note[], parts: SectionParts, held: Held): Section[] {
  const sections = new Map<string, { title: string; notes: Note[] }>();
  const section = ({ interventionId }: Note) => {
    const { key, name } = parts.speakerOf(interventionId);
    const made = sections.get(key) ?? { title: name, notes: [] };
    sections.set(key, made);
    return made;
  };
  for (const note of stream) section(note).notes.push(note);
  // Moved to another speaker while it is open, it stays where it was, should nothing else stand there.
  if (parts.open && !sections.has(parts.open.section)) section(parts.open.note);
  return [...sections].map(([id, { title, notes }]) => ({ id, title, notes: held(id, notes) }));
}

/** One line of a view: a heading, a note, or the words that stand where there is none. */
export type NoteRow = { readonly section: Section; readonly key: string } & (
  | { readonly type: "heading" | "empty" }
  | {
      readonly type: "note";
      readonly note: Note;
      /** Its place in the section, from 1. */
      readonly place: number;
      /** The speaker's name stands over it. */
      readonly named: boolean;
    }
);

/** The lines of a view, one after the other. `bySpeech`: the speaker is named over the notes of each speech. */
export function rowsOf(sections: readonly Section[], bySpeech: boolean): NoteRow[] {
  return sections.flatMap((section): NoteRow[] => {
    const { id, title, notes } = section;
    const heading: NoteRow[] = title === null ? [] : [{ type: "heading", section, key: `heading ${id}` }];
    if (notes.length === 0)
      return title === null ? [] : [...heading, { type: "empty", section, key: `empty ${id}` }];
    return [
      ...heading,
      ...notes.map((note, at): NoteRow => {
        const named = bySpeech && (at === 0 || notes[at - 1]?.interventionId !== note.interventionId);
        return { type: "note", section, key: `${id} ${note.id}`, note, place: at + 1, named };
      }),
    ];
  });
}
