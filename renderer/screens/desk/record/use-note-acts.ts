import { notifications } from "@mantine/notifications";
import { type RefObject, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { lateNext, neighbour } from "../../../../core/record/late-next.ts";
import { NOTE_STATUSES, type Note, type NoteFields } from "../../../../core/record/note.ts";
import { NO_AREA } from "../../../../core/record/note-filter.ts";
import { api } from "../../../api/client.ts";
import { useRun } from "../../../api/use-run.ts";
import { readAuthor } from "../../../app/use-author.ts";
import type { Notes } from "../../../record/fold-notes.ts";
import { outbox } from "../../../record/window-outbox.ts";

export interface NoteActs {
  remove: (notes: readonly Note[]) => void;
  /** Restores the note; as it is then, or undefined where it could not be. */
  bringBack: (note: Note) => Promise<Note | undefined>;
  set: (notes: readonly Note[], fields: Partial<Omit<NoteFields, "doc">>) => void;
  /** Puts the area on all of them, or takes it off where all have it. */
  toggleArea: (notes: readonly Note[], areaId: string) => void;
  /** From the area of the section where they stand into another; NO_AREA: into none. */
  moveToArea: (notes: readonly Note[], from: string, to: string) => void;
  /** Raw, cleaned, included: one step on or back, from where the least advanced stands. */
  stepStatus: (notes: readonly Note[], by: -1 | 1) => void;
  /** Marks them as to be checked, or as certain where all are marked. */
  toggleCheck: (notes: readonly Note[]) => void;
  /** To the speaker before or after; with `andLater` all notes of the same speaker from the first of them on too. */
  move: (notes: readonly Note[], by: -1 | 1, andLater: boolean) => void;
  /** The floor was given late (1) or early (-1): the author's last notes go to whom they belong to. */
  late: (by: -1 | 1) => void;
}

type Set = Parameters<typeof api.record.change>[0]["set"];

/** What can be done to notes without opening them. Every act is one step of undo. */
export function useNoteActs(
  sessionId: string,
  /** As it stands when an act is asked for. */
  floor: RefObject<FloorState>,
  notes: Notes,
  words: { speaker: (interventionId: string | null) => string; time: (at: number) => string },
): NoteActs {
  const run = useRun();
  const { t } = useTranslation("record");
  const latest = useRef({ notes, words });
  latest.current = { notes, words };
  return useMemo(() => {
    // In the place of what undo says: the one takes back what the other tells. A notice that is shown already would
    // keep its words and its time.
    const tell = (message: string) => {
      notifications.hide("undo");
      notifications.show({ id: "undo", message, autoClose: 6_000 });
    };
    /** With the version that this window's own last save made, which the stream may not have brought yet. */
    const newest = (note: Note): Note => {
      const known = latest.current.notes.byId.get(note.id) ?? note;
      return { ...known, version: Math.max(known.version, outbox.versionOf(note.id)) };
    };
    const change = async (members: readonly Note[], set: Set) => {
      if (members.length === 0) return undefined;
      // What waits for them is stored first: the change comes on top of the last words.
      const waiting = new Set(outbox.entries.map(({ id }) => id));
      await Promise.all(members.filter(({ id }) => waiting.has(id)).map(({ id }) => outbox.settled(id)));
      return run(() =>
        api.record.change({
          sessionId,
          author: readAuthor(),
          notes: members.map(newest).map(({ id, version }) => ({ id, version })),
          set,
        }),
      );
    };
    const remove = async (members: readonly Note[]) => {
      const gone = await change(members, { deleted: true });
      if (!gone) return;
      tell(t("removed", { count: gone.length }));
      // Of a conflict nothing is left to decide.
      for (const each of outbox.entries)
        if (each.kind === "save" && each.conflict && members.some(({ id }) => id === each.id))
          outbox.drop(each);
    };
    const bringBack = async (note: Note) => (await change([note], { deleted: false }))?.[0];
    const late = async (by: -1 | 1) => {
      const { notes: shown, words: say } = latest.current;
      const found = lateNext(shown.stream, floor.current, readAuthor(), by);
      if (!found) return tell(t(by === 1 ? "late.none_next" : "late.none_before"));
      if (!(await change(found.notes, { interventionId: found.to }))) return;
      const at = { count: found.notes.length, time: say.time(found.since), speaker: say.speaker(found.to) };
      tell(t("late.moved", at));
    };
    return {
      remove: (members) => void remove(members),
      bringBack,
      set: (members, fields) => void change(members, fields),
      toggleArea: (members, areaId) => {
        const all = members.every((note) => note.areaIds.includes(areaId));
        void change(members, all ? { removeAreaIds: [areaId] } : { addAreaIds: [areaId] });
      },
      moveToArea: (members, from, to) => {
        if (to === NO_AREA) void change(members, { areaIds: [] });
        else void change(members, { removeAreaIds: [from].filter((id) => id !== NO_AREA), addAreaIds: [to] });
      },
      stepStatus: (members, by) => {
        const least = Math.min(...members.map((note) => NOTE_STATUSES.indexOf(note.status)));
        const status = NOTE_STATUSES[least + by];
        if (status) void change(members, { status });
      },
      toggleCheck: (members) => {
        const all = members.every((note) => note.confidence === "to_check");
        void change(members, { confidence: all ? "certain" : "to_check" });
      },
      move: (members, by, andLater) => {
        const [first] = members;
        if (!first) return;
        const interventionId = neighbour(floor.current, first.interventionId, by);
        if (interventionId === null) return;
        const { stream } = latest.current.notes;
        const later = stream
          .slice(stream.findIndex((each) => each.id === first.id))
          .filter((each) => each.interventionId === first.interventionId);
        void change(andLater ? later : members, { interventionId });
      },
      late: (by) => void late(by),
    };
  }, [run, sessionId, floor, t]);
}
