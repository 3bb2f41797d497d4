import type { Editor } from "@tiptap/core";
import type { TFunction } from "i18next";
import { KIND_MARKS } from "../../../../core/record/mark-meaning.ts";
import { NOTE_KINDS, type Note, type NoteFields } from "../../../../core/record/note.ts";
import { type KeyAct, keyCaps } from "../../../app/use-keys.ts";
import type { Command } from "../../../record/slash-offers.ts";
import type { NoteWords } from "./record-context.ts";

/** What can be done to the text of an open note, with its key; the toolbar, "/" and the key sheet show the same. */
const ACTS: readonly { id: string; keys: string; run: (editor: Editor) => void }[] = [
  { id: "bold", keys: "mod+b", run: (editor) => editor.chain().focus().toggleBold().run() },
  { id: "italic", keys: "mod+i", run: (editor) => editor.chain().focus().toggleItalic().run() },
  { id: "bullets", keys: "mod+shift+8", run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { id: "numbers", keys: "mod+shift+7", run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { id: "quote", keys: "mod+shift+b", run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  // Mantine's control of the toolbar listens for this.
  { id: "link", keys: "mod+k", run: () => window.dispatchEvent(new Event("edit-link")) },
  { id: "unlink", keys: "mod+shift+k", run: (editor) => editor.chain().focus().unsetLink().run() },
];

const capsOf = (id: string) => keyCaps(ACTS.find((act) => act.id === id)?.keys ?? "").join("+");

/** The keys of an open note's text, for the key sheet and for where the text does not hold the focus. */
export function noteKeys(t: TFunction, editor: Editor | null): KeyAct[] {
  return ACTS.map(({ id, keys, run }) => ({
    keys,
    label: t(`format.${id}`),
    group: t("capture:keys.title"),
    run: () => {
      if (editor?.isEditable) run(editor);
    },
  }));
}

/** What "/" offers in an open note: the forms of its text, its kind, its areas. */
export function noteCommands(
  t: TFunction,
  words: NoteWords,
  note: Pick<Note, "areaIds">,
  set: (fields: Partial<NoteFields>) => void,
): Command[] {
  return [
    ...ACTS.filter(({ id }) => id !== "unlink").map(({ id, run }) => ({
      id,
      name: t(`format.${id}`),
      detail: capsOf(id),
      run,
    })),
    ...NOTE_KINDS.map((kind) => ({
      id: kind,
      name: t("capture:slash.kind", { name: t(`kind.${kind}`) }),
      detail: KIND_MARKS[kind],
      run: () => set({ kind }),
    })),
    ...words.event.areas.map(({ id, name, code }) => ({
      id,
      name: t("capture:slash.area", { name }),
      detail: `#${code}`,
      run: () => set({ areaIds: [...new Set([...note.areaIds, id])] }),
    })),
  ];
}

/** The words of the toolbar, each with its key. */
export function toolbarWords(t: TFunction) {
  const withKey = (id: string) => `${t(`format.${id}`)} (${capsOf(id)})`;
  return {
    boldControlLabel: withKey("bold"),
    italicControlLabel: withKey("italic"),
    bulletListControlLabel: withKey("bullets"),
    orderedListControlLabel: withKey("numbers"),
    blockquoteControlLabel: withKey("quote"),
    linkControlLabel: withKey("link"),
    unlinkControlLabel: withKey("unlink"),
    linkEditorInputLabel: t("format.address"),
    linkEditorInputPlaceholder: "https://",
    linkEditorExternalLink: t("format.new_window"),
    linkEditorInternalLink: t("format.same_window"),
    linkEditorSave: t("common:save"),
  };
}
