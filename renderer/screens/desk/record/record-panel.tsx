import { useCallback, useDeferredValue, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { CaptureLine } from "./capture-line.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import classes from "./record.module.css";
import { RecordContext } from "./record-context.ts";
import { useWords } from "./use-words.ts";

export interface RecordPanelProps extends SessionData {
  floor: FloorState;
}

/** The record side of the desk: the notes, and the line that takes the next. */
export function RecordPanel({ floor, event, session, roster }: RecordPanelProps) {
  const { t } = useTranslation("record");
  const { panel: words, rows } = useWords({ event, session, roster }, floor);
  const present = useRef(floor);
  present.current = floor;
  const openLast = useRef<() => void>(() => undefined);
  const onLast = useCallback(() => openLast.current(), []);
  // Who has the floor is drawn first, also above the capture line; the notes, in the frame after.
  const later = useDeferredValue(floor);
  return (
    <RecordContext value={words}>
      <section className={classes.panel} aria-label={t("title")}>
        <NotesPanel
          event={event}
          session={session}
          roster={roster}
          floor={later}
          present={present}
          openLast={openLast}
        />
        <CaptureLine
          sessionId={session.id}
          event={event}
          floor={present}
          scheme={words.scheme}
          delegation={rows.delegation}
          onLast={onLast}
        />
      </section>
    </RecordContext>
  );
}
