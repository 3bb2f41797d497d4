import { Badge, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { plainText } from "../../../../core/record/rich-text.ts";
import { NoteBody } from "../../../record/note-body.tsx";
import { capturesOf, type Entry } from "../../../record/outbox-entry.ts";
import { outbox, useOutbox } from "../../../record/window-outbox.ts";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";

interface Props {
  sessionId: string;
  /** The note that is open shows its own conflict. */
  openId: string | undefined;
  onOpen: (noteId: string) => void;
}

/** What was entered and is not stored yet, and what could not be: nothing typed is out of sight. */
export function WaitingNotes({ sessionId, openId, onOpen }: Props) {
  const { t } = useTranslation("record");
  const { entries, failed } = useOutbox();
  const shown = entries.filter((each) => each.sessionId === sessionId && isShown(each, failed, openId));
  if (shown.length === 0) return null;
  return (
    <ul className={classes.waiting} aria-label={t("waiting.title")}>
      {shown.map((each) => (
        <li key={`${each.kind} ${each.id}`}>
          <Waiting entry={each} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function isShown(entry: Entry, failed: boolean, openId: string | undefined): boolean {
  if (entry.refused !== null) return true;
  if (capturesOf(entry).length > 0) return failed;
  return entry.kind === "save" && entry.conflict !== null && entry.id !== openId;
}

function Waiting({ entry, onOpen }: { entry: Entry; onOpen: (noteId: string) => void }) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const captures = capturesOf(entry);
  const doc =
    entry.kind === "draft" ? entry.call.doc : entry.kind === "save" ? entry.call.fields.doc : undefined;
  const areasOf = (ids: readonly string[]) =>
    words.event.areas.filter((area) => ids.includes(area.id)).map((area) => area.name);
  const conflict = entry.kind === "save" && entry.conflict !== null;
  const state = entry.refused !== null ? "refused" : conflict ? "conflict" : "not_stored";
  return (
    <>
      <Group gap="xs">
        <Badge size="sm" color={state === "not_stored" ? "gray" : "red"} variant="outline">
          {t(`waiting.${state}`)}
        </Badge>
        {captures[0] && (
          <Text component="span" size="sm" fw={650}>
            {words.speaker(captures[0].fields.interventionId)}
          </Text>
        )}
      </Group>
      {doc && (
        <div className={classes.body}>
          <NoteBody doc={doc} />
        </div>
      )}
      {captures.map(({ id, fields }) => (
        <div key={id}>
          <div className={classes.body}>
            <NoteBody doc={fields.doc} />
          </div>
          <Text size="xs" c="dimmed">
            {[
              t(`kind.${fields.kind}`),
              ...areasOf(fields.areaIds),
              ...fields.tags.map((tag) => `+${tag}`),
            ].join(" · ")}
          </Text>
        </div>
      ))}
      <Group gap="xs">
        {conflict && (
          <Button size="compact-xs" onClick={() => onOpen(entry.id)}>
            {t("waiting.compare", { text: doc ? plainText(doc).slice(0, 40) : "" })}
          </Button>
        )}
        {entry.refused !== null && (
          <>
            <Button size="compact-xs" onClick={() => outbox.retry(entry)}>
              {t("common:retry")}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => outbox.drop(entry)}>
              {t("waiting.give_up")}
            </Button>
          </>
        )}
      </Group>
    </>
  );
}
