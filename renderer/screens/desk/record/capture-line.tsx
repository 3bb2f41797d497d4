import { Button, Checkbox, Group, Menu, Text } from "@mantine/core";
import { EditorContent } from "@tiptap/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { KIND_MARKS, type MarkScheme } from "../../../../core/record/marks.ts";
import { NOTE_KINDS } from "../../../../core/record/note.ts";
import { plainText } from "../../../../core/record/rich-text.ts";
import { useKeys } from "../../../app/use-keys.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import type { EventWithSessions } from "../../../floor/use-session.ts";
import { focusCapture } from "../../../record/focus-capture.ts";
import { CaptureChips } from "./capture-chips.tsx";
import classes from "./record.module.css";
import { useCapture } from "./use-capture.ts";

interface Props {
  sessionId: string;
  event: EventWithSessions;
  floor: FloorState;
  scheme: MarkScheme;
  speaker: (interventionId: string | null) => string;
}

/** The line that takes what is said: type, Enter, stored. */
export function CaptureLine({ sessionId, event, floor, scheme, speaker }: Props) {
  const { t } = useTranslation("record");
  const [menu, setMenu] = useState(false);
  const capture = useCapture({ sessionId, floor, scheme, onSlash: () => setMenu(true) });
  const { anchor, chosen } = capture;
  useKeys([
    ...event.areas.slice(0, 9).map((area, at) => ({
      keys: `alt+${at + 1}`,
      label: t("keys.area", { name: area.name }),
      run: () => capture.toggleArea(area.id),
      group: t("keys.title"),
    })),
  ]);
  const target = speaker(anchor ? anchor.interventionId : floor.onFloor);
  const close = () => {
    setMenu(false);
    focusCapture();
  };
  return (
    <div className={classes.capture}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" aria-live="polite">
          <Text component="span" size="sm" c="dimmed">
            {t("attached_to")}{" "}
          </Text>
          <Text component="span" size="sm" fw={650}>
            {target}
          </Text>
          {anchor?.offsetMs != null && (
            <Text component="span" size="sm" c="dimmed">
              {" "}
              · {t("into", { time: formatDuration(anchor.offsetMs) })}
            </Text>
          )}
        </Text>
        <Group gap="md">
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
      </div>
      <CaptureChips event={event} chosen={chosen} marks={capture.marks} capture={capture} />
    </div>
  );
}
