import {
  docOf,
  MOST_CHARACTERS,
  mentionLabel,
  plainText,
  type RichNode,
  type RichText,
  richTextFault,
} from "./rich-text.ts";

/**
 * Whether two documents say the same in the same manner. What an editor adds of its own, such as empty attributes or
 * one run of text in place of two, makes no difference.
 */
export function sameDoc(a: RichText | null, b: RichText | null): boolean {
  if (a === null || b === null) return a === b;
  return keyOf(a as RichNode) === keyOf(b as RichNode);
}

function keyOf(node: RichNode): string {
  if (node.type === "mention") return `@${mentionLabel(node.attrs)}`;
  return `<${node.type}>${inside(node.content ?? [])}</${node.type}>`;
}

function inside(nodes: readonly RichNode[]): string {
  let key = "";
  let manner: string | null = null;
  for (const node of nodes) {
    if (node.type !== "text") {
      manner = null;
      key += keyOf(node);
      continue;
    }
    const own = (node.marks ?? []).map((mark) => mark.type + (mark.attrs?.href ?? "")).sort();
    const next = JSON.stringify(own);
    key += next === manner ? (node.text ?? "") : `${next}${node.text ?? ""}`;
    manner = next;
  }
  return key;
}

/** One document that says the one and then the other; where both are plain paragraphs, in one paragraph. */
export function joinDocs(a: RichText, b: RichText): RichText {
  const [first, second] = [a.content ?? [], b.content ?? []];
  const [last, next] = [first.at(-1), second[0]];
  if (last?.type !== "paragraph" || next?.type !== "paragraph") return fitting(docOf([...first, ...second]));
  const [left, right] = [last.content ?? [], next.content ?? []];
  const space: RichNode[] = left.length > 0 && right.length > 0 ? [{ type: "text", text: " " }] : [];
  const content = [...left, ...space, ...right];
  const joined: RichNode = content.length > 0 ? { ...last, content } : last;
  return fitting(docOf([...first.slice(0, -1), joined, ...second.slice(1)]));
}

/** A document made of others as one that can be stored: of more than a text may hold, its words in one paragraph. */
export function fitting(doc: RichText): RichText {
  if (richTextFault(doc) === null) return doc;
  const words = plainText(doc).replaceAll("\n", " ");
  const content: RichNode[] = [];
  for (let at = 0; at < words.length; at += MOST_CHARACTERS)
    content.push({ type: "text", text: words.slice(at, at + MOST_CHARACTERS) });
  return docOf([{ type: "paragraph", ...(content.length > 0 ? { content } : {}) }]);
}
