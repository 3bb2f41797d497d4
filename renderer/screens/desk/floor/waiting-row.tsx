import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconDotsVertical, IconGripVertical, IconPin } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FloorRequest } from "../../../../core/floor/request.ts";
import classes from "./floor.module.css";
import type { RowActs } from "./use-row-acts.ts";

interface Props {
  request: FloorRequest;
  place: number;
  shown: { name: string; group: string };
  timeZone: string;
  acts: RowActs;
  onName: (requestId: string) => void;
}

/** One who waits, and why the row stands as it does. */
export const WaitingRow = memo(function WaitingRow({ request, place, shown, timeZone, acts, onName }: Props) {
  const { t, i18n } = useTranslation("floor");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: request.id,
      disabled: request.pinned,
    });
  const time = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(request.askedAt);
  const facts = [
    t(`kind.${request.kind}`),
    shown.group && t("on_behalf", { group: shown.group }),
    t("asked", { time }),
    request.moved && t("moved"),
    request.deferredAt !== null && t("deferred"),
  ].filter(Boolean);
  const { id } = request;
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging || undefined}
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
        aria-label={t("drag.handle", { name: shown.name })}
      >
        {request.pinned ? <IconPin size={16} aria-hidden /> : <IconGripVertical size={16} aria-hidden />}
      </button>
      {/* Enter opens nothing by itself: giving the floor is a key of its own, so that a stray Enter calls nobody. */}
      <div
        className={classes.name}
        data-row={id}
        tabIndex={0}
        role="group"
        aria-label={`${place}. ${shown.name}`}
      >
        <Text component="span" className={classes.place}>
          {place}
        </Text>
        <span className={classes.text}>
          <Text component="span" fw={place === 1 ? 650 : 500} truncate display="block">
            {shown.name}
          </Text>
          <Text component="span" size="xs" c="dimmed" truncate display="block">
            {facts.join(" · ")}
          </Text>
        </span>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            tabIndex={-1}
            aria-label={t("row.menu", { name: shown.name })}
          >
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => acts.give(id)}>{t("row.give")}</Menu.Item>
          <Menu.Item disabled={request.pinned} onClick={() => acts.moveUp(id)}>
            {t("row.up")}
          </Menu.Item>
          <Menu.Item disabled={request.pinned} onClick={() => acts.moveDown(id)}>
            {t("row.down")}
          </Menu.Item>
          <Menu.Item onClick={() => acts.pin(id)}>{t(request.pinned ? "row.unpin" : "row.pin")}</Menu.Item>
          <Menu.Item onClick={() => acts.defer(id)}>{t("row.defer")}</Menu.Item>
          <Menu.Item onClick={() => acts.withdraw(id)}>{t("row.withdraw")}</Menu.Item>
          {request.speaker.type === "unknown" && (
            <Menu.Item onClick={() => onName(id)}>{t("name_speaker")}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
});
