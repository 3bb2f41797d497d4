import { type Editor, useEditor } from "@tiptap/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { newId } from "../../../../core/ids.ts";
import { type FoundMark, readMarks } from "../../../../core/record/marks.ts";
import type { Draft, NoteKind } from "../../../../core/record/note.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { splitMarked } from "../../../../core/record/split-notes.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { WINDOW_ID } from "../../../app/window-id.ts";
import { type Anchor, anchorAt } from "../../../record/attach.ts";
import { type Chosen, NOTHING_CHOSEN, newFields, withMeaning, withRead } from "../../../record/chosen.ts";
import { Completions, completionKey } from "../../../record/completion.ts";
import { editorContent, noteExtensions } from "../../../record/extensions.ts";
import { markOffer } from "../../../record/mark-offers.ts";
import { passesKey } from "../../../record/pass-keys.ts";
import { removeMarkText } from "../../../record/remove-mark-text.ts";
import { resetEditor } from "../../../record/reset-editor.ts";
import type { Marks } from "../../../record/use-marks.ts";
import { type Pasted, usePasted } from "../../../record/use-pasted.ts";
import { outbox } from "../../../record/window-outbox.ts";
import { useDraft } from "./use-draft.ts";

export interface Capture {
  editor: Editor | null;
  anchor: Anchor | null;
  chosen: Chosen;
  marks: readonly FoundMark[];
  keep: boolean;
  setKeep: (keep: boolean) => void;
  toggleArea: (id: string) => void;
  toggleAddressee: (id: string) => void;
  toggleTag: (tag: string) => void;
  chooseDelegation: (id: string | null) => void;
  chooseKind: (kind: NoteKind | null) => void;
  removeMark: (mark: FoundMark) => void;
  /** An unfinished line of a window that is gone, and how to go on with it. */
  offered: Draft | null;
  goOn: () => void;
  /** What was pasted and may be several notes; and what becomes of it: "line" leaves it as it stands. */
  pasted: Pasted | null;
  answerPasted: (answer: "one" | "each" | "line") => void;
}

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

interface Of {
  sessionId: string;
  /** As it stands: a note goes to whoever has the floor at its first key. */
  floor: RefObject<FloorState>;
  marks: Marks;
  /** Of the completions on the screen. */
  listId: string;
  /** "/" was typed on the empty line. */
  onSlash: () => void;
  /** ↑ was pressed on the empty line. */
  onLast: (() => void) | undefined;
}

