import { useTranslation } from "react-i18next";
import { type Sentence, stands } from "../../../core/record/summary.ts";
import { useKeys } from "../../app/use-keys.ts";
import type { Writings } from "../../writing/use-writings.ts";
import { SentenceRow } from "./sentence-row.tsx";
import classes from "./summaries.module.css";
import { focusSentence, useOpenSentence } from "./use-open-sentence.ts";
import type { SummaryActs } from "./use-summary.ts";

interface Props {
  sentences: readonly Sentence[];
  acts: SummaryActs;
  writings: Writings;
  chosen: string | null;
  onChoose: (id: string) => void;
  /** Goes to the sources of the sentence in focus. */
  onSources: () => void;
}

const ROW = "[data-sentence]";

/** The summary as one text of sentences: walked by the arrows, edited in place, suggestions beside. */
export function SummaryText({ sentences, acts, writings, chosen, onChoose, onSources }: Props) {
  const { t } = useTranslation(["summaries", "writing"]);
  const { opened, rows, open, begin, movesOf } = useOpenSentence(sentences, acts);
  const group = t("keys.text");

  const at = (event: KeyboardEvent) => {
    const id = (event.target as Element).closest<HTMLElement>(ROW)?.dataset.sentence;
    return rows.findIndex((each) => each.id === id);
  };
  /** An act on the row in focus; afterwards the focus is on the row named. */
  const onRow =
    (act: (of: Sentence, index: number) => Sentence | undefined | null) => (event: KeyboardEvent) => {
      const index = at(event);
      const of = rows[index];
      const next = of && act(of, index);
      if (next) requestAnimationFrame(() => focusSentence(next.id));
    };
  const neighbour = (index: number) => rows[index + 1] ?? rows[index - 1];
  const answered = (act: (of: Sentence) => void) =>
    onRow((of, index) => {
      if (of.suggestion === null) return null;
      const goes =
        of.suggestion.type === "removal"
          ? act === acceptOne
          : of.suggestion.type === "new" && act !== acceptOne;
      act(of);
      return goes ? neighbour(index) : of;
    });
  const acceptOne = (of: Sentence) => acts.accept([of]);
  const walk = (by: -1 | 1) => onRow((_, index) => rows[index + by]);
  const move = (by: -1 | 1) =>
    onRow((of) => {
      acts.move(of, by);
      return of;
    });

  useKeys([
    { keys: ["Enter", "F2"], label: t("keys.open"), run: onRow((of) => void open(of)), within: ROW, group },
    { keys: "arrowup", label: t("keys.up"), run: walk(-1), within: ROW, repeats: true, group },
    { keys: "arrowdown", label: t("keys.down"), run: walk(1), within: ROW, repeats: true, group },
    { keys: "alt+arrowup", label: t("keys.move_up"), run: move(-1), whileTyping: false, group },
    { keys: "alt+arrowdown", label: t("keys.move_down"), run: move(1), whileTyping: false, group },
    { keys: "a", label: t("keys.accept"), run: answered(acceptOne), within: ROW, group },
    { keys: "k", label: t("keys.keep"), run: answered(acts.keep), within: ROW, group },
    { keys: "o", label: t("keys.sources"), run: onSources, within: ROW, group },
    {
      keys: ["Delete", "Backspace"],
      label: t("keys.delete"),
      run: onRow((of, index) => {
        acts.remove(of);
        return neighbour(index);
      }),
      within: ROW,
      group,
    },
    {
      keys: "n",
      label: t("keys.new"),
      run: (event) => begin(rows[at(event)] ?? rows.at(-1) ?? null),
      group,
    },
    {
      keys: "t",
      label: t("keys.to_text"),
      run: () => rows[0] && focusSentence(rows.find(({ id }) => id === chosen)?.id ?? rows[0].id),
      group,
    },
  ]);
  const suggested = rows.filter((each) => each.suggestion !== null && stands(each)).length;
  return (
    <ol className={classes.text} aria-label={t("text", { count: suggested })}>
      {rows.map((sentence, index) => (
        <SentenceRow
          key={sentence.id}
          sentence={sentence}
          named={sentence.kind !== (rows[index - 1]?.kind ?? null)}
          editing={
            opened?.id === sentence.id
              ? { nth: opened.nth, cursor: opened.cursor, moves: movesOf(sentence) }
              : null
          }
          chosen={chosen === sentence.id}
          conflict={writings.conflicts.get(sentence.id)}
          unstored={writings.failed && writings.queue.waits(sentence.id)}
          onOpen={open}
          onChoose={onChoose}
          onAccept={acceptOne}
          onKeep={acts.keep}
          onSettle={(id, keep) => writings.queue.settle(id, keep)}
        />
      ))}
    </ol>
  );
}
