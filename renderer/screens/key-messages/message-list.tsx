import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon, Badge, Text } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Area } from "../../../core/event/event.ts";
import type { KeyMessage } from "../../../core/record/key-message.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import { Sortable } from "../../components/sortable.tsx";
import { NoteBody } from "../../record/note-body.tsx";
import { TextConflict } from "../../writing/text-conflict.tsx";
import type { Writings } from "../../writing/use-writings.ts";
import classes from "./key-messages.module.css";
import { MessageEditor } from "./message-editor.tsx";
import type { MessageActs } from "./use-message-acts.ts";

interface Props {
  /** In their order, the one that is begun among them. */
  messages: readonly KeyMessage[];
  areas: readonly Area[];
  opened: string | null;
  acts: MessageActs;
  writings: Writings;
  onOpen: (id: string) => void;
  onClose: (of: KeyMessage, empty: boolean) => void;
}

/** The key messages in the order of the report; dragged, or moved by Alt and the arrows. */
export function MessageList({ messages, areas, opened, acts, writings, onOpen, onClose }: Props) {
  const { t } = useTranslation("key-messages");
  const nameOf = (id: string) => {
    const of = messages.find((each) => each.id === id);
    return of ? titleOf(of) || t("untitled") : "";
  };
  return (
    <Sortable ids={messages.map(({ id }) => id)} nameOf={nameOf} onMove={acts.move}>
      <ol className={classes.messages} aria-label={t("title")}>
        {messages.map((message, at) => (
          <MessageRow
            key={message.id}
            message={message}
            number={at + 1}
            name={nameOf(message.id)}
            areas={areas}
            editing={opened === message.id}
            writings={writings}
            onOpen={() => onOpen(message.id)}
            onChange={(part, seen, editId) => acts.change(message, part, seen, editId)}
            onClose={(empty) => onClose(message, empty)}
          />
        ))}
      </ol>
    </Sortable>
  );
}

const titleOf = (of: KeyMessage) => of.heading || plainText(of.doc).slice(0, 80);

interface RowProps {
  message: KeyMessage;
  number: number;
  name: string;
  areas: readonly Area[];
  editing: boolean;
  writings: Writings;
  onOpen: () => void;
  onChange: (part: Partial<KeyMessage>, seen: Partial<KeyMessage>, editId?: string) => void;
  onClose: (empty: boolean) => void;
}

function MessageRow({ message, number, name, areas, editing, writings, ...on }: RowProps) {
  const { t } = useTranslation(["key-messages", "writing", "floor"]);
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition } = useSortable({
    id: message.id,
  });
  const conflict = writings.conflicts.get(message.id);
  return (
    <li
      ref={setNodeRef}
      className={classes.message}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        {...attributes}
        {...listeners}
        aria-label={t("move", { name })}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.number}>{number}</span>
      {editing ? (
        <MessageEditor message={message} areas={areas} onChange={on.onChange} onClose={on.onClose} />
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the screen takes the keys of its rows
        <div
          className={classes.body}
          data-message={message.id}
          tabIndex={0}
          role="group"
          aria-label={t("message_label", { number, name })}
          onClick={on.onOpen}
        >
          <Text component="h3" className={classes.heading}>
            {message.heading || <span className={classes.missing}>{t("no_heading")}</span>}
          </Text>
          <NoteBody doc={message.doc} />
          <div className={classes.marks}>
            {writings.failed && writings.queue.waits(message.id) && (
              <Badge size="sm" variant="outline" color="gray">
                {t("writing:not_stored")}
              </Badge>
            )}
            {areas
              .filter((area) => message.areaIds.includes(area.id))
              .map((area) => (
                <Badge key={area.id} size="sm" variant="light" color="idm">
                  {area.name}
                </Badge>
              ))}
            {message.sourceNoteIds.length > 0 && (
              <Text component="span" size="xs" c="dimmed">
                {t("rests_on", { count: message.sourceNoteIds.length })}
              </Text>
            )}
          </div>
        </div>
      )}
      {conflict && (
        <div className={classes.whole}>
          <TextConflict conflict={conflict} onSettle={(keep) => writings.queue.settle(message.id, keep)} />
        </div>
      )}
    </li>
  );
}
