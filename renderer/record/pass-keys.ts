import { redoDepth, undoDepth } from "@tiptap/pm/history";
import type { EditorView } from "@tiptap/pm/view";
import { matchesKey } from "../app/use-keys.ts";

/**
 * Whether a key is none of the editor's business and goes on to the screen: undo and redo where the line has
 * nothing of its own to take back. (ProseMirror would otherwise keep these keys even when it has no use for them.)
 */
export function passesKey(view: EditorView, event: KeyboardEvent): boolean {
  if (matchesKey(event, "mod+z")) return undoDepth(view.state) === 0;
  if (matchesKey(event, "mod+shift+z") || matchesKey(event, "mod+y")) return redoDepth(view.state) === 0;
  return false;
}
