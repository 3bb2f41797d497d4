import { Button, Group, MultiSelect, Select, Text } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NOTE_KINDS, type Note, type NoteKind } from "../../../../core/record/note.ts";
import { plainText, type RichText } from "../../../../core/record/rich-text.ts";
import { editorContent, noteExtensions } from "../../../record/extensions.ts";
import { NoteBody } from "../../../record/note-body.tsx";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import { useNoteSave } from "./use-note-save.ts";

interface Props {
  note: Note;
  onClose: () => void;
  onRemove: () => void;
}

/** A note open in its place: everything on it can be changed, and nothing needs a save button. */
export function NoteEditor({ note, onClose, onRemove }: Props) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const leave = useRef<() => void>(() => undefined);
  const editor = useEditor({
    extensions: noteExtensions(""),
    content: editorContent(note.doc),
    autofocus: "end",
    editorProps: {
      attributes: { "aria-label": t("editor"), role: "textbox", "aria-multiline": "true" },
      handleKeyDown: (_, event) => {
        if (event.key !== "Escape") return false;
        leave.current();
        return true;
      },
    },
    onUpdate: () => save.touch(),
  });
  const save = useNoteSave(note, editor);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  leave.current = () => {
    if (editor && plainText(editor.getJSON() as RichText) === "") return onRemove();
    // Left only once all is kept: what could not be saved stays on the screen.
    void save.flush().then((kept) => {
      if (kept) onClose();
    });
  };
  const speakers = words.floor.given.map((id) => ({ value: id, label: words.speaker(id) }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every field inside
    <div
      ref={box}
      className={classes.editor}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" && !event.defaultPrevented) leave.current();
      }}
    >
      <RichTextEditor editor={editor} labels={labels(t)}>
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
      {save.conflict && (
        <div role="alert" className={classes.conflict}>
          <Text fw={650}>{t("conflict.title")}</Text>
          <Text size="sm">{t("conflict.theirs", { author: save.conflict.author })}</Text>
          <blockquote>
            <NoteBody doc={save.conflict.doc} />
          </blockquote>
          <Group gap="xs">
            <Button size="xs" onClick={save.keepMine}>
              {t("conflict.keep_mine")}
            </Button>
            <Button size="xs" variant="default" onClick={save.takeTheirs}>
              {t("conflict.take_theirs")}
            </Button>
          </Group>
        </div>
      )}
      <Group gap="xs" mt={8} align="end">
        <Select
          size="xs"
          w={180}
          label={t("field.kind")}
          data={NOTE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={note.kind}
          allowDeselect={false}
          onChange={(kind) => kind && save.set({ kind: kind as NoteKind })}
        />
        <MultiSelect
          size="xs"
          miw={200}
          label={t("field.areas")}
          data={words.event.areas.map((area) => ({ value: area.id, label: area.name }))}
          value={note.areaIds}
          onChange={(areaIds) => save.set({ areaIds })}
        />
        <MultiSelect
          size="xs"
          miw={200}
          label={t("field.addressees")}
          data={words.event.addressees.map((each) => ({ value: each.id, label: each.name }))}
          value={note.addresseeIds}
          onChange={(addresseeIds) => save.set({ addresseeIds })}
        />
        <Select
          size="xs"
          w={240}
          label={t("field.speaker")}
          data={[{ value: "", label: t("background") }, ...speakers]}
          value={note.interventionId ?? ""}
          allowDeselect={false}
          searchable
          onChange={(id) => id !== null && save.set({ interventionId: id || null })}
        />
        <Button size="xs" variant="default" onClick={() => leave.current()}>
          {t("done")}
        </Button>
        <Button size="xs" variant="default" onClick={onRemove}>
          {t("common:delete")}
        </Button>
      </Group>
    </div>
  );
}

function labels(t: (key: string) => string) {
  return {
    boldControlLabel: t("format.bold"),
    italicControlLabel: t("format.italic"),
    bulletListControlLabel: t("format.bullets"),
    orderedListControlLabel: t("format.numbers"),
    blockquoteControlLabel: t("format.quote"),
    linkControlLabel: t("format.link"),
    unlinkControlLabel: t("format.unlink"),
    linkEditorInputLabel: t("format.address"),
    linkEditorInputPlaceholder: "https://",
    linkEditorExternalLink: t("format.new_window"),
    linkEditorInternalLink: t("format.same_window"),
    linkEditorSave: t("common:save"),
  };
}
