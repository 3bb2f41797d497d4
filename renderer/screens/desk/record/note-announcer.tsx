import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { useNoteWords } from "./record-context.ts";

interface Props {
  notes: ReadonlyMap<string, Note>;
  /** The places in the register of those that are there. */
  registered: ReadonlyMap<string, number>;
}

/** Tells a screen reader what a key has just set on the note whose row is in focus: the row itself is not read again. */
export function NoteAnnouncer({ notes, registered }: Props) {
  const { t } = useTranslation("record");
  const { areas } = useNoteWords();
  const [said, setSaid] = useState("");
  const words = (id: string): string => {
    const note = notes.get(id);
    if (!note) return "";
    const number = registered.get(id);
    return [
      t(`status.${note.status}`),
      ...(note.confidence === "to_check" ? [t("to_check")] : []),
      number === undefined ? t(`kind.${note.kind}`) : t("registered", { number }),
      ...areas.filter((area) => note.areaIds.includes(area.id)).map(({ name }) => name),
    ].join(", ");
  };
  const last = useRef<{ id: string; words: string } | null>(null);
  const latest = useRef(words);
  latest.current = words;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever what is set on a note changed
  useEffect(() => {
    const before = last.current;
    if (!before) return;
    const now = latest.current(before.id);
    if (now !== before.words) setSaid(now);
    last.current = { ...before, words: now };
  }, [notes, registered]);
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-note]")?.dataset.note;
      last.current = id === undefined ? null : { id, words: latest.current(id) };
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  );
}
