import { useDraggable } from "@dnd-kit/core";
import { Badge, Text } from "@mantine/core";
import { IconCheck, IconGripVertical, IconQuestionMark } from "@tabler/icons-react";
import { type MouseEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "../../../../core/record/note.ts";
import { plainText } from "../../../../core/record/rich-text.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import { NoteBody } from "../../../record/note-body.tsx";
import classes from "./record.module.css";
import type { RowWords } from "./record-context.ts";

interface Props {
  note: Note;
  /** Who said it. */
  speaker: string;
  words: RowWords;
  section: string;
  /** What it shows could not be stored yet. */
  unstored: boolean;
  /** Chosen, to be changed with others. */
  selected: boolean;
  /** Its place in the register of recommendations; undefined: it is not there. */
  registered: number | undefined;
  onPress: (note: Note, section: string, event: MouseEvent) => void;
}

/** One note as it reads. */
export const NoteItem = memo(function NoteItem(props: Props) {
  const { note, speaker, words, section, unstored, selected, registered, onPress } = props;
  const { t } = useTranslation("record");
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: `${section} ${note.id}`,
    data: { note, section },
  });
  const label = t("note_label", { speaker, text: plainText(note.doc).slice(0, 200) });
  const areas = words.areas.filter((area) => note.areaIds.includes(area.id));
  const addressees = words.addressees.filter((each) => note.addresseeIds.includes(each.id));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its notes
    <div
      ref={setNodeRef}
      className={classes.note}
      data-note={note.id}
      data-selected={selected || undefined}
      data-dragging={isDragging || undefined}
      tabIndex={0}
      role="group"
      aria-label={selected ? t("chosen_label", { label }) : label}
      onClick={(event) => onPress(note, section, event)}
    >
      <div className={classes.when}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...listeners}
          className={classes.grip}
          tabIndex={-1}
          aria-label={t("drag")}
          onClick={(event) => event.stopPropagation()}
        >
          <IconGripVertical size={16} aria-hidden />
        </button>
        {words.time(note.at)}
        {note.offsetMs !== null && <span>{t("into", { time: formatDuration(note.offsetMs) })}</span>}
      </div>
      <div>
        <div className={classes.body}>
          <NoteBody doc={note.doc} />
        </div>
        <div className={classes.tags}>
          {selected && (
            <Badge size="sm" leftSection={<IconCheck size={12} aria-hidden />}>
              {t("chosen")}
            </Badge>
          )}
          {unstored && (
            <Badge size="sm" variant="outline" color="gray">
              {t("waiting.not_stored")}
            </Badge>
          )}
          {/* Its place in the register says what kind it is. */}
          {(note.kind !== "recommendation" || registered === undefined) && (
            <Badge size="sm" variant={note.kind === "recommendation" ? "filled" : "default"}>
              {t(`kind.${note.kind}`)}
            </Badge>
          )}
          {registered !== undefined && (
            <Badge size="sm" variant="filled">
              {t("registered", { number: registered })}
            </Badge>
          )}
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
          {note.tags.map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none">
              +{tag}
            </Badge>
          ))}
          {note.delegationId !== null && (
            <Badge size="sm" variant="outline" color="idm">
              {t("reported_of", { name: words.delegation(note.delegationId) })}
            </Badge>
          )}
          {note.attribution !== null && (
            <Badge size="sm" variant="outline" color="gray">
              {t(`common:attribution.${note.attribution}`)}
            </Badge>
          )}
          {note.confidence === "to_check" && (
            <Badge
              size="sm"
              variant="outline"
              className={classes.check}
              leftSection={<IconQuestionMark size={12} aria-hidden />}
            >
              {t("to_check")}
            </Badge>
          )}
          {note.status !== "raw" && (
            <Badge size="sm" variant="default" leftSection={<IconCheck size={12} aria-hidden />}>
              {t(`status.${note.status}`)}
            </Badge>
          )}
          <Text component="span" size="xs" c="dimmed">
            {note.author}
          </Text>
        </div>
      </div>
    </div>
  );
});
