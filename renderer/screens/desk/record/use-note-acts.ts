import { useMemo, useRef } from "react";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Note, NoteFields } from "../../../../core/record/note.ts";
import { api } from "../../../api/client.ts";
import { useAct } from "../../../api/use-act.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { neighbour } from "../../../record/attach.ts";
import type { Notes } from "../../../record/fold-notes.ts";

export interface NoteActs {
  remove: (note: Note) => void;
  restore: (note: Note) => void;
  toggleArea: (note: Note, areaId: string) => void;
  /** To the speaker before or after; with `andLater` all notes of the same speaker from this one on too. */
  move: (note: Note, by: -1 | 1, andLater: boolean) => void;
}

type Set = Partial<Omit<NoteFields, "doc">> & { deleted?: boolean };

/** What can be done to notes without opening them. Every act can be undone. */
export function useNoteActs(sessionId: string, floor: FloorState, notes: Notes): NoteActs {
  const { run } = useAct();
  const latest = useRef({ floor, notes });
  latest.current = { floor, notes };
  return useMemo(() => {
    const change = (members: readonly Note[], set: Set) =>
      void run(() =>
        api.record.change({
          sessionId,
          author: readAuthor(),
          notes: members.map(({ id, version }) => ({ id, version })),
          set,
        }),
      );
    return {
      remove: (note) => change([note], { deleted: true }),
      restore: (note) => change([note], { deleted: false }),
      toggleArea: (note, areaId) => {
        const has = note.areaIds.includes(areaId);
        change([note], {
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
        change(andLater ? later : [note], { interventionId });
      },
    };
  }, [run, sessionId]);
}
