import type { Editor } from "@tiptap/core";
import { Selection, TextSelection } from "@tiptap/pm/state";

/** Where the cursor stands when a text is opened: at an end, or so many characters into its first paragraph. */
export type Cursor = "start" | "end" | number;

/** Puts the cursor into the text at once: the editor's own command waits a frame, and a key typed meanwhile is lost. */
export function focusEditor(editor: Editor, cursor: Cursor): void {
  const { doc, tr } = editor.state;
  const first = Selection.atStart(doc);
  const selection =
    cursor === "start"
      ? first
      : cursor === "end"
        ? Selection.atEnd(doc)
        : TextSelection.near(doc.resolve(Math.min(first.from + cursor, doc.content.size)));
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
}