/** The note in work: its text, what it is attached to, what was chosen for it; Enter stores it. */
export function useCapture({ sessionId, floor, marks: names, listId, onSlash, onLast }: Of): Capture {
  const { t } = useTranslation("record");
  const [id, setId] = useState(newId);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const [keep, setKeep] = useState(false);
  const [marks, setMarks] = useState<readonly FoundMark[]>([]);
  const now = { ...names, onSlash, onLast, chosen, keep, anchor, id };
  const latest = useRef(now);
  latest.current = now;
  const pasting = usePasted(latest);

  const editor: Editor | null = useEditor({
    extensions: [
      ...noteExtensions(t("placeholder")),
      Completions.configure({
        listId,
        offer: (before) =>
          markOffer(before, latest.current, (meaning) => choose(withMeaning(latest.current.chosen, meaning))),
      }),
    ],
    // What is typed is stored as it is typed: "2027. a good year" is no list.
    enableInputRules: false,
    autofocus: "end",
    editorProps: {
      attributes: { "aria-label": t("line"), role: "textbox", "aria-multiline": "true" },
      handleDOMEvents: { keydown: passesKey },
      handlePaste: (_, __, slice) => {
        if (handlers.current.editor) pasting.onPaste(handlers.current.editor, slice);
        return false;
      },
      handleKeyDown: (_, event) => {
        if (event.isComposing) return false;
        const { current } = handlers;
        if (completionKey(current.editor, event)) return true;
        if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
          current.store();
          return true;
        }
        if (!current.editor?.isEmpty) return false;
        const { onSlash: slash, onLast: last } = latest.current;
        const act = event.key === "/" ? slash : event.key === "ArrowUp" ? last : undefined;
        act?.();
        return act !== undefined;
      },
    },
    onUpdate: ({ editor: changed }) => {
      const doc = changed.getJSON() as RichText;
      const empty = plainText(doc) === "";
      const read = readMarks(doc, latest.current.scheme).marks;
      // The line is drawn anew only where its marks changed: plain letters cost nothing beside themselves.
      setMarks((before) => (JSON.stringify(before) === JSON.stringify(read) ? before : read));
      const at = empty ? null : (latest.current.anchor ?? anchorAt(floor.current, Date.now()));
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
        ...by,
        areaIds: [...by.areaIds],
        addresseeIds: [...by.addresseeIds],
        tags: [...by.tags],
      };
    },
    restore: (kept) => {
      if (!editor) return;
      resetEditor(editor);
      editor.commands.setContent(editorContent(kept.doc), { emitUpdate: false });
      const { interventionId, offsetMs, startedAt, areaIds, addresseeIds, kind, tags, delegationId } = kept;
      const empty = plainText(kept.doc) === "";
      become(kept.id, empty ? null : { interventionId, offsetMs, startedAt }, {
        areaIds,
        addresseeIds,
        kind,
        tags,
        delegationId,
      });
      setMarks(readMarks(kept.doc, latest.current.scheme).marks);
      if (!empty) editor.commands.focus("end");
    },
  });

  /** Where and when the note in work was said, and by whom it is noted. */
  const said = () => {
    const { interventionId, offsetMs } = latest.current.anchor ?? anchorAt(floor.current, Date.now());
    return { interventionId, call: { sessionId, author: readAuthor(), offsetMs, at: Date.now() } };
  };
  /** The line is empty for the next note. */
  const begin = ({ areaIds, kind }: Chosen) => {
    if (editor) resetEditor(editor);
    setMarks([]);
    become(newId(), null, latest.current.keep ? { ...NOTHING_CHOSEN, areaIds, kind } : NOTHING_CHOSEN);
    if (latest.current.keep) draft.touch();
  };

  const store = () => {
    if (!editor) return;
    const read = readMarks(editor.getJSON() as RichText, latest.current.scheme);
    const all = withRead(latest.current.chosen, read);
    if (plainText(read.doc) === "") {
      // Marks alone: kept for the note to come.
      choose(all);
      editor.commands.clearContent(true);
      return;
    }
    const { interventionId, call } = said();
    draft.drop();
    outbox.capture({ ...call, id: latest.current.id, fields: newFields(read.doc, all, interventionId) });
    begin(all);
  };

  /** Every point of what was pasted is a note, with what was chosen and what marks said of all. */
  const storeEach = (pasted: Pasted) => {
    if (!editor) return;
    const { notes, ofAll } = splitMarked(editor.getJSON() as RichText, latest.current.scheme);
    const all = ofAll.reduce(withRead, withRead(latest.current.chosen, pasted.before));
    const { interventionId, call } = said();
    draft.drop();
    outbox.captureMany({
      ...call,
      notes: notes.map((read, at) => ({
        id: at === 0 ? latest.current.id : newId(),
        fields: newFields(read.doc, withRead(all, read), interventionId),
      })),
    });
    begin(all);
  };

  const handlers = useRef({ store, editor });
  handlers.current = { store, editor };

  // A name that changed in the event changes what the marks mean.
  useEffect(() => {
    if (editor) setMarks(readMarks(editor.getJSON() as RichText, names.scheme).marks);
  }, [editor, names]);

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
    toggleTag: (tag) => choose({ ...latest.current.chosen, tags: toggled(latest.current.chosen.tags, tag) }),
    chooseKind: (kind) => choose({ ...latest.current.chosen, kind }),
    chooseDelegation: (delegationId) => choose({ ...latest.current.chosen, delegationId }),
    removeMark: (mark) => {
      if (editor) removeMarkText(editor, mark.text, latest.current.scheme);
    },
    offered: draft.offered,
    goOn: draft.swap,
    pasted: pasting.pasted,
    answerPasted: (answer) => {
      const { pasted } = pasting;
      pasting.settle();
      if (pasted && answer === "each") storeEach(pasted);
      else if (answer === "one") store();
    },
  };
}
