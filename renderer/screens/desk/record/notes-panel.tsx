import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import type { Note } from "../../../../core/record/note.ts";
import { NO_AREA } from "../../../../core/record/note-filter.ts";
import { readAuthor } from "../../../app/use-author.ts";
import { useKeys } from "../../../app/use-keys.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { focusCapture } from "../../../record/focus-capture.ts";
import { withWaiting } from "../../../record/fold-notes.ts";
import { NoteHistory } from "../../../record/history/note-history.tsx";
import { VIEWS, type View } from "../../../record/note-sections.ts";
import { useNotes } from "../../../record/use-notes.ts";
import { useWaitingFields } from "../../../record/window-outbox.ts";
import { registeredNotes } from "../../../register/fold-register.ts";
import { usePromote } from "../../../register/use-promote.ts";
import { useRegister } from "../../../register/use-register.ts";
import { AreaTargets } from "./area-targets.tsx";
import { EmptyRecord } from "./empty-record.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NoteAnnouncer } from "./note-announcer.tsx";
import { NoteList } from "./note-list.tsx";
import classes from "./record.module.css";
import { RecordContext } from "./record-context.ts";
import { RecordMenu, useWays } from "./record-menu.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useDeskPlace } from "./use-desk-place.ts";
import { useFollow } from "./use-follow.ts";
import { useNoteActs } from "./use-note-acts.ts";
import { useNoteFocus } from "./use-note-focus.ts";
import { useNoteLetters } from "./use-note-letters.ts";
import { useOpenNote } from "./use-open-note.ts";
import { useRecordView } from "./use-record-view.ts";
import { useRowFocus } from "./use-row-focus.ts";
import { useSelection } from "./use-selection.ts";
import { useWords } from "./use-words.ts";
import { WaitingNotes } from "./waiting-notes.tsx";

interface Props extends SessionData {
  /** As it is drawn here: a frame after who has the floor. */
  floor: FloorState;
  /** As it stands now, for what is done. */
  present: RefObject<FloorState>;
  /** Where the capture line finds how the last note of this window's author is opened. */
  openLast: RefObject<() => void>;
}

