import { useEffect, useState } from "react";
import { api } from "../api/client.ts";
import { type StreamStatus, useStream } from "../api/use-stream.ts";
import { EMPTY_NOTES, type Notes, takeNotes } from "./fold-notes.ts";
import { outbox } from "./window-outbox.ts";

/** The notes of a session as they stand, kept up to date by the engine. */
export function useNotes(sessionId: string): {
  notes: Notes;
  ready: boolean;
  status: StreamStatus;
} {
  const [notes, setNotes] = useState<Notes>(EMPTY_NOTES);
  const [ready, setReady] = useState(false);
  // What this window stored is taken the moment the engine answers, before its stream brings it.
  useEffect(
    () =>
      outbox.onStored((note) => {
        if (note.sessionId === sessionId) setNotes((before) => takeNotes(before, [note]));
      }),
    [sessionId],
  );
  const { status } = useStream(
    (signal) => api.record.watch({ sessionId }, { signal }),
    (item) => {
      setNotes((before) => takeNotes(item.reset ? EMPTY_NOTES : before, item.notes));
      setReady(true);
    },
    sessionId,
  );
  return { notes, ready, status };
}
