import { paths } from "../app/routes.ts";

/** Opens the note that a text comes from, on the desk of its session. */
export function openSource(navigate: (to: string) => void, note: { id: string; sessionId: string }): void {
  navigate(paths.desk(note.sessionId));
}
