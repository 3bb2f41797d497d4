import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { NoteBody } from "../../../record/note-body.tsx";
import classes from "./record.module.css";

interface Props {
  theirs: Note;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Shows what somebody else made of the note meanwhile; the person decides. */
export function NoteConflict({ theirs, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation("record");
  return (
    <div role="alert" className={classes.conflict}>
      <Text fw={650}>{t("conflict.title")}</Text>
      <Text size="sm">{t("conflict.theirs", { author: theirs.author })}</Text>
      <blockquote>
        <NoteBody doc={theirs.doc} />
      </blockquote>
      <Group gap="xs">
        <Button size="xs" onClick={onKeepMine}>
          {t("conflict.keep_mine")}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t("conflict.take_theirs")}
        </Button>
      </Group>
    </div>
  );
}
