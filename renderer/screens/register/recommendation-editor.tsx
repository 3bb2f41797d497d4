import { Button, Group, Text } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { useEditor } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isNewerDoc } from "../../../core/record/newer-doc.ts";
import { isStanding, type Recommendation } from "../../../core/record/recommendation.ts";
import { errorWords } from "../../api/errors.ts";
import { matchesKey } from "../../app/use-keys.ts";
import { editorContent, noteExtensions } from "../../record/extensions.ts";
import { passesKey } from "../../record/pass-keys.ts";
import { RecommendationConflict } from "./recommendation-conflict.tsx";
import { RecommendationFieldsForm } from "./recommendation-fields.tsx";
import classes from "./register.module.css";
import { useRecommendationSave } from "./use-recommendation-save.ts";
import type { RegisterActs } from "./use-register-acts.ts";

interface Props {
  /** As it is stored. */
  stored: Recommendation;
  take: (changed: readonly Recommendation[]) => void;
  acts: RegisterActs;
  /** Where others find how this editor is left. */
  leaving: RefObject<() => Promise<boolean>>;
  onClose: () => void;
}

/** A recommendation open in its place: everything on it can be changed, and nothing needs a save button. */
export function RecommendationEditor({ stored, take, acts, leaving, onClose }: Props) {
  const { t } = useTranslation("register");
  const editor = useEditor({
    extensions: noteExtensions(""),
    content: editorContent(stored.doc),
    // What a newer app wrote is read here, not changed: the rest of it would be lost.
    editable: !isNewerDoc(stored.doc),
    autofocus: "end",
    editorProps: {
      attributes: { "aria-label": t("field.text"), role: "textbox", "aria-multiline": "true" },
      handleKeyDown: (view, event) => {
        if (passesKey(view, event)) return true;
        if (event.key !== "Escape") return false;
        void leaving.current();
        return true;
      },
    },
    onUpdate: () => save.touch(),
  });
  const save = useRecommendationSave({ stored, editor, take });
  const { saver } = save;
  const shown: Recommendation = { ...saver.base, ...saver.waiting };
  const gone = isStanding(stored) ? null : stored;
  const conflict = saver.conflict ?? gone;

  const leave = async (): Promise<boolean> => {
    // A line that is being typed is handed on as it is left.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    // Left only once all is stored: what could not be saved stays on the screen.
    const left = await save.finish();
    if (left) onClose();
    else editor?.commands.focus();
    return left;
  };
  useEffect(() => {
    leaving.current = leave;
  });
  useEffect(
    () => () => {
      leaving.current = async () => true;
    },
    [leaving],
  );

  const bringBack = async (theirs: Recommendation) => {
    const back = (await acts.change([theirs], { deleted: false }))?.[0];
    if (!back) return;
    saver.seen(back);
    saver.keepMine();
    editor?.commands.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const line = event.target instanceof HTMLInputElement ? event.target : null;
    // A line takes back what was typed in it by itself.
    const own = line && (matchesKey(event.nativeEvent, "mod+z") || matchesKey(event.nativeEvent, "mod+y"));
    // Bare keys are typing, here and on the buttons; the rest goes on to the screen.
    if (own || (!event.altKey && !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key)))
      event.stopPropagation();
    // Escape closes a list that is open first.
    const listOpen = line?.getAttribute("aria-expanded") === "true";
    if (event.key === "Escape" && !event.defaultPrevented && !listOpen) void leave();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from every field inside
    <div className={classes.editor} onKeyDown={onKeyDown}>
      <RichTextEditor editor={editor} labels={labels(t)}>
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
      {conflict && (
        <RecommendationConflict
          theirs={conflict}
          onKeepMine={() => saver.keepMine()}
          onTakeTheirs={save.takeTheirs}
          onBringBack={() => void bringBack(conflict)}
          onLeave={onClose}
        />
      )}
      {saver.failure !== null && (
        <Text role="alert" size="sm" c="red">
          {t("not_stored", { why: errorWords(saver.failure, t) })}
        </Text>
      )}
      <RecommendationFieldsForm one={shown} set={(fields) => saver.set(fields)} />
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => void leave()}>
          {t("done")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            void save.finish().then(() => acts.change([saver.base], { deleted: true }));
            onClose();
          }}
        >
          {t("remove")}
        </Button>
      </Group>
    </div>
  );
}

function labels(t: (key: string) => string) {
  return {
    boldControlLabel: t("record:format.bold"),
    italicControlLabel: t("record:format.italic"),
    bulletListControlLabel: t("record:format.bullets"),
    orderedListControlLabel: t("record:format.numbers"),
  };
}
