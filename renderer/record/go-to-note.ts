import { navigate } from "wouter/use-hash-location";
import { paths } from "../app/routes.ts";

let goal: { sessionId: string; noteId: string } | null = null;

/** Opens the session's desk at the note: the desk takes the goal once its notes are there. */
export function goToNote(sessionId: string, noteId: string): void {
  goal = { sessionId, noteId };
  navigate(paths.desk(sessionId));
}

/** The note that somebody came to the session's desk for, once; null: none. */
export function takeGoal(sessionId: string): string | null {
  if (goal?.sessionId !== sessionId) return null;
  const { noteId } = goal;
  goal = null;
  return noteId;
}
