import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon, Menu, Text, Tooltip } from "@mantine/core";
import { IconDotsVertical, IconGripVertical, IconNote, IconPin } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FloorRequest } from "../../../../core/floor/request.ts";
import classes from "./floor.module.css";
import type { RowActs } from "./use-row-acts.ts";

interface Props {
  request: FloorRequest;
  place: number;
  name: string;
  /** In which capacity, and why it stands where it stands. */
  why: string;
  /** It came since the list was opened on this screen: shown for a moment. */
  fresh: boolean;
  acts: RowActs;
  onName: (requestId: string) => void;
}

/** One who waits, and why the row stands as it does. */
export const WaitingRow = memo(function WaitingRow(props: Props) {
  const { request, place, name, why, fresh, acts, onName } = props;
  const { t } = useTranslation("floor");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: request.id, disabled: request.pinned });
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging || undefined}
      data-fresh={fresh || undefined}
      data-deck={request.status === "on_deck" || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className={classes.grip}
        tabIndex={-1}
        disabled={request.pinned}
        aria-label={t("drag.handle", { name })}
      >
        {request.pinned ? <IconPin size={16} aria-hidden /> : <IconGripVertical size={16} aria-hidden />}
      </button>
      {/* Enter opens nothing by itself: giving the floor is a key of its own, so that a stray Enter calls nobody. */}
      <div
        className={classes.name}
        data-row={request.id}
        tabIndex={0}
        role="group"
        aria-label={`${place}. ${name}. ${why}`}
      >
        <Text component="span" className={classes.place}>
          {place}
        </Text>
        <span className={classes.text}>
          <Text component="span" fw={place === 1 ? 650 : 500} truncate display="block" title={name}>
            {name}
          </Text>
          <Text component="span" size="xs" c="dimmed" truncate display="block" title={why}>
            {why}
          </Text>
        </span>
        {request.note !== "" && (
          <Tooltip label={t("details.has_note", { note: request.note })}>
            <IconNote size={16} role="img" aria-label={t("details.has_note", { note: request.note })} />
          </Tooltip>
        )}
      </div>
      <RowMenu request={request} name={name} acts={acts} onName={onName} />
    </li>
  );
});

/** All that can be done with one who waits, for those who look rather than type. */
const RowMenu = memo(function RowMenu({
  request,
  name,
  acts,
  onName,
}: Omit<Props, "place" | "why" | "fresh">) {
  const { t } = useTranslation("floor");
  const { id, pinned } = request;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          tabIndex={-1}
          aria-label={t("row.menu", { name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => acts.give(id)}>{t("row.give")}</Menu.Item>
        <Menu.Item onClick={() => acts.onDeck(id)}>
          {t(request.status === "on_deck" ? "row.off_deck" : "row.on_deck")}
        </Menu.Item>
        <Menu.Item onClick={() => acts.details(id)}>{t("row.details")}</Menu.Item>
        {request.speaker.type === "unknown" && (
          <Menu.Item onClick={() => onName(id)}>{t("name_speaker")}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item disabled={pinned} onClick={() => acts.moveUp(id)}>
          {t("row.up")}
        </Menu.Item>
        <Menu.Item disabled={pinned} onClick={() => acts.moveDown(id)}>
          {t("row.down")}
        </Menu.Item>
        <Menu.Item disabled={pinned} onClick={() => acts.swap(id)}>
          {t("row.swap")}
        </Menu.Item>
        <Menu.Item onClick={() => acts.pin(id)}>{t(pinned ? "row.unpin" : "row.pin")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => acts.defer(id)}>{t("row.defer")}</Menu.Item>
        <Menu.Item onClick={() => acts.dropAbsent(id)}>{t("row.drop_absent")}</Menu.Item>
        <Menu.Item onClick={() => acts.inWriting(id)}>{t("row.in_writing")}</Menu.Item>
        <Menu.Item onClick={() => acts.withdraw(id)}>{t("row.withdraw")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
