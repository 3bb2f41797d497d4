import { Button, Checkbox, Group, Menu, Text } from "@mantine/core";
import { EditorContent } from "@tiptap/react";
import { memo, type RefObject, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { KIND_MARKS, type MarkScheme } from "../../../../core/record/mark-meaning.ts";
import { NOTE_KINDS } from "../../../../core/record/note.ts";
import { plainText } from "../../../../core/record/rich-text.ts";
import { useKeys } from "../../../app/use-keys.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import type { EventWithSessions } from "../../../floor/use-session.ts";
import type { Anchor } from "../../../record/attach.ts";
import { CompletionList } from "../../../record/completion-list.tsx";
import { focusCapture } from "../../../record/focus-capture.ts";
import { useMarks } from "../../../record/use-marks.ts";
import { CaptureChips } from "./capture-chips.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import { useCapture } from "./use-capture.ts";

/** So many of the tags used most stand in the menu; the others are found by typing. */
const TAGS_SHOWN = 9;

interface Props {
  sessionId: string;
  event: EventWithSessions;
  floor: RefObject<FloorState>;
  scheme: MarkScheme;
  delegation: (delegationId: string) => string;
  /** ↑ was pressed on the empty line: the author's last note is to be opened. Absent: the key moves the caret. */
  onLast?: () => void;
}

/** The line that takes what is said: type, Enter, stored. */
export const CaptureLine = memo(function CaptureLine(props: Props) {
  const { sessionId, event, floor, scheme, delegation, onLast } = props;
  const { t } = useTranslation("record");
  const [menu, setMenu] = useState(false);
  const listId = useId();
  const marks = useMarks(event.id, scheme);
  const capture = useCapture({ sessionId, floor, marks, listId, onSlash: () => setMenu(true), onLast });
  const { anchor, chosen, pasted } = capture;
  // The line itself takes these keys.
  const inLine = (keys: string, label: string) => ({ keys, label, group: t("keys.title") });
  useKeys([
    inLine("enter", t("keys.store")),
    inLine("shift+enter", t("keys.new_line")),
    inLine("/", t("keys.marks")),
    inLine("tab", t("capture:keys.completion")),
    ...(onLast ? [inLine("arrowup", t("capture:keys.last"))] : []),
    ...event.areas.slice(0, 9).map((area, at) => ({
      keys: `alt+${at + 1}`,
      label: t("keys.area", { name: area.name }),
      run: () => capture.toggleArea(area.id),
      group: t("keys.title"),
    })),
  ]);
  const tags = (marks.scheme.tags ?? []).slice(0, TAGS_SHOWN);
  const close = () => {
    setMenu(false);
    focusCapture();
  };
  return (
    <div className={classes.capture}>
      <Group justify="space-between" gap="xs" mb={6} wrap="nowrap">
        <Target anchor={anchor} />
        <Group gap="md" wrap="nowrap" className={classes.beside}>
          <Checkbox
            size="xs"
            label={t("keep")}
            checked={capture.keep}
            onChange={(e) => capture.setKeep(e.currentTarget.checked)}
          />
          <Menu
            opened={menu}
            onChange={(opened) => (opened ? setMenu(true) : close())}
            position="top-end"
            returnFocus={false}
          >
            <Menu.Target>
              <Button size="compact-sm" variant="default">
                {t("menu.button")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes.menu}>
              <Menu.Label>{t("menu.areas")}</Menu.Label>
              {event.areas.map((area) => (
                <Menu.Item
                  key={area.id}
                  rightSection={`#${area.code}`}
                  onClick={() => capture.toggleArea(area.id)}
                >
                  {area.name}
                </Menu.Item>
              ))}
              <Menu.Label>{t("menu.kinds")}</Menu.Label>
              {NOTE_KINDS.map((kind) => (
                <Menu.Item
                  key={kind}
                  rightSection={KIND_MARKS[kind]}
                  onClick={() => capture.chooseKind(kind)}
                >
                  {t(`kind.${kind}`)}
                </Menu.Item>
              ))}
              <Menu.Label>{t("menu.addressees")}</Menu.Label>
              {event.addressees.map((each) => (
                <Menu.Item
                  key={each.id}
                  rightSection={`>${each.code}`}
                  onClick={() => capture.toggleAddressee(each.id)}
                >
                  {each.name}
                </Menu.Item>
              ))}
              {tags.length > 0 && <Menu.Label>{t("capture:tags")}</Menu.Label>}
              {tags.map((tag) => (
                <Menu.Item key={tag} rightSection="+" onClick={() => capture.toggleTag(tag)}>
                  {tag}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {capture.offered && (
        <Button size="compact-sm" variant="light" mb={6} onClick={capture.goOn}>
          {t("unfinished", { text: plainText(capture.offered.doc).slice(0, 60) })}
        </Button>
      )}
      <div className={classes.line} data-capture>
        <EditorContent editor={capture.editor} />
        <CompletionList editor={capture.editor} listId={listId} />
      </div>
      {pasted && (
        <PasteDialog
          count={pasted.count}
          onAnswer={(answer) => {
            capture.answerPasted(answer);
            focusCapture();
          }}
        />
      )}
      <CaptureChips
        delegation={delegation}
        event={event}
        chosen={chosen}
        marks={capture.marks}
        capture={capture}
      />
    </div>
  );
});

/** Whom the note in work goes to; it alone is drawn anew when the floor is given. */
function Target({ anchor }: { anchor: Anchor | null }) {
  const { t } = useTranslation("record");
  const { floor, speaker } = useNoteWords();
  return (
    <Text size="sm" aria-live="polite" truncate>
      <Text component="span" size="sm" c="dimmed">
        {t("attached_to")}{" "}
      </Text>
      <Text component="span" size="sm" fw={650}>
        {speaker(anchor ? anchor.interventionId : floor.onFloor)}
      </Text>
      {anchor?.offsetMs != null && (
        <Text component="span" size="sm" c="dimmed">
          {" "}
          · {t("into", { time: formatDuration(anchor.offsetMs) })}
        </Text>
      )}
    </Text>
  );
}
