import { Badge, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../core/record/note.ts";
import type { Sentence } from "../../../core/record/summary.ts";
import { NoteBody } from "../../record/note-body.tsx";
import classes from "./summaries.module.css";
import { focusSentence } from "./use-open-sentence.ts";

interface Props {
  sentence: Sentence | undefined;
  notes: ReadonlyMap<string, Note>;
  speaker: (note: Note) => string;
  time: (at: number) => string;
  onOpen: (note: Note) => void;
}

/** The notes that a sentence comes from; each leads to itself on the desk. */
export function SourcesPanel({ sentence, notes, speaker, time, onOpen }: Props) {
  const { t } = useTranslation(["summaries", "record"]);
  const sources = (sentence?.sourceNoteIds ?? []).flatMap((id) => notes.get(id) ?? []);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "ArrowDown") buttons[at + 1]?.focus();
    else if (event.key === "ArrowUp") buttons[at - 1]?.focus();
    else if (event.key === "Escape" && sentence) focusSentence(sentence.id);
    else return;
    event.preventDefault();
  };
  return (
    <section aria-label={t("panel.title")} className={classes.side} data-sources onKeyDown={onKey}>
      <Text component="h2" className={classes.heading}>
        {t("panel.title")}
      </Text>
      {sources.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(sentence === undefined ? "panel.none_chosen" : "panel.none")}
        </Text>
      )}
      <ul className={classes.sources}>
        {sources.map((note) => (
          <li key={note.id}>
            <button type="button" className={classes.source} onClick={() => onOpen(note)}>
              <span className={classes.said}>
                <strong>{speaker(note)}</strong>
                <span>{time(note.at)}</span>
              </span>
              <span className={classes.quiet}>
                {t(`record:kind.${note.kind}`)} · {t(`status.${note.status}`)}
                {note.deletedAt !== null && (
                  <Badge size="sm" ml={6} variant="outline" color="red">
                    {t("panel.deleted")}
                  </Badge>
                )}
              </span>
              <span className={classes.body}>
                <NoteBody doc={note.doc} />
              </span>
              <span className={classes.go}>{t("panel.open")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Puts the focus on the first of the notes shown. */
export function focusSources(): void {
  document.querySelector<HTMLElement>("[data-sources] button")?.focus();
}
