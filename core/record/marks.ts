import { type FoundMark, type MarkScheme, sameTag } from "./mark-meaning.ts";
import { cutMarks, marksInText, type PlacedMark } from "./marks-in-text.ts";
import { MOST_TAGS, type NoteKind } from "./note.ts";
import type { RichNode, RichText } from "./rich-text.ts";

export { type FoundMark, KIND_MARKS, type MarkScheme } from "./mark-meaning.ts";

export interface MarksRead {
  /** The document without its marks. */
  readonly doc: RichText;
  readonly areaIds: string[];
  readonly kind: NoteKind | null;
  readonly addresseeIds: string[];
  readonly delegationId: string | null;
  readonly tags: string[];
  /** Every mark in the order typed; what the chips show. */
  readonly marks: FoundMark[];
}

/** The character at the edge of what stands beside a run of text; a mention is a word. */
function edge(node: RichNode | undefined, side: "first" | "last"): string {
  if (node?.type === "mention") return "x";
  return node?.type === "text" ? ((side === "first" ? node.text?.[0] : node.text?.at(-1)) ?? "") : "";
}

/**
 * Reads the marks of a document and takes them out of it. Marks may stand anywhere and in any order; of several
 * kinds or delegations the last counts. What names nothing, or more than one thing, stays text.
 */
export function readMarks(doc: RichText, scheme: MarkScheme): MarksRead {
  const marks: FoundMark[] = [];
  const tags: string[] = [];
  /** Of tags no more are read than a note may have: the rest stays text. */
  const isTaken = ({ mark }: PlacedMark): boolean => {
    if (mark.type !== "tag" || sameTag(mark.tag, tags)) return true;
    return tags.length < MOST_TAGS && tags.push(mark.tag) > 0;
  };

  /** Null: the block held nothing but marks. */
  const strip = (node: RichNode): RichNode | null => {
    if (!node.content) return node;
    let cutHere = false;
    const content = node.content.flatMap((child, i): RichNode[] => {
      if (child.type !== "text") {
        const kept = strip(child);
        if (kept !== child) cutHere = true;
        return kept ? [kept] : [];
      }
      const text = child.text ?? "";
      const placed = child.marks?.some((m) => m.type === "link")
        ? []
        : marksInText(
            text,
            edge(node.content?.[i - 1], "last"),
            edge(node.content?.[i + 1], "first"),
            scheme,
          ).filter(isTaken);
      if (placed.length === 0) return [child];
      cutHere = true;
      marks.push(...placed.map((found) => found.mark));
      const left = cutMarks(text, placed);
      return left ? [{ ...child, text: left }] : [];
    });
    if (!cutHere) return node;
    const tidy = node.type === "paragraph" ? trimEdges(content) : content;
    // A list in a list item comes after a paragraph, be it empty.
    if (node.type === "listItem" && tidy[0] && tidy[0].type !== "paragraph")
      tidy.unshift({ type: "paragraph" });
    return tidy.length === 0 ? null : { ...node, content: tidy };
  };

  const content = (doc.content ?? []).flatMap((node) => strip(node) ?? []);
  const of = (type: "area" | "addressee") => [
    ...new Set(marks.flatMap((mark) => (mark.type === type ? [mark.id] : []))),
  ];
  return {
    doc: marks.length === 0 ? doc : { ...doc, content: content.length ? content : [{ type: "paragraph" }] },
    areaIds: of("area"),
    addresseeIds: of("addressee"),
    kind: marks.reduce<NoteKind | null>((kind, mark) => (mark.type === "kind" ? mark.kind : kind), null),
    delegationId: marks.reduce<string | null>(
      (named, mark) => (mark.type === "delegation" ? mark.id : named),
      null,
    ),
    tags,
    marks,
  };
}

/** Spaces and line breaks at the edges of a paragraph, left over by a mark, go with it. */
function trimEdges(content: readonly RichNode[]): RichNode[] {
  const left = [...content];
  const trim = (side: "first" | "last"): void => {
    for (;;) {
      const i = side === "first" ? 0 : left.length - 1;
      const node = left[i];
      if (!node) return;
      if (node.type === "hardBreak") {
        left.splice(i, 1);
        continue;
      }
      if (node.type !== "text") return;
      const text = side === "first" ? node.text?.trimStart() : node.text?.trimEnd();
      if (text) {
        left[i] = { ...node, text };
        return;
      }
      left.splice(i, 1);
    }
  };
  trim("first");
  trim("last");
  return left;
}
