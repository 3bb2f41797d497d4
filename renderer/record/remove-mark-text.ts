import type { Editor } from "@tiptap/core";

/** Takes a typed mark, such as `#prot`, out of the text, with one of the spaces around it. */
export function removeMarkText(editor: Editor, mark: string): void {
  let found: { from: number; to: number } | null = null;
  editor.state.doc.descendants((node, at) => {
    if (found || !node.isText || !node.text) return found === null;
    const from = node.text.indexOf(mark);
    if (from < 0) return true;
    const to = from + mark.length;
    const space = node.text[to] === " " ? 1 : 0;
    found = { from: at + from, to: at + to + space };
    return false;
  });
  if (found) editor.chain().focus().deleteRange(found).run();
}
