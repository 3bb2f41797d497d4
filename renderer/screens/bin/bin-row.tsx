import { IconSquare, IconSquareCheck } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { NoteBody } from "../../record/note-body.tsx";
import classes from "./bin.module.css";
import type { Deleted } from "./use-bin.ts";

interface Props {
  deleted: Deleted;
  timeZone: string;
  chosen: boolean;
  /** Where the Tab key comes into the list. */
  tabStop: boolean;
  onToggle: (noteId: string) => void;
}

/** A deleted note in full, with whose point it was, and who deleted it and when. */
export const BinRow = memo(function BinRow({ deleted, timeZone, chosen, tabStop, onToggle }: Props) {
  const { t, i18n } = useTranslation("bin");
  const { note, by, speaker } = deleted;
  const format = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  const at = format.format(note.deletedAt ?? note.at);
  return (
    <li>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of its rows */}
      <div
        className={classes.row}
        role="checkbox"
        aria-checked={chosen}
        data-deleted={note.id}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onToggle(note.id)}
      >
        {chosen ? <IconSquareCheck size={20} aria-hidden /> : <IconSquare size={20} aria-hidden />}
        <div>
          <div className={classes.text}>
            <NoteBody doc={note.doc} />
          </div>
          <div className={classes.facts}>
            {[
              speaker || t("record:background"),
              t(`record:kind.${note.kind}`),
              t("written_by", { author: note.author }),
              by ? t("deleted_by", { by, at }) : t("deleted_at", { at }),
            ].join(" · ")}
          </div>
        </div>
      </div>
    </li>
  );
});
