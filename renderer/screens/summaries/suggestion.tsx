import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Sentence } from "../../../core/record/summary.ts";
import { NoteBody } from "../../record/note-body.tsx";
import classes from "./summaries.module.css";

/** What a new draft would have of a sentence, and the two answers to it. */
export function SuggestionBox({
  sentence,
  onAccept,
  onKeep,
}: {
  sentence: Sentence;
  onAccept: () => void;
  onKeep: () => void;
}) {
  const { t } = useTranslation("summaries");
  const { suggestion } = sentence;
  if (suggestion === null) return null;
  return (
    <div className={classes.suggestion} data-type={suggestion.type}>
      <Text size="sm" fw={650} component="div">
        {t(`suggestion.${suggestion.type}.title`)}
      </Text>
      {suggestion.type === "wording" && (
        <div className={classes.body}>
          <NoteBody doc={suggestion.doc} />
        </div>
      )}
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" onClick={onAccept}>
          {t(`suggestion.${suggestion.type}.accept`)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onKeep}>
          {t(`suggestion.${suggestion.type}.keep`)}
        </Button>
      </Group>
    </div>
  );
}
