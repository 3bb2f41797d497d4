import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { paths } from "../../../app/routes.ts";
import { takePlace } from "../../../record/desk-place.ts";
import type { Notes } from "../../../record/fold-notes.ts";
import { takeGoal } from "../../../record/go-to-note.ts";
import type { NoteFocus } from "./use-note-focus.ts";

/**
 * Goes to the note, or to the place, that another screen asked for, once the notes are there: of a place the first
 * note said from then on, or the last before. A note that was deleted stands in the bin.
 */
export function useDeskPlace(sessionId: string, ready: boolean, notes: Notes, goTo: NoteFocus["goTo"]): void {
  const [, navigate] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the notes as they come first
  useEffect(() => {
    if (!ready) return;
    const goal = takeGoal(sessionId);
    if (goal !== null && notes.byId.get(goal)?.deletedAt != null) {
      navigate(paths.bin(sessionId));
      return;
    }
    const place = takePlace(sessionId);
    const note = place && (notes.stream.find((each) => each.at >= place.at) ?? notes.stream.at(-1));
    if (place) notifications.show({ message: place.words, autoClose: 8_000 });
    const id = goal ?? note?.id;
    if (id === undefined) return;
    // After the capture line has taken the focus that it takes on opening.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => goTo(id)));
    return () => cancelAnimationFrame(frame);
  }, [sessionId, ready]);
}
