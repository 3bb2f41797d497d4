import { UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconPin } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import classes from "./list.module.css";

interface Props {
  requestId: string;
  name: string;
  capacity: string;
  /** Why it stands here, in words. */
  why: string;
  /** For the Chair's eyes. */
  note: string;
  fixed: "pinned" | "on_deck" | null;
  onOpen: (requestId: string) => void;
}

/** One in line: a press opens what the Chair can do with it. */
export const NextRow = memo(function NextRow(props: Props) {
  const { t } = useTranslation("chair");
  const { requestId, name, capacity, why, note, fixed, onOpen } = props;
  return (
    <li>
      <UnstyledButton
        className={classes.row}
        data-row={requestId}
        aria-haspopup="dialog"
        onClick={() => onOpen(requestId)}
      >
        {/* The number comes from the list itself: one who leaves it redraws nobody else. */}
        <span className={classes.place} aria-hidden />
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
        {fixed && <IconPin size={20} aria-hidden className={classes.icon} />}
        <IconChevronRight size={20} aria-hidden className={classes.icon} />
      </UnstyledButton>
    </li>
  );
});
