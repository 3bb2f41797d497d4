import { Button, Menu, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { plainText } from "../../../../core/record/rich-text.ts";

const SHOWN = 20;

/** Deleted notes wait here; one press brings one back. */
export function Bin({ notes, onRestore }: { notes: readonly Note[]; onRestore: (note: Note) => void }) {
  const { t } = useTranslation("record");
  if (notes.length === 0) return null;
  return (
    <Menu position="bottom-end" width={420}>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t("bin.button", { count: notes.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("bin.help")}</Menu.Label>
        {notes.slice(0, SHOWN).map((note) => (
          <Menu.Item key={note.id} onClick={() => onRestore(note)}>
            <Text size="sm" lineClamp={2}>
              {plainText(note.doc)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
