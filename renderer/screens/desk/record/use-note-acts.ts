import { useMemo, useRef } from "react";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Note, NoteFields } from "../../../../core/record/note.ts";
import { api } from "../../../api/client.ts";
import { useRun } from "../../../api/use-run.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { neighbour } from "../../../record/attach.ts";
import type { Notes } from "../../../record/fold-notes.ts";
import { outbox } from "../../../record/window-outbox.ts";

export interface NoteActs {
  remove: (note: Note) => void;
  restore: (note: Note) => void;
  /** Restores the note; as it is then, or undefined where it could not be. */
  bringBack: (note: Note) => Promise<Note | undefined>;
  toggleArea: (note: Note, areaId: string) => void;
  /** To the speaker before or after; with `andLater` all notes of the same speaker from this one on too. */
  move: (note: Note, by: -1 | 1, andLater: boolean) => void;
}

type Set = Partial<Omit<NoteFields, "doc">> & { deleted?: boolean };

/** What can be done to notes without opening them. Every act can be undone. */
export function useNoteActs(sessionId: string, floor: FloorState, notes: Notes): NoteActs {
  const run = useRun();
  const latest = useRef({ floor, notes });
  latest.current = { floor, notes };
  return useMemo(() => {
    const change = (members: readonly Note[], set: Set) =>
      run(() =>
        api.record.change({
          sessionId,
          author: readAuthor(),
          notes: members.map(({ id, version }) => ({ id, version })),
          set,
        }),
      );
    /** With the version that this window's own last save made, which the stream may not have brought yet. */
    const newest = (note: Note): Note => {
      const known = latest.current.notes.byId.get(note.id) ?? note;
      return { ...known, version: Math.max(known.version, outbox.versionOf(note.id)) };
    };
    const remove = async (note: Note) => {
      // What waits for it is stored first: the bin keeps the last words.
      await outbox.settled(note.id);
      if (!(await change([newest(note)], { deleted: true }))) return;
      // Of a conflict nothing is left to decide.
      for (const each of outbox.entries)
        if (each.kind === "save" && each.id === note.id && each.conflict) outbox.drop(each);
    };
    const bringBack = async (note: Note) => (await change([newest(note)], { deleted: false }))?.[0];
    return {
      remove: (note) => void remove(note),
      restore: (note) => void bringBack(note),
      bringBack,
      toggleArea: (note, areaId) => {
        const has = note.areaIds.includes(areaId);
        void change([note], {
          areaIds: has ? note.areaIds.filter((id) => id !== areaId) : [...note.areaIds, areaId],
        });
      },
      move: (note, by, andLater) => {
        const interventionId = neighbour(latest.current.floor, note.interventionId, by);
        if (interventionId === null) return;
        const { stream } = latest.current.notes;
        const later = stream
          .slice(stream.findIndex((each) => each.id === note.id))
          .filter((each) => each.interventionId === note.interventionId);
        void change(andLater ? later : [note], { interventionId });
      },
    };
  }, [run, sessionId]);
}
