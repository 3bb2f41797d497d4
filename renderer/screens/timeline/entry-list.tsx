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
  const first = entries.find(({ canUndo }) => canUndo);
  return (
    <ol className={classes.list} aria-label={t("list")} onKeyDown={moveFocus}>
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          tabStop={entry === first}
          onBack={onBack}
          back={t("back_to")}
          machine={t("machine")}
        />
      ))}
    </ol>
  );
});

interface EntryProps {
  entry: ReadEntry;
  tabStop: boolean;
  onBack: (entry: ReadEntry) => void;
  back: string;
  machine: string;
}

/** Plain elements: there are thousands of them. */
const Entry = memo(function Entry({ entry, tabStop, onBack, back, machine }: EntryProps) {
  const { time, words, undone, undoneWords, by, canUndo } = entry;
  return (
    <li data-entry data-undone={undone !== null || undefined}>
      <span className={classes.time}>{time}</span>
      <span className={classes.words}>
        {undone ? <s>{words}</s> : words}
        {undone && <small>{` · ${undoneWords}`}</small>}
      </span>
      <span className={classes.by}>{by || machine}</span>
      {canUndo && (
        <button
          type="button"
          tabIndex={tabStop ? 0 : -1}
          aria-label={`${back}: ${time}, ${words}`}
          onClick={() => onBack(entry)}
        >
          {back}
        </button>
      )}
    </li>
  );
}, readsTheSame);

/** The whole log is read anew at every act; a row is drawn anew where it reads otherwise. */
function readsTheSame(a: EntryProps, b: EntryProps): boolean {
  return (
    a.tabStop === b.tabStop &&
    a.entry.canUndo === b.entry.canUndo &&
    a.entry.words === b.entry.words &&
    a.entry.undoneWords === b.entry.undoneWords
  );
}

function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}
