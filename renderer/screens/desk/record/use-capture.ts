import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { newId } from "../../../../core/ids.ts";
import { type FoundMark, type MarkScheme, readMarks } from "../../../../core/record/marks.ts";
import type { NoteKind } from "../../../../core/record/note.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { api } from "../../../api/client.ts";
import { useAct } from "../../../api/use-act.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { type Anchor, anchorAt } from "../../../record/attach.ts";
import { noteExtensions } from "../../../record/extensions.ts";
import { passesKey } from "../../../record/pass-keys.ts";
import { removeMarkText } from "../../../record/remove-mark-text.ts";
import { resetEditor } from "../../../record/reset-editor.ts";
import { useDraft } from "./use-draft.ts";

/** What was chosen for the note in work beside its marks. */
export interface Chosen {
  areaIds: readonly string[];
  addresseeIds: readonly string[];
  kind: NoteKind | null;
}

const NOTHING: Chosen = { areaIds: [], addresseeIds: [], kind: null };

export interface Capture {
  editor: Editor | null;
  anchor: Anchor | null;
  chosen: Chosen;
  marks: readonly FoundMark[];
  keep: boolean;
  setKeep: (keep: boolean) => void;
  toggleArea: (id: string) => void;
  toggleAddressee: (id: string) => void;
  chooseKind: (kind: NoteKind | null) => void;
  removeMark: (mark: FoundMark) => void;
}

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

interface Of {
  sessionId: string;
  floor: FloorState;
  scheme: MarkScheme;
  /** "/" was typed on the empty line. */
  onSlash: () => void;
}

/** The note in work: its text, what it is attached to, what was chosen for it; Enter stores it. */
export function useCapture({ sessionId, floor, scheme, onSlash }: Of): Capture {
  const { t } = useTranslation("record");
  const { run } = useAct();
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [keep, setKeep] = useState(false);
  const [marks, setMarks] = useState<readonly FoundMark[]>([]);
  const latest = useRef({ floor, scheme, onSlash, chosen, keep, anchor });
  latest.current = { floor, scheme, onSlash, chosen, keep, anchor };

  const editor = useEditor({
    extensions: noteExtensions(t("placeholder")),
    autofocus: "end",
    editorProps: {
      attributes: { "aria-label": t("line"), role: "textbox", "aria-multiline": "true" },
      handleDOMEvents: { keydown: passesKey },
      handleKeyDown: (_, event) => {
        if (event.isComposing) return false;
        const { current } = handlers;
        if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
          current.store();
          return true;
        }
        if (event.key === "/" && current.isEmpty()) {
          latest.current.onSlash();
          return true;
        }
        return false;
      },
    },
    onUpdate: ({ editor: changed }) => {
      const doc = changed.getJSON() as RichText;
      const empty = plainText(doc) === "";
      setMarks(readMarks(doc, latest.current.scheme).marks);
      const at = empty ? null : (latest.current.anchor ?? anchorAt(latest.current.floor, Date.now()));
      latest.current.anchor = at;
      setAnchor(at);
      draft.touch();
    },
  });

  const draft = useDraft({
    sessionId,
    editor,
    anchor: () => latest.current.anchor,
    onRestored: (kept, doc) => {
      latest.current.anchor = kept;
      setAnchor(kept);
      setMarks(readMarks(doc, latest.current.scheme).marks);
    },
  });

  const store = () => {
    if (!editor) return;
    const typed = editor.getJSON() as RichText;
    const read = readMarks(typed, latest.current.scheme);
    const { chosen: by, anchor: at } = latest.current;
    const areaIds = union(by.areaIds, read.areaIds);
    const kind = read.kind ?? by.kind;
    if (plainText(read.doc) === "") {
      // Marks alone: kept for the note to come.
      setChosen({ areaIds, kind, addresseeIds: union(by.addresseeIds, read.addresseeIds) });
      editor.commands.clearContent(true);
      return;
    }
    const place = at ?? anchorAt(latest.current.floor, Date.now());
    const kept = latest.current.keep ? { ...NOTHING, areaIds, kind } : NOTHING;
    draft.drop();
    resetEditor(editor);
    latest.current.anchor = null;
    setAnchor(null);
    setMarks([]);
    setChosen(kept);
    void run(() =>
      api.record.capture({
        id: newId(),
        sessionId,
        author: readAuthor(),
        offsetMs: place.offsetMs,
        fields: {
          doc: read.doc,
          kind: kind ?? "position",
          areaIds,
          addresseeIds: union(by.addresseeIds, read.addresseeIds),
          tags: [],
          interventionId: place.interventionId,
          delegationId: read.delegationId,
          attribution: null,
          confidence: "certain",
          status: "raw",
        },
      }),
    ).then((stored) => {
      if (stored) return;
      // Not stored: what was typed comes back, before whatever was typed since.
      latest.current.anchor = place;
      setAnchor(place);
      setChosen(by);
      editor.commands.insertContentAt(0, typed.content ?? [], { updateSelection: false });
    });
  };

  const handlers = useRef({ store, isEmpty: () => editor?.isEmpty ?? true });
  handlers.current = { store, isEmpty: () => editor?.isEmpty ?? true };

  // A name that changed in the event changes what the marks mean.
  useEffect(() => {
    if (editor) setMarks(readMarks(editor.getJSON() as RichText, scheme).marks);
  }, [editor, scheme]);

  return {
    editor,
    anchor,
    chosen,
    marks,
    keep,
    setKeep,
    toggleArea: (id) => setChosen((was) => ({ ...was, areaIds: toggled(was.areaIds, id) })),
    toggleAddressee: (id) => setChosen((was) => ({ ...was, addresseeIds: toggled(was.addresseeIds, id) })),
    chooseKind: (kind) => setChosen((was) => ({ ...was, kind })),
    removeMark: (mark) => {
      if (editor) removeMarkText(editor, mark.text);
    },
  };
}
