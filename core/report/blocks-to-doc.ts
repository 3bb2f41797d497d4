import { docOf, type RichNode, type RichText } from "../record/rich-text.ts";
import type { ListItem, Run } from "./model.ts";
import type { RichBlock } from "./runs.ts";

/** Blocks of a report as a text that can be edited: what `richBlocks` makes of a note, the other way round. */
export function docOfBlocks(blocks: readonly RichBlock[]): RichText {
  return docOf(
    blocks.map((block): RichNode => {
      if (block.type === "list") return listOf(block.items, block.start ?? 1);
      if (block.type === "quotation") return { type: "blockquote", content: [paragraph(block.runs)] };
      return paragraph(block.runs);
    }),
  );
}

function paragraph(runs: readonly Run[]): RichNode {
  return { type: "paragraph", content: runs.flatMap(inline) };
}

function inline({ text, bold, italic, href, break: breaks }: Run): RichNode[] {
  const marks = [
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
    ...(href ? [{ type: "link" as const, attrs: { href } }] : []),
  ];
  const words: RichNode = { type: "text", text, ...(marks.length > 0 ? { marks } : {}) };
  return breaks ? [{ type: "hardBreak" }, words] : [words];
}

/** A list with the deeper ones inside the points that they follow. */
function listOf(items: readonly ListItem[], start: number): RichNode {
  const level = items[0]?.level ?? 0;
  const ordered = items[0]?.ordered ?? false;
  const content: RichNode[] = [];
  for (let at = 0; at < items.length; ) {
    const below = items.findIndex((item, index) => index > at && item.level <= level);
    const end = below < 0 ? items.length : below;
    const nested = items.slice(at + 1, end);
    content.push({
      type: "listItem",
      content: [paragraph(items[at]?.runs ?? []), ...(nested.length > 0 ? [listOf(nested, 1)] : [])],
    });
    at = end;
  }
  return {
    type: ordered ? "orderedList" : "bulletList",
    ...(ordered && start > 1 ? { attrs: { start } } : {}),
    content,
  };
}
