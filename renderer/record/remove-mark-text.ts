import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { MarkScheme } from "../../core/record/mark-meaning.ts";
import { marksInText } from "../../core/record/marks-in-text.ts";

function edge(node: Node | null | undefined, side: "first" | "last"): string {
  if (node?.type.name === "mention") return "x";
  return (side === "first" ? node?.text?.[0] : node?.text?.at(-1)) ?? "";
}

/** Takes a mark as it was typed, such as `#prot`, out of the text where it is one, with one of the spaces around it. */
export function removeMarkText(editor: Editor, mark: string, scheme: MarkScheme): void {
  let found: { from: number; to: number } | null = null;
  editor.state.doc.descendants((node, at, parent, index) => {
    if (found || !node.isText || !node.text || !parent) return found === null;
    if (node.marks.some((each) => each.type.name === "link")) return false;
    const before = edge(index > 0 ? parent.child(index - 1) : null, "last");
    const after = edge(parent.maybeChild(index + 1), "first");
    const place = marksInText(node.text, before, after, scheme).find((each) => each.mark.text === mark);
    if (!place) return true;
    const space = node.text[place.to] === " " ? 1 : 0;
    found = { from: at + place.from, to: at + place.to + space };
    return false;
  });
  if (found) editor.chain().focus().deleteRange(found).run();
}