/** The notes of a session in four views, and all that can be done to them. */
export const NotesPanel = memo(function NotesPanel({ floor, present, openLast, ...data }: Props) {
  const { event, session } = data;
  const { t } = useTranslation("record");
  const { notes: stored, ready } = useNotes(session.id);
  const { fields: waiting, failed } = useWaitingFields();
  const notes = useMemo(() => withWaiting(stored, waiting), [stored, waiting]);
  const unstored = useMemo(() => new Set(failed ? waiting.keys() : []), [failed, waiting]);
  const { rows: rowWords, panel: words, speakerOf } = useWords(data, floor);
  const acts = useNoteActs(session.id, present, stored, words);
  const focus = useNoteFocus();
  const opening = useOpenNote(focus.goTo);
  const { opened, close } = opening;
  const open = opened ? stored.byId.get(opened.id) : undefined;
  const selection = useSelection(notes.stream);
  const { register } = useRegister(event.id);
  const registered = useMemo(() => registeredNotes(register), [register]);
  const { promote } = usePromote(session.id);
  const shown = useRecordView({ notes, areas: event.areas, open, opened, speakerOf, registered });
  const { view, rows } = shown;
  const [filtering, setFiltering] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  useFollow(scroll, view === "stream" && shown.shown === notes.stream.length);
  const rowFocus = useRowFocus(focus.goTo);
  useDeskPlace(session.id, ready, notes, focus.goTo);
  const [inHistory, setInHistory] = useState<string | null>(null);
  const withHistory = inHistory === null ? undefined : stored.byId.get(inHistory);
  const speaker = useCallback((id: string | null) => speakerOf(id).label, [speakerOf]);
  const meant = (note: Note) => (selection.has(note.id) ? selection.notes : [note]);

  useEffect(() => {
    openLast.current = () => {
      const last = notes.stream.findLast(({ author }) => author === readAuthor());
      if (!last) return;
      shown.setView("stream");
      opening.open(last.id, "stream");
    };
  });

  const show = (next: View) => {
    // The open note is left as any screen is: what was typed is handed on.
    close();
    shown.setView(next);
    if (scroll.current) scroll.current.scrollTop = 0;
  };
  const endFilter = () => {
    setFiltering(false);
    focusCapture();
  };

  useNoteLetters({
    acts,
    noteOf: (id) => notes.byId.get(id),
    meant,
    onPromote: (members) => void promote(members),
    onHistory: ({ id }) => setInHistory(id),
    beforeRemoval: (gone) => {
      const ids = new Set(gone.map(({ id }) => id));
      const standing = rows.flatMap((row) => (row.type === "note" ? [row.note.id] : []));
      const last = standing.findLastIndex((id) => ids.has(id));
      const next = standing.slice(last + 1)[0] ?? standing.slice(0, last).findLast((id) => !ids.has(id));
      if (next) focus.goTo(next);
      else focusCapture();
    },
  });
  const ways = useWays(event.id, session.id, notes.bin.length);
  const group = t("keys.title");
  useKeys([
    { keys: ["c", "alt+c"], label: t("keys.capture"), run: focusCapture, group },
    {
      keys: "alt+v",
      label: t("keys.view"),
      run: () => show(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? "stream"),
      group,
    },
    {
      keys: "alt+n",
      label: t("keys.last_note"),
      run: () => {
        const last = rows.findLast((row) => row.type === "note");
        if (last?.type === "note") focus.goTo(last.note.id, last.section.id);
      },
      group,
    },
    { keys: "alt+f", label: t("keys.filter"), run: () => setFiltering(true), group },
    { keys: "alt+shift+arrowright", label: t("keys.late"), run: () => acts.late(1), group },
    { keys: "alt+shift+arrowleft", label: t("keys.early"), run: () => acts.late(-1), group },
  ]);

  return (
    <RecordContext value={words}>
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        {selection.notes.length > 0 ? (
          <SelectionBar selection={selection} acts={acts} onPromote={() => void promote(selection.notes)} />
        ) : (
          <>
            <SegmentedControl
              aria-label={t("view")}
              size="sm"
              value={view}
              onChange={(chosen) => show(chosen as View)}
              data={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
            />
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" c="dimmed" aria-live="polite" className={classes.count}>
                {shown.shown === notes.stream.length
                  ? t("count", { count: notes.stream.length })
                  : t("count_of", { shown: shown.shown, count: notes.stream.length })}
              </Text>
              <Button
                size="xs"
                variant="default"
                aria-expanded={filtering}
                onClick={() => (filtering ? endFilter() : setFiltering(true))}
              >
                {t("filter.button")}
              </Button>
              <RecordMenu eventId={event.id} ways={ways} />
            </Group>
          </>
        )}
      </Group>
      {filtering && (
        <FilterBar shown={shown} notes={notes.stream} speakerOf={speakerOf} onClose={endFilter} />
      )}
      <AreaTargets
        words={rowWords}
        onDrop={(note, section, areaId) => {
          const from = event.areas.some(({ id }) => id === section) ? section : NO_AREA;
          acts.moveToArea(meant(note), from, areaId);
        }}
      >
        <div ref={scroll} className={classes.scroll} {...rowFocus}>
          {ready && !open && rows.length === 0 && (
            <EmptyRecord filtered={notes.stream.length > 0} view={view} onClear={shown.clearFilter} />
          )}
          <NoteList
            // Each view is measured, and scrolled, on its own.
            key={view}
            label={t(`list.${view}`)}
            rows={rows}
            ready={ready}
            acts={acts}
            opening={opening}
            stored={open}
            unstored={unstored}
            registered={registered}
            selection={selection}
            focus={focus}
            words={rowWords}
            speaker={speaker}
            scroller={scroll}
            meant={meant}
          />
          <WaitingNotes
            sessionId={session.id}
            openId={opened?.id}
            onOpen={(id) => {
              shown.setView("stream");
              opening.open(id, "stream");
            }}
          />
        </div>
      </AreaTargets>
      <NoteAnnouncer notes={notes.byId} registered={registered} />
      {withHistory && (
        <NoteHistory
          note={withHistory}
          words={words}
          onClose={() => {
            setInHistory(null);
            focus.goTo(withHistory.id);
          }}
        />
      )}
    </RecordContext>
  );
});
