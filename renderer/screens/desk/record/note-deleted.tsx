import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { api } from "../../../api/client.ts";
import classes from "./record.module.css";

interface Props {
  note: Note;
  onBringBack: () => void;
  onLeave: () => void;
}

/** Says that the note was deleted while it was open: it is brought back, or left. */
export function NoteDeleted({ note, onBringBack, onLeave }: Props) {
  const { t } = useTranslation("record");
  // Asked anew each time: it may have been brought back, and deleted again by somebody else.
  const history = useQuery({
    queryKey: ["who deleted", note.id, note.version],
    queryFn: () => api.record.history({ noteId: note.id }),
  });
  const by = history.data?.find((each) => each.version === note.version)?.by;
  return (
    <div role="alert" className={classes.conflict}>
      <Text fw={650}>{by ? t("deleted.title", { by }) : t("deleted.title_unknown")}</Text>
      <Text size="sm">{t("deleted.text")}</Text>
      <Group gap="xs" mt={8}>
        <Button size="xs" onClick={onBringBack}>
          {t("deleted.bring_back")}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {t("deleted.leave")}
        </Button>
      </Group>
    </div>
  );
}
