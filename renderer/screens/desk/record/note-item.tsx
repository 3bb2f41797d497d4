import { Badge, Text } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { plainText } from "../../../../core/record/rich-text.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import { NoteBody } from "../../../record/note-body.tsx";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import { SpeakerHeading } from "./speaker-heading.tsx";

/** One note as it reads. */
export const NoteItem = memo(function NoteItem({
  note,
  named,
  section,
  unstored,
  onOpen,
}: {
  note: Note;
  named: boolean;
  section: string;
  /** What it shows could not be stored yet. */
  unstored: boolean;
  onOpen: (id: string, section: string) => void;
}) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const speaker = words.speaker(note.interventionId);
  const areas = words.event.areas.filter((area) => note.areaIds.includes(area.id));
  const addressees = words.event.addressees.filter((each) => note.addresseeIds.includes(each.id));
  return (
    <li className={classes.item}>
      {named && <SpeakerHeading interventionId={note.interventionId} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its notes */}
      <div
        className={classes.note}
        data-note={note.id}
        tabIndex={0}
        role="group"
        aria-label={t("note_label", { speaker, text: plainText(note.doc).slice(0, 200) })}
        onClick={() => onOpen(note.id, section)}
      >
        <div className={classes.when}>
          {words.time(note.at)}
          {note.offsetMs !== null && <span>{t("into", { time: formatDuration(note.offsetMs) })}</span>}
        </div>
        <div>
          <div className={classes.body}>
            <NoteBody doc={note.doc} />
          </div>
          <div className={classes.tags}>
            {unstored && (
              <Badge size="sm" variant="outline" color="gray">
                {t("waiting.not_stored")}
              </Badge>
            )}
            <Badge size="sm" variant={note.kind === "recommendation" ? "filled" : "default"}>
              {t(`kind.${note.kind}`)}
            </Badge>
            {areas.map((area) => (
              <Badge key={area.id} size="sm" variant="light" color="idm">
                {area.name}
              </Badge>
            ))}
            {addressees.map((each) => (
              <Badge key={each.id} size="sm" variant="outline" color="idm">
                {t("to", { name: each.name })}
              </Badge>
            ))}
            {note.delegationId !== null && (
              <Badge size="sm" variant="outline" color="idm">
                {t("reported_of", { name: words.delegation(note.delegationId) })}
              </Badge>
            )}
            <Text component="span" size="xs" c="dimmed">
              {note.author}
            </Text>
          </div>
        </div>
      </div>
    </li>
  );
});
