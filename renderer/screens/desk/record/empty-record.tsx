import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { focusCapture } from "../../../record/focus-capture.ts";
import type { View } from "../../../record/note-sections.ts";
import classes from "./record.module.css";

interface Props {
  /** There are notes, and a filter or the view hides them all. */
  filtered: boolean;
  view: View;
  onClear: () => void;
}

/** What to do where no note is shown. */
export function EmptyRecord({ filtered, view, onClear }: Props) {
  const { t } = useTranslation("record");
  const why = !filtered ? "empty" : view === "recommendations" ? "empty_recommendations" : "empty_filter";
  return (
    <div className={classes.empty}>
      <Text fw={650}>{t(`${why}.title`)}</Text>
      <Text c="dimmed">{t(`${why}.text`)}</Text>
      <Button variant="default" mt="sm" onClick={why === "empty_filter" ? onClear : focusCapture}>
        {t(`${why}.begin`)}
      </Button>
    </div>
  );
}
