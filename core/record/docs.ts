import { docOf, mentionLabel, type RichNode, type RichText } from "./rich-text.ts";

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
  if (last?.type !== "paragraph" || next?.type !== "paragraph") return docOf([...first, ...second]);
  const [left, right] = [last.content ?? [], next.content ?? []];
  const space: RichNode[] = left.length > 0 && right.length > 0 ? [{ type: "text", text: " " }] : [];
  const content = [...left, ...space, ...right];
  const joined: RichNode = content.length > 0 ? { ...last, content } : last;
  return docOf([...first.slice(0, -1), joined, ...second.slice(1)]);
}
