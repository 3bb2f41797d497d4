import { useEffect, useRef, useState } from "react";
import {
  backward,
  type CleanUpFilter,
  EVERY_NOTE,
  forward,
  isWanted,
  NEW_WALK,
  type ToDo,
  type Walk,
} from "../../../core/record/clean-up.ts";
import type { Note } from "../../../core/record/note.ts";
import type { Notes } from "../../record/fold-notes.ts";
import { outbox } from "../../record/window-outbox.ts";

export interface CleanUpWalk {
  walk: Walk;
  filter: CleanUpFilter;
  /** The note shown, as it is stored; undefined: the walk is at its end, or has not begun. */
  note: Note | undefined;
  forward: () => void;
  backward: () => void;
  /** Other notes than before; the walk goes on among them. */
  setFilter: (filter: Partial<CleanUpFilter>) => void;
  /** Begins anew, through what is to be done. */
  begin: (what: ToDo) => void;
  /** Undo or redo was pressed: the walk goes to the note that becomes raw by it. */
  expectUndo: () => void;
}

interface Of {
  notes: Notes;
  ready: boolean;
  /** Whether something was typed in the note shown. */
  isTouched: () => boolean;
  /** The note shown was cleaned, or deleted, elsewhere. */
  onGone: (note: Note) => void;
}

/** The walk through the notes of a session while they change under it. */
export function useWalk({ notes, ready, isTouched, onGone }: Of): CleanUpWalk {
  const [walk, setWalk] = useState<Walk>(NEW_WALK);
  const [filter, setFilter] = useState<CleanUpFilter>(EVERY_NOTE);
  const begun = useRef(false);
  const undoing = useRef(false);
  /** Which notes were raw when they were last seen. */
  const raw = useRef<ReadonlySet<string>>(new Set());
  const { stream, byId } = notes;
  const note = walk.at === null ? undefined : byId.get(walk.at);

  useEffect(() => {
    if (!ready || begun.current) return;
    begun.current = true;
    setWalk(forward(stream, NEW_WALK, EVERY_NOTE));
  }, [ready, stream]);

  const latest = useRef({ walk, filter, stream, isTouched, onGone });
  latest.current = { walk, filter, stream, isTouched, onGone };
  useEffect(() => {
    const was = raw.current;
    raw.current = new Set(stream.filter(({ status }) => status === "raw").map(({ id }) => id));
    const { walk: present, filter: wanted } = latest.current;
    const back = present.visited.find((id) => id !== present.at && raw.current.has(id) && !was.has(id));
    if (undoing.current && back !== undefined && was.size > 0) {
      undoing.current = false;
      setWalk({ ...present, at: back });
      return;
    }
    const shown = present.at === null ? undefined : byId.get(present.at);
    if (!shown || !was.has(shown.id) || raw.current.has(shown.id)) return;
    // What this window stored itself is no news; what was typed here is not taken away.
    if (shown.version <= outbox.versionOf(shown.id) || latest.current.isTouched()) return;
    if (!undoing.current) latest.current.onGone(shown);
    undoing.current = false;
    setWalk(forward(stream, present, wanted));
  }, [stream, byId]);

  const go = (by: (was: Walk) => Walk) => {
    undoing.current = false;
    setWalk(by);
  };
  return {
    walk,
    filter,
    note,
    // As the notes are when it goes on, not when the key was pressed: the note left was stored in between.
    forward: () => go((was) => forward(latest.current.stream, was, latest.current.filter)),
    backward: () => go((was) => backward(latest.current.stream, was)),
    setFilter: (part) => {
      const next = { ...filter, ...part };
      setFilter(next);
      if (!note || !isWanted(note, next)) go((was) => forward(stream, was, next));
    },
    begin: (what) => {
      const next = { ...EVERY_NOTE, what };
      setFilter(next);
      go(() => forward(stream, NEW_WALK, next));
    },
    expectUndo: () => {
      undoing.current = true;
    },
  };
}
