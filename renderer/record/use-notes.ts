import { useState } from "react";
import type { Note } from "../../core/record/note.ts";
import { api } from "../api/client.ts";
import { type StreamStatus, useStream } from "../api/use-stream.ts";
import { EMPTY_NOTES, type Notes, takeNotes } from "./fold-notes.ts";

/** The notes of a session as they stand, kept up to date by the engine. */
export function useNotes(sessionId: string): {
  notes: Notes;
  ready: boolean;
  status: StreamStatus;
  /** Takes an answer of the engine before the stream brings it. */
  take: (notes: readonly Note[]) => void;
} {
  const [notes, setNotes] = useState<Notes>(EMPTY_NOTES);
  const [ready, setReady] = useState(false);
  const take = (changed: readonly Note[], reset = false) =>
    setNotes((before) => takeNotes(reset ? EMPTY_NOTES : before, changed));
  const { status } = useStream(
    (signal) => api.record.watch({ sessionId }, { signal }),
    (item) => {
      take(item.notes, item.reset);
      setReady(true);
    },
    sessionId,
  );
  return { notes, ready, status, take };
}
