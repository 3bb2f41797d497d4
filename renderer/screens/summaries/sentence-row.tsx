import { Badge, Text } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { plainText } from "../../../core/record/rich-text.ts";
import { isWritten, type Sentence } from "../../../core/record/summary.ts";
import { NoteBody } from "../../record/note-body.tsx";
import { cursorAt } from "../../writing/cursor-at.ts";
import type { Cursor } from "../../writing/focus-editor.ts";
import { TextConflict } from "../../writing/text-conflict.tsx";
import type { Conflict } from "../../writing/writing-queue.ts";
import { SentenceEditor, type SentenceMoves } from "./sentence-editor.tsx";
import { SuggestionBox } from "./suggestion.tsx";
import classes from "./summaries.module.css";

interface Props {
  sentence: Sentence;
  /** Whether it begins a group of its kind. */
  named: boolean;
  /** Set while it is in work; `nth` tells one editor of it from the next. */
  editing: { nth: number; cursor: Cursor; moves: SentenceMoves } | null;
  /** Whether it is the one that the sources are shown of. */
  chosen: boolean;
  conflict: Conflict | undefined;
  unstored: boolean;
  onOpen: (of: Sentence, cursor: Cursor) => void;
  onChoose: (id: string) => void;
  onAccept: (of: Sentence) => void;
  onKeep: (of: Sentence) => void;
  onSettle: (id: string, keep: "mine" | "theirs") => void;
}

/** One sentence of a summary, as it reads or in work. */
export const SentenceRow = memo(function SentenceRow(props: Props) {
  const { sentence, named, editing, chosen, conflict, onOpen, onChoose } = props;
  const { t } = useTranslation("summaries");
  const text = plainText(sentence.doc);
  return (
    <li className={classes.item}>
      {named && sentence.kind && (
        <Text component="div" size="sm" className={classes.kind}>
          {t(`group.${sentence.kind}`)}
        </Text>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the screen takes the keys of its sentences */}
      <div
        className={classes.sentence}
        data-sentence={sentence.id}
        data-chosen={chosen || undefined}
        tabIndex={editing ? -1 : 0}
        role="group"
        aria-label={t("sentence_label", { text: text.slice(0, 200) })}
        onFocus={() => onChoose(sentence.id)}
        onClick={(event) => {
          if (editing || (event.target as Element).closest("button")) return;
          onOpen(sentence, cursorAt(event.currentTarget.firstElementChild, event));
        }}
      >
        <div className={classes.body} data-suggested={sentence.suggestion?.type}>
          {editing ? (
            <SentenceEditor
              key={editing.nth}
              sentence={sentence}
              cursor={editing.cursor}
              moves={editing.moves}
            />
          ) : (
            <NoteBody doc={sentence.doc} />
          )}
        </div>
        <div className={classes.marks}>
          {props.unstored && (
            <Badge size="sm" variant="outline" color="gray">
              {t("writing:not_stored")}
            </Badge>
          )}
          {sentence.sourceNoteIds.length > 0 && (
            <Text component="span" size="xs" c="dimmed">
              {t("sources", { count: sentence.sourceNoteIds.length })}
            </Text>
          )}
          {isWritten(sentence) && (
            <Text component="span" size="xs" c="dimmed">
              {t(sentence.drafted === null && sentence.sourceNoteIds.length === 0 ? "written" : "rewritten")}
            </Text>
          )}
        </div>
        <div className={classes.whole}>
          {conflict ? (
            <TextConflict conflict={conflict} onSettle={(keep) => props.onSettle(sentence.id, keep)} />
          ) : (
            <SuggestionBox
              sentence={sentence}
              onAccept={() => props.onAccept(sentence)}
              onKeep={() => props.onKeep(sentence)}
            />
          )}
        </div>
      </div>
    </li>
  );
});
