import { Button, Chip, Group, Text, Textarea } from "@mantine/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Area } from "../../../core/event/event.ts";
import { newId } from "../../../core/ids.ts";
import type { KeyMessage } from "../../../core/record/key-message.ts";
import { isNewerDoc } from "../../../core/record/newer-doc.ts";
import { plainText, type RichText } from "../../../core/record/rich-text.ts";
import { useFlushOnLeave } from "../../app/use-flush-on-leave.ts";
import { Autosave } from "../../record/autosave.ts";
import { editorContent, noteExtensions } from "../../record/extensions.ts";
import { passesKey } from "../../record/pass-keys.ts";
import { focusEditor } from "../../writing/focus-editor.ts";
import { useTextSave } from "../../writing/use-text-save.ts";
import classes from "./key-messages.module.css";

interface Props {
  message: KeyMessage;
  areas: readonly Area[];
  /** `seen`: what those fields were when the person began to change them. */
  onChange: (part: Partial<KeyMessage>, seen: Partial<KeyMessage>, editId?: string) => void;
  /** `empty`: nothing is left in it. */
  onClose: (empty: boolean) => void;
}

/** A key message in work: a sentence as its heading, and a paragraph. Nothing needs a save button. */
export function MessageEditor({ message, areas, onChange, onClose }: Props) {
  const { t } = useTranslation("key-messages");
  const heading = useHeading(message.heading, onChange);
  const label = useId();
  const editor = useEditor({
    extensions: noteExtensions(t("paragraph_placeholder")),
    content: editorContent(message.doc),
    // What a newer app wrote is read here, not changed: the rest of it would be lost.
    editable: !isNewerDoc(message.doc),
    editorProps: {
      attributes: { "aria-label": t("paragraph"), role: "textbox", "aria-multiline": "true" },
      handleDOMEvents: { keydown: passesKey },
      handleKeyDown: (_, event) => {
        if (event.key !== "Escape") return false;
        close();
        return true;
      },
    },
    onUpdate: () => save.touch(),
  });
  const save = useTextSave({
    editor,
    doc: message.doc,
    write: (doc, editId, seen) => onChange({ doc }, { doc: seen }, editId),
  });
  const close = () => {
    heading.flush();
    save.flush();
    const words = editor ? plainText(editor.getJSON() as RichText) : "";
    onClose(heading.value.trim() === "" && words === "");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every field inside
    <div className={classes.editor} onKeyDown={onKey}>
      <Textarea
        label={t("heading")}
        description={t("heading_help")}
        autosize
        minRows={1}
        maxLength={500}
        data-autofocus
        autoFocus
        value={heading.value}
        onChange={(event) => heading.type(event.currentTarget.value.replace(/\n/g, " "))}
        onKeyDown={(event) => {
          // A heading is one line: Enter leads on to the paragraph.
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (editor) focusEditor(editor, "end");
        }}
      />
      <Text size="sm" fw={500} mt="sm" mb={4} aria-hidden>
        {t("paragraph")}
      </Text>
      <div className={classes.field}>
        <EditorContent editor={editor} />
      </div>
      <Text size="sm" fw={500} mt="sm" mb={4} id={label}>
        {t("areas")}
      </Text>
      <Chip.Group multiple value={message.areaIds} onChange={(areaIds) => onChange({ areaIds }, {})}>
        <Group gap="xs" role="group" aria-labelledby={label}>
          {areas.map((area) => (
            <Chip key={area.id} value={area.id} size="sm">
              {area.name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Button size="xs" variant="default" mt="md" onClick={close}>
        {t("done")}
      </Button>
    </div>
  );
}

/** The heading while it is typed, handed on a moment after. */
function useHeading(stored: string, onChange: Props["onChange"]) {
  const [value, setValue] = useState(stored);
  const [editId] = useState(newId);
  /** What the heading that is typed comes from. */
  const seen = useRef(stored);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const autosave = useMemo(
    () =>
      new Autosave(() => {
        const heading = latest.current.value.trim();
        latest.current.onChange({ heading }, { heading: seen.current }, editId);
        seen.current = heading;
      }),
    [editId],
  );
  useFlushOnLeave(autosave);
  // Changed elsewhere, or undone, while nothing is typed here.
  useEffect(() => {
    if (autosave.pending) return;
    seen.current = stored;
    if (latest.current.value.trim() !== stored) setValue(stored);
  }, [stored, autosave]);
  return {
    value,
    type: (next: string) => {
      latest.current.value = next;
      setValue(next);
      autosave.touch();
    },
    flush: () => autosave.flush(),
  };
}
