import { Portal, VisuallyHidden } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Completion, completionOf, takeChoice } from "./completion.ts";
import classes from "./completion-list.module.css";

/** In pixels: what is noted stays in sight behind it. */
const TALLEST = 340;

interface Props {
  editor: Editor | null;
  /** As the editor names the list. */
  listId: string;
}

/** What may be named at the caret, above or below the line that is typed. */
export function CompletionList({ editor, listId }: Props) {
  const { t } = useTranslation("capture");
  const open =
    useEditorState({
      editor,
      selector: ({ editor: of }) => (of ? completionOf(of.state) : null),
      equalityFn: Object.is,
    }) ?? null;
  const [first] = open?.choices ?? [];
  return (
    <>
      <VisuallyHidden role="status">
        {open && first && t("completion.offered", { count: open.choices.length, first: first.name })}
      </VisuallyHidden>
      {editor && open && (
        // Beside what scrolls, and still in the page's main part.
        <Portal target={editor.view.dom.closest<HTMLElement>("main") ?? document.body}>
          <Options editor={editor} open={open} listId={listId} />
        </Portal>
      )}
    </>
  );
}

function Options({ editor, open, listId }: { editor: Editor; open: Completion; listId: string }) {
  const { t } = useTranslation("capture");
  const list = useRef<HTMLDivElement>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = () => redraw((n) => n + 1);
    window.addEventListener("resize", again);
    document.addEventListener("scroll", again, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", again);
      document.removeEventListener("scroll", again, { capture: true });
    };
  }, []);
  // Placed before the paint: beside its sign, on the side of the line that has room.
  useLayoutEffect(() => {
    const box = list.current;
    if (!box || editor.isDestroyed) return;
    const { left, top, bottom } = editor.view.coordsAtPos(open.from);
    const above = top > window.innerHeight / 2;
    box.style.left = `${Math.max(8, Math.min(left, window.innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = above ? "auto" : `${bottom + 6}px`;
    box.style.bottom = above ? `${window.innerHeight - top + 6}px` : "auto";
    box.style.maxHeight = `${Math.min(TALLEST, (above ? top : window.innerHeight - bottom) - 24)}px`;
    box.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  return (
    <div ref={list} id={listId} role="listbox" aria-label={t("completion.list")} className={classes.list}>
      {open.choices.map((choice, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's
        <div
          key={choice.id}
          id={`${listId}-${at}`}
          role="option"
          aria-selected={at === open.at}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => takeChoice(editor, at)}
        >
          <span>{choice.name}</span>
          {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
        </div>
      ))}
      <div className={classes.hint} aria-hidden>
        {open.at >= 0 ? t("completion.hint_in") : t("completion.hint")}
      </div>
    </div>
  );
}
