import type { Cursor } from "./focus-editor.ts";

/** Where in a text that is not in work somebody clicked: so many characters into its first paragraph, else its end. */
export function cursorAt(text: Element | null, point: { clientX: number; clientY: number }): Cursor {
  const first = text?.querySelector("p");
  const caret = document.caretPositionFromPoint?.(point.clientX, point.clientY);
  if (!first || !caret || !first.contains(caret.offsetNode)) return "end";
  const before = document.createRange();
  before.setStart(first, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return before.toString().length;
}
