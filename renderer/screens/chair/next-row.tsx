import { UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconPin } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./list.module.css";
import type { Row } from "./row-sheet.tsx";

interface Props extends Row {
  place: number;
  /** How many wait. */
  of: number;
  /** How far from the top of the list it stands, in pixels. */
  top: number;
  /** Drawn in large type. */
  large: boolean;
  onOpen: (requestId: string) => void;
}

/** One in line: a press opens what the Chair can do with it. */
export const NextRow = memo(function NextRow(props: Props) {
  const { t } = useTranslation("chair");
  const { request, name, capacity, why, place, of, top, large, onOpen } = props;
  const { note } = request;
  return (
    <li aria-posinset={place} aria-setsize={of} data-large={large || undefined} style={{ top }}>
      <UnstyledButton
        className={classes.row}
        data-row={request.id}
        aria-haspopup="dialog"
        onClick={() => onOpen(request.id)}
      >
        <span className={classes.place} aria-hidden>
          {place}
        </span>
        <span className={classes.about}>
          <span className={classes.nextName} title={name}>
            {name}
          </span>
          <span className={classes.quiet} title={capacity}>
            {capacity}
          </span>
          <span className={classes.quiet} title={why}>
            {why}
          </span>
          {note && (
            <span className={classes.rowNote} title={note}>
              {t("note", { note })}
            </span>
          )}
        </span>
        {(request.pinned || request.status === "on_deck") && (
          <IconPin size={20} aria-hidden className={classes.icon} />
        )}
        <IconChevronRight size={20} aria-hidden className={classes.icon} />
      </UnstyledButton>
    </li>
  );
});
