import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useRef } from "react";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { api } from "../../../api/client.ts";
import { useAct } from "../../../api/use-act.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { useFlushOnLeave } from "../../../app/use-flush-on-leave.ts";
import type { Anchor } from "../../../record/attach.ts";
import { Autosave } from "../../../record/autosave.ts";
import { editorContent } from "../../../record/extensions.ts";

interface Of {
  sessionId: string;
  editor: Editor | null;
  anchor: () => Anchor | null;
  onRestored: (anchor: Anchor, doc: RichText) => void;
}

/** Keeps what stands in the capture line, so that a crash loses at most two seconds of typing. */
export function useDraft({ sessionId, editor, anchor, onRestored }: Of): {
  touch: () => void;
  drop: () => void;
} {
  const { run } = useAct();
  const latest = useRef({ editor, anchor, onRestored });
  latest.current = { editor, anchor, onRestored };
  const autosave = useMemo(
    () =>
      new Autosave(() => {
        const { editor: line, anchor: place } = latest.current;
        if (!line || line.isDestroyed) return;
        const at = place();
        void run(() =>
          api.record.saveDraft({
            sessionId,
            author: readAuthor(),
            doc: line.getJSON() as RichText,
            interventionId: at?.interventionId ?? null,
            offsetMs: at?.offsetMs ?? null,
            startedAt: at?.startedAt ?? Date.now(),
          }),
        );
      }),
    [run, sessionId],
  );
  useFlushOnLeave(autosave);

  useEffect(() => {
    if (!editor) return;
    let gone = false;
    void run(() => api.record.draft({ sessionId, author: readAuthor() })).then((draft) => {
      if (gone || !draft || editor.isDestroyed || !editor.isEmpty || plainText(draft.doc) === "") return;
      const { interventionId, offsetMs, startedAt } = draft;
      editor.commands.setContent(editorContent(draft.doc), { emitUpdate: false });
      editor.commands.focus("end");
      latest.current.onRestored({ interventionId, offsetMs, startedAt }, draft.doc);
    });
    return () => {
      gone = true;
    };
  }, [editor, run, sessionId]);

  return useMemo(() => ({ touch: () => autosave.touch(), drop: () => autosave.cancel() }), [autosave]);
}
