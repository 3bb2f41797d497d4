import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { newId } from "../../../../core/ids.ts";
import { type FoundMark, type MarkScheme, readMarks } from "../../../../core/record/marks.ts";
import type { Draft, NoteKind } from "../../../../core/record/note.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { WINDOW_ID } from "../../../app/window-id.ts";
import { type Anchor, anchorAt } from "../../../record/attach.ts";
import { editorContent, noteExtensions } from "../../../record/extensions.ts";
import { passesKey } from "../../../record/pass-keys.ts";
import { removeMarkText } from "../../../record/remove-mark-text.ts";
import { resetEditor } from "../../../record/reset-editor.ts";
import { outbox } from "../../../record/window-outbox.ts";
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
  /** An unfinished line of a window that is gone, and how to go on with it. */
  offered: Draft | null;
  goOn: () => void;
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
  const [id, setId] = useState(newId);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [keep, setKeep] = useState(false);
  const [marks, setMarks] = useState<readonly FoundMark[]>([]);
  const latest = useRef({ floor, scheme, onSlash, chosen, keep, anchor, id });
  latest.current = { floor, scheme, onSlash, chosen, keep, anchor, id };

  const editor = useEditor({
    extensions: noteExtensions(t("placeholder")),
    // What is typed is stored as it is typed: "2027. a good year" is no list.
    enableInputRules: false,
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

  /** From the next read on, before React has drawn it. */
  const become = (noteId: string, place: Anchor | null, by: Chosen) => {
    Object.assign(latest.current, { id: noteId, anchor: place, chosen: by });
    setId(noteId);
    setAnchor(place);
    setChosen(by);
  };
  const choose = (by: Chosen) => {
    become(latest.current.id, latest.current.anchor, by);
    draft.touch();
  };

  const draft = useDraft({
    sessionId,
    ready: editor !== null,
    read: (): Draft => {
      const { id: noteId, anchor: place, chosen: by } = latest.current;
      return {
        id: noteId,
        sessionId,
        windowId: WINDOW_ID,
        author: readAuthor(),
        doc: (editor?.getJSON() ?? { type: "doc" }) as RichText,
        interventionId: place?.interventionId ?? null,
        offsetMs: place?.offsetMs ?? null,
        startedAt: place?.startedAt ?? Date.now(),
        areaIds: [...by.areaIds],
        addresseeIds: [...by.addresseeIds],
        kind: by.kind,
      };
    },
    restore: (kept) => {
      if (!editor) return;
      resetEditor(editor);
      editor.commands.setContent(editorContent(kept.doc), { emitUpdate: false });
      const { interventionId, offsetMs, startedAt, areaIds, addresseeIds, kind } = kept;
      const empty = plainText(kept.doc) === "";
      become(kept.id, empty ? null : { interventionId, offsetMs, startedAt }, {
        areaIds,
        addresseeIds,
        kind,
      });
      setMarks(readMarks(kept.doc, latest.current.scheme).marks);
      if (!empty) editor.commands.focus("end");
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
      choose({ areaIds, kind, addresseeIds: union(by.addresseeIds, read.addresseeIds) });
      editor.commands.clearContent(true);
      return;
    }
    const place = at ?? anchorAt(latest.current.floor, Date.now());
    draft.drop();
    outbox.capture({
      id: latest.current.id,
      sessionId,
      author: readAuthor(),
      offsetMs: place.offsetMs,
      at: Date.now(),
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
    });
    resetEditor(editor);
    setMarks([]);
    become(newId(), null, latest.current.keep ? { ...NOTHING, areaIds, kind } : NOTHING);
    if (latest.current.keep) draft.touch();
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
    toggleArea: (areaId) =>
      choose({ ...latest.current.chosen, areaIds: toggled(latest.current.chosen.areaIds, areaId) }),
    toggleAddressee: (each) =>
      choose({ ...latest.current.chosen, addresseeIds: toggled(latest.current.chosen.addresseeIds, each) }),
    chooseKind: (kind) => choose({ ...latest.current.chosen, kind }),
    removeMark: (mark) => {
      if (editor) removeMarkText(editor, mark.text);
    },
    offered: draft.offered,
    goOn: draft.swap,
  };
}
