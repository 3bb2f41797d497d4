import { mentionLabel, type RichNode, type RichText } from "../record/rich-text.ts";
import type { Block, ListItem, Run } from "./model.ts";

/** The blocks that rich text turns into; paragraphs are still without a number. */
export type RichBlock = Extract<Block, { type: "paragraph" | "list" | "quotation" }>;

/** What a mention reads as: its label, or a collective word where the report may not name. */
export type MentionText = (attrs: Record<string, unknown>) => string;

/** A note's text as blocks of a report; bold, italic, links, lists, quotations, breaks and mentions survive. */
export function richBlocks(doc: RichText, mention: MentionText = mentionLabel): RichBlock[] {
  const blocks: RichBlock[] = [];
  const add = (node: RichNode, quoted: boolean): void => {
    if (node.type === "blockquote") for (const child of node.content ?? []) add(child, true);
    else if (node.type === "bulletList" || node.type === "orderedList") {
      const items = listItems(node, 0, mention);
      const start = startOf(node);
      if (items.length > 0) blocks.push({ type: "list", items, ...(start > 1 ? { start } : {}) });
    } else {
      const runs = inlineRuns([node], mention);
      if (runs.length === 0) return;
      blocks.push(quoted ? { type: "quotation", runs } : { type: "paragraph", number: null, runs });
    }
  };
  for (const node of doc.content ?? []) add(node, false);
  return blocks;
}

/** A note's text as the paragraphs of a table cell. */
export function richParagraphs(doc: RichText, mention: MentionText = mentionLabel): Run[][] {
  return richBlocks(doc, mention).flatMap((block): Run[][] => {
    if (block.type !== "list") return [block.runs];
    const sign = signs(block.start ?? 1);
    return block.items.map((item) => [{ text: `${"  ".repeat(item.level)}${sign(item)} ` }, ...item.runs]);
  });
}

/** What stands before each item of a list in turn: a bullet, or the number of its step. */
function signs(start: number): (item: ListItem) => string {
  const steps: number[] = [start - 1];
  return ({ level, ordered }) => {
    steps.length = level + 1;
    steps[level] = (steps[level] ?? 0) + 1;
    return ordered ? `${steps[level]}.` : "•";
  };
}

/** The number that a list of steps begins with. */
function startOf(list: RichNode): number {
  const start = list.type === "orderedList" ? Number(list.attrs?.start ?? 1) : 1;
  return Number.isInteger(start) && start > 0 && start <= 32_767 ? start : 1;
}

const LISTS = new Set(["bulletList", "orderedList"]);

function listItems(list: RichNode, level: number, mention: MentionText): ListItem[] {
  return (list.content ?? []).flatMap((item) => {
    const own = (item.content ?? []).filter((child) => !LISTS.has(child.type));
    const nested = (item.content ?? []).filter((child) => LISTS.has(child.type));
    const runs = inlineRuns(own, mention);
    const below = nested.flatMap((child) => listItems(child, level + 1, mention));
    return runs.length > 0 ? [{ level, ordered: list.type === "orderedList", runs }, ...below] : below;
  });
}

/** The runs of several blocks, a line each. */
function inlineRuns(blocks: readonly RichNode[], mention: MentionText): Run[] {
  const runs: Run[] = [];
  let breaks = false;
  const walk = (node: RichNode): void => {
    if (node.type === "hardBreak") breaks = runs.length > 0;
    const text = node.type === "text" ? node.text : node.type === "mention" ? mention(node.attrs ?? {}) : "";
    if (text) {
      runs.push({ text: clean(text), ...manner(node), ...(breaks ? { break: true as const } : {}) });
      breaks = false;
    }
    for (const child of node.content ?? []) walk(child);
  };
  for (const block of blocks) {
    breaks = runs.length > 0;
    walk(block);
  }
  return runs.some((run) => run.text.trim() !== "") ? runs : [];
}

function manner(node: RichNode): Pick<Run, "bold" | "italic" | "href"> {
  const marks = node.marks ?? [];
  const href = marks.find((mark) => mark.type === "link")?.attrs?.href;
  return {
    ...(marks.some((mark) => mark.type === "bold") ? { bold: true as const } : {}),
    ...(marks.some((mark) => mark.type === "italic") ? { italic: true as const } : {}),
    ...(href && /^(https?:|mailto:)/i.test(href) ? { href } : {}),
  };
}

/** Control characters that XML cannot hold would make the whole file unreadable. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
  const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return held.toWellFormed().replace(/[\t\n\r]+/g, " ");
}
