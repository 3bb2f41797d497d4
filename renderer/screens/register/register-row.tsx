import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Badge, Checkbox } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Recommendation, RecommendationStatus } from "../../../core/record/recommendation.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import type { Voice } from "../../../core/record/voices.ts";
import { goToNote } from "../../record/go-to-note.ts";
import { NoteBody } from "../../record/note-body.tsx";
import classes from "./register.module.css";
import { useRegisterWords } from "./register-words.ts";

interface Props {
  one: Recommendation;
  /** Its place in the register, from 1. */
  number: number;
  selected: boolean;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  /** Its editor, in the place of what it reads. */
  editor: ReactNode;
}

/** So many names or sources are shown in a row; of the others their number. */
const SHOWN = 3;

/** One recommendation of the register: as it reads, or open. */
export const RegisterRow = memo(function RegisterRow(props: Props) {
  const { one, number, selected, onSelect, onOpen, editor } = props;
  const { t } = useTranslation("register");
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: one.id });
  const text = plainText(one.doc);
  const name = t("row", { number, text: text.slice(0, 200) });
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging || undefined}
      data-selected={selected || undefined}
      data-status={one.status}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className={classes.grip}
        aria-label={t("floor:drag.handle", { name: t("row_name", { number }) })}
      >
        <IconGripVertical size={16} aria-hidden />
      </button>
      <Checkbox
        className={classes.check}
        tabIndex={-1}
        aria-label={t("select", { number })}
        checked={selected}
        onChange={() => onSelect(one.id)}
      />
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      {editor ?? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is a key of the screen
        <div
          className={classes.reads}
          data-recommendation={one.id}
          tabIndex={0}
          role="group"
          aria-label={name}
          onClick={() => onOpen(one.id)}
        >
          <Reads one={one} />
        </div>
      )}
    </li>
  );
});

function Reads({ one }: { one: Recommendation }) {
  const { t } = useTranslation("register");
  const { event } = useRegisterWords();
  const quiet = [one.timeframe, one.owner].filter(Boolean).join(" · ");
  const held = one.reservations.length;
  return (
    <>
      <div>
        <div className={classes.body}>
          {plainText(one.doc) === "" ? t("no_text") : <NoteBody doc={one.doc} />}
        </div>
        <div className={classes.tags}>
          {event.addressees
            .filter(({ id }) => one.addresseeIds.includes(id))
            .map((each) => (
              <Badge key={each.id} size="sm" variant="outline" color="idm">
                {t("to", { name: each.name })}
              </Badge>
            ))}
          {event.areas
            .filter(({ id }) => one.areaIds.includes(id))
            .map((each) => (
              <Badge key={each.id} size="sm" variant="light" color="idm">
                {each.name}
              </Badge>
            ))}
          {held > 0 && (
            <Badge size="sm" variant="default">
              {t("reservations", { count: held })}
            </Badge>
          )}
          {quiet && <span className={classes.quiet}>{quiet}</span>}
        </div>
      </div>
      <div className={classes.who}>
        <Names label={t("proposed_by")} voices={one.proposers} />
        {one.supporters.length > 0 && <Names label={t("supported_by")} voices={one.supporters} />}
        <Sources one={one} />
      </div>
      <StatusBadge status={one.status} />
    </>
  );
}

const COLOURS = { proposed: "default", agreed: "light", included: "filled", dropped: "outline" } as const;

/** How far a recommendation has come. */
export function StatusBadge({ status }: { status: RecommendationStatus }) {
  const { t } = useTranslation("register");
  return (
    <Badge variant={COLOURS[status]} color={status === "dropped" ? "gray" : "idm"} className={classes.status}>
      {t(`status.${status}`)}
    </Badge>
  );
}

function Names({ label, voices }: { label: string; voices: readonly Voice[] }) {
  const { t } = useTranslation("register");
  const names = useRegisterWords().voices(voices);
  const rest = names.length - SHOWN;
  return (
    <div title={names.join(", ")}>
      <span className={classes.quiet}>{label}</span>{" "}
      {names.length === 0 ? t("nobody") : names.slice(0, SHOWN).join(", ")}
      {rest > 0 && ` ${t("more", { count: rest })}`}
    </div>
  );
}

function Sources({ one }: { one: Recommendation }) {
  const { t } = useTranslation("register");
  const words = useRegisterWords();
  const rest = one.sources.length - SHOWN;
  return (
    <>
      {one.sources.slice(0, SHOWN).map((source) => {
        const { speaker, place } = words.source(source);
        return (
          <div key={source.noteId} className={classes.from}>
            <span className={classes.quiet}>{t("from")}</span>
            <button
              type="button"
              className={classes.link}
              // By keyboard: G on the row, or in the open row.
              tabIndex={-1}
              title={place}
              aria-label={t("source", { label: `${speaker}, ${place}` })}
              onClick={(event) => {
                event.stopPropagation();
                goToNote(source.sessionId, source.noteId);
              }}
            >
              {place}
            </button>
          </div>
        );
      })}
      {rest > 0 && t("more", { count: rest })}
    </>
  );
}
