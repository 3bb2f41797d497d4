import { ActionIcon, Button, Group, Menu, Select, Text } from "@mantine/core";
import { IconChevronDown, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NOTE_KINDS, NOTE_STATUSES } from "../../../../core/record/note.ts";
import { useNoteWords } from "./record-context.ts";
import type { NoteActs } from "./use-note-acts.ts";
import type { Selection } from "./use-selection.ts";

interface Props {
  selection: Selection;
  acts: NoteActs;
  onPromote: () => void;
}

/** What can be done to all notes chosen at once; each act is one step of undo. */
export function SelectionBar({ selection, acts, onPromote }: Props) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const { notes, clear } = selection;
  const menu = (label: string, entries: ReactNode) => (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={12} aria-hidden />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{entries}</Menu.Dropdown>
    </Menu>
  );
  const speakers = words.floor.given.map((id) => ({ value: id, label: words.speaker(id) }));
  return (
    <Group gap={6} role="toolbar" aria-label={t("many.title")}>
      <Text size="sm" fw={650} aria-live="polite" style={{ whiteSpace: "nowrap" }}>
        {t("many.count", { count: notes.length })}
      </Text>
      {menu(
        t("field.areas"),
        words.areas.map((area) => (
          <Menu.Item key={area.id} onClick={() => acts.toggleArea(notes, area.id)}>
            {t(notes.every((note) => note.areaIds.includes(area.id)) ? "many.take_off" : "many.put_on", {
              name: area.name,
            })}
          </Menu.Item>
        )),
      )}
      {menu(
        t("field.kind"),
        NOTE_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => acts.set(notes, { kind })}>
            {t(`kind.${kind}`)}
          </Menu.Item>
        )),
      )}
      {menu(
        t("field.status"),
        NOTE_STATUSES.map((status) => (
          <Menu.Item key={status} onClick={() => acts.set(notes, { status })}>
            {t(`status.${status}`)}
          </Menu.Item>
        )),
      )}
      <Select
        size="xs"
        w={120}
        aria-label={t("many.speaker")}
        placeholder={t("many.speaker")}
        data={[{ value: "", label: t("background") }, ...speakers]}
        value={null}
        searchable
        onChange={(id) => id !== null && acts.set(notes, { interventionId: id || null })}
      />
      <Button size="xs" variant="default" onClick={() => acts.toggleCheck(notes)}>
        {t("to_check")}
      </Button>
      <Button size="xs" variant="default" onClick={onPromote}>
        {t("promote")}
      </Button>
      <Button size="xs" variant="default" onClick={() => acts.remove(notes)}>
        {t("common:delete")}
      </Button>
      <ActionIcon size={30} variant="subtle" color="gray" aria-label={t("many.none")} onClick={clear}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
