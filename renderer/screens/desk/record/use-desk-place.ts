import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import type { Note } from "../../../../core/record/note.ts";
import { takePlace } from "../../../record/desk-place.ts";
import type { NoteFocus } from "./use-note-focus.ts";

/**
 * Goes to the place that another screen asked for, once the notes are there: the first note said from then on, or
 * the last before.
 */
export function useDeskPlace(
  sessionId: string,
  ready: boolean,
  stream: readonly Note[],
  goTo: NoteFocus["goTo"],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the notes as they come first
  useEffect(() => {
    if (!ready) return;
    const place = takePlace(sessionId);
    if (!place) return;
    const note = stream.find((each) => each.at >= place.at) ?? stream.at(-1);
    notifications.show({ message: place.words, autoClose: 8_000 });
    // After the capture line has taken the focus that it takes on opening.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => note && goTo(note.id)));
    return () => cancelAnimationFrame(frame);
  }, [sessionId, ready]);
}
