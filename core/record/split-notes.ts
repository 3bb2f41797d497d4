import type { MarkScheme } from "./mark-meaning.ts";
import { type MarksRead, readMarks } from "./marks.ts";
import { plainText, type RichNode, type RichText } from "./rich-text.ts";

const BULLET = /^\s*[•·▪◦‣●○■□–—*-]\s+/u;

/** Without the sign that stood before an item of a list of plain text. */
function withoutBullet(node: RichNode): RichNode {
  const [first, ...rest] = node.content ?? [];
  if (node.type !== "paragraph" || first?.type !== "text") return node;
  const text = (first.text ?? "").replace(BULLET, "");
  return { ...node, content: text === "" ? rest : [{ ...first, text }, ...rest] };
}

/**
 * The notes that a text of several paragraphs or list items makes: one a paragraph, one an item with what is below it,
 * one a quotation. What holds no words makes none.
 */
export function splitNotes(doc: RichText): RichText[] {
  return (doc.content ?? [])
    .flatMap((node): RichNode[][] => {
      if (node.type === "bulletList" || node.type === "orderedList")
        return (node.content ?? []).map((item) => item.content ?? []);
      return [[withoutBullet(node)]];
    })
    .map((content): RichText => ({ ...doc, content }))
    .filter((each) => plainText(each) !== "");
}

/** The same with their marks read. What a line of marks alone says, is said of all. */
export function splitMarked(doc: RichText, scheme: MarkScheme): { notes: MarksRead[]; ofAll: MarksRead[] } {
  const read = splitNotes(doc).map((each) => readMarks(each, scheme));
  const isEmpty = (each: MarksRead) => plainText(each.doc) === "";
  return { notes: read.filter((each) => !isEmpty(each)), ofAll: read.filter(isEmpty) };
}
