import type { Editor } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";

/**
 * Empties the editor and forgets how its text came about: what was stored as a note is undone as a note,
 * never typed back into the line.
 */
export function resetEditor(editor: Editor): void {
  const { schema, plugins } = editor.state;
  editor.view.updateState(EditorState.create({ schema, plugins }));
}
