import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Tooltip } from "@mantine/core";
import { IconGripVertical, IconNote, IconPin } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { FloorRequest } from "../../../../core/floor/request.ts";
import type { RowActs } from "../../../floor/use-row-acts.ts";
import classes from "./floor.module.css";
import { RowMenu } from "./row-menu.tsx";

interface Props {
  request: FloorRequest;
  place: number;
  /** How many wait. */
  of: number;
  /** How far from the top of the list it stands, in pixels. */
  top: number;
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
  const { request, place, of, top, name, why, fresh, acts, onName } = props;
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
      aria-posinset={place}
      aria-setsize={of}
      style={{ top, transform: CSS.Translate.toString(transform), transition }}
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
        <span className={classes.place}>{place}</span>
        <span className={classes.text}>
          <span className={classes.who} data-first={place === 1 || undefined} title={name}>
            {name}
          </span>
          <span className={classes.why} title={why}>
            {why}
          </span>
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
