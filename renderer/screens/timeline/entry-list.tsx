import { Button, Text } from "@mantine/core";
import { type KeyboardEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./timeline.module.css";
import type { ReadEntry } from "./use-entries.ts";

interface Props {
  entries: readonly ReadEntry[];
  onBack: (entry: ReadEntry) => void;
}

/** The entries; one stop for the Tab key, the arrows go from one to the next. */
export const EntryList = memo(function EntryList({ entries, onBack }: Props) {
  const { t } = useTranslation("timeline");
  const first = entries.find(({ canUndo }) => canUndo)?.id;
  return (
    <ol className={classes.list} aria-label={t("list")} onKeyDown={moveFocus}>
      {entries.map((entry) => (
        <li key={entry.id} data-entry data-undone={entry.undone !== null || undefined}>
          <Text span c="dimmed" className={classes.time}>
            {entry.time}
          </Text>
          <span className={classes.words}>
            {entry.undone ? <s>{entry.words}</s> : entry.words}
            {entry.undone && (
              <Text span size="sm" c="dimmed">
                {` · ${entry.undoneWords}`}
              </Text>
            )}
          </span>
          <Text span size="sm" c="dimmed">
            {entry.by || t("machine")}
          </Text>
          {entry.canUndo ? (
            <Button
              variant="subtle"
              size="xs"
              tabIndex={entry.id === first ? 0 : -1}
              aria-label={t("back_to_of", { time: entry.time, what: entry.words })}
              onClick={() => onBack(entry)}
            >
              {t("back_to")}
            </Button>
          ) : (
            <span />
          )}
        </li>
      ))}
    </ol>
  );
});

function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}
