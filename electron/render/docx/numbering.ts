import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import { TEXT_INDENT } from "./styles.ts";

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

const level = (index: number, format: Format, text: string, left: number, hanging: number, start = 1) => ({
  level: index,
  start,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left, hanging } } },
});

const STEP = 397;
const listLevels = (of: (index: number) => [Format, string], start = 1) =>
  [0, 1, 2, 3, 4].map((i) => level(i, ...of(i), TEXT_INDENT + STEP * (i + 1), STEP, i === 0 ? start : 1));

/** The numbering of steps that begin with that number. */
export const stepsFrom = (start: number): string => (start === 1 ? "steps" : `steps-${start}`);

const steps = (start: number) => ({
  reference: stepsFrom(start),
  levels: listLevels(
    (i) => (i % 2 === 0 ? [LevelFormat.DECIMAL, `%${i + 1}.`] : [LevelFormat.LOWER_LETTER, `(%${i + 1})`]),
    start,
  ),
});

/**
 * The lists of the document: headings I / A / 1 / (a), annexes, paragraphs counted through, bullets, and steps that
 * begin with each of the numbers given.
 */
export const numbering = (starts: readonly number[]): INumberingOptions => ({
  config: [
    {
      reference: "headings",
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, "%1.", TEXT_INDENT, TEXT_INDENT),
        level(1, LevelFormat.UPPER_LETTER, "%2.", TEXT_INDENT, TEXT_INDENT),
        level(2, LevelFormat.DECIMAL, "%3.", TEXT_INDENT, TEXT_INDENT),
        level(3, LevelFormat.LOWER_LETTER, "(%4)", TEXT_INDENT, TEXT_INDENT),
      ],
    },
    {
      reference: "annexes",
      levels: [level(0, LevelFormat.UPPER_ROMAN, "Annex %1.", 1418, 1418)],
    },
    {
      reference: "paragraphs",
      levels: [level(0, LevelFormat.DECIMAL, "%1.", TEXT_INDENT, TEXT_INDENT)],
    },
    { reference: "bullets", levels: listLevels((i) => [LevelFormat.BULLET, i % 2 === 0 ? "•" : "–"]) },
    ...new Set([1, ...starts]).values().map(steps),
  ],
});

/** Lists deeper than this keep the indent of the last level. */
export const LIST_LEVELS = 5;
