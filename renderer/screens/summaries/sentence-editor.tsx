import { Selection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isNewerDoc } from "../../../core/record/newer-doc.ts";
import { plainText, type RichText } from "../../../core/record/rich-text.ts";
import type { Sentence } from "../../../core/record/summary.ts";
import { editorContent, noteExtensions } from "../../record/extensions.ts";
import { passesKey } from "../../record/pass-keys.ts";
import { type Cursor, focusEditor } from "../../writing/focus-editor.ts";
import { type TextSave, useTextSave } from "../../writing/use-text-save.ts";

export interface SentenceMoves {
  write: (doc: RichText, editId: string, seen: RichText) => void;
  /** Enter: a new sentence begins with what stands behind the cursor. */
  part: (halves: readonly [RichText, RichText]) => void;
  /** Backspace at the beginning. `empty`: nothing is left in it. False: there is nothing before it. */
  joinUp: (empty: boolean) => boolean;
  /** The arrows lead out of it; false: there is nothing that way. */
  walk: (by: -1 | 1, empty: boolean) => boolean;
  move: (by: -1 | 1) => void;
  /** Esc, or the focus goes elsewhere. `empty`: nothing is left in it. */
  leave: (how: "row" | "away", empty: boolean) => void;
}

interface Props {
  sentence: Sentence;
  cursor: Cursor;
  moves: SentenceMoves;
}

/** A sentence in work: it reads as the text around it does, and Enter, Backspace and the arrows lead through all of it. */
export function SentenceEditor({ sentence, cursor, moves }: Props) {
  const { t } = useTranslation("summaries");
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  const save = useRef<TextSave>(null);
  const gone = useRef(false);
  /** Once the cursor is elsewhere, losing the focus says nothing more. */
  const led = (away: boolean): boolean => {
    gone.current ||= away;
    return away;
  };

  const onKey = (view: EditorView, event: KeyboardEvent): boolean => {
    if (event.isComposing) return false;
    const { doc, selection } = view.state;
    const empty = plainText(doc.toJSON() as RichText) === "";
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.altKey && by !== null) {
      save.current?.flush();
      latest.current.move(by);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === "Escape") {
      save.current?.flush();
      latest.current.leave("row", empty);
      return led(true);
    }
    // Inside a list Enter makes its next point, as everywhere.
    if (event.key === "Enter" && selection.$from.depth === 1) {
      save.current?.flush();
      const half = (from: number, to?: number) => doc.cut(from, to).toJSON() as RichText;
      latest.current.part([half(0, selection.from), half(selection.to)]);
      return led(true);
    }
    const first = Selection.atStart(doc);
    if (event.key === "Backspace" && selection.empty && selection.from === first.from) {
      save.current?.flush();
      return led(latest.current.joinUp(empty));
    }
    if (by === null || !view.endOfTextblock(by === -1 ? "up" : "down")) return false;
    const edge = by === -1 ? first : Selection.atEnd(doc);
    if (!edge.$from.sameParent(selection.$head)) return false;
    save.current?.flush();
    return led(latest.current.walk(by, empty));
  };

  const editor = useEditor({
    extensions: noteExtensions(t("placeholder")),
    content: editorContent(sentence.doc),
    // What a newer app wrote is read here, not changed: the rest of it would be lost.
    editable: !isNewerDoc(sentence.doc),
    editorProps: {
      attributes: { "aria-label": t("editor"), role: "textbox", "aria-multiline": "true" },
      handleDOMEvents: { keydown: passesKey },
      handleKeyDown: onKey,
    },
    onUpdate: () => save.current?.touch(),
    onBlur: ({ editor: line }) => {
      if (gone.current) return;
      save.current?.flush();
      latest.current.leave("away", plainText(line.getJSON() as RichText) === "");
    },
  });
  save.current = useTextSave({ editor, doc: sentence.doc, write: moves.write });

  // Before the paint: what is typed next belongs here.
  useLayoutEffect(() => {
    if (editor) focusEditor(editor, cursor);
  }, [editor, cursor]);

  return <EditorContent editor={editor} />;
}
