import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../../core/floor/state.ts";
import { speakerLabel } from "../../../../core/participants/speaker-name.ts";
import { useKeys } from "../../../app/use-keys.ts";
import { rolesOf } from "../../../floor/names.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { focusCapture } from "../../../record/focus-capture.ts";
import { byArea, NO_AREA, withOpen, withWaiting } from "../../../record/fold-notes.ts";
import { markScheme } from "../../../record/mark-scheme.ts";
import { waitingFields } from "../../../record/outbox.ts";
import { useNotes } from "../../../record/use-notes.ts";
import { outbox, useOutbox } from "../../../record/window-outbox.ts";
import { Bin } from "./bin.tsx";
import { CaptureLine } from "./capture-line.tsx";
import { NoteList } from "./note-list.tsx";
import classes from "./record.module.css";
import { type NoteWords, RecordContext } from "./record-context.ts";
import { useFollow } from "./use-follow.ts";
import { useNoteActs } from "./use-note-acts.ts";
import { focusNote, useOpenNote } from "./use-open-note.ts";
import { useRowFocus } from "./use-row-focus.ts";
import { WaitingNotes } from "./waiting-notes.tsx";

export interface RecordPanelProps extends SessionData {
  floor: FloorState;
}

type View = "stream" | "areas";

/** The record side of the desk: the notes, in two views, and the line that takes the next. */
export function RecordPanel({ event, session, roster, floor }: RecordPanelProps) {
  const { t, i18n } = useTranslation("record");
  const [view, setView] = useState<View>("stream");
  const { notes: stored, ready, take } = useNotes(session.id);
  const { entries, failed } = useOutbox();
  const waiting = useMemo(() => waitingFields(entries), [entries]);
  const notes = useMemo(() => withWaiting(stored, waiting), [stored, waiting]);
  const unstored = new Set(failed ? waiting.keys() : []);
  const acts = useNoteActs(session.id, floor, stored);
  const opening = useOpenNote();
  const { opened, close } = opening;
  const open = opened ? stored.byId.get(opened.id) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken the moment the engine answers, before its stream
  useEffect(() => outbox.onStored((note) => note.sessionId === session.id && take([note])), [session.id]);
  const scheme = useMemo(() => markScheme(event, roster), [event, roster]);
  const words = useMemo((): NoteWords => {
    const roles = rolesOf(event, session.id);
    const time = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
      timeStyle: "medium",
      timeZone: event.timeZone,
    });
    return {
      event,
      floor,
      time: (at) => time.format(at),
      speaker: (interventionId) => {
        const request = interventionId === null ? undefined : floor.requests[interventionId];
        return request ? speakerLabel(request.speaker, roster, roles) : t("background");
      },
      delegation: (id) => roster.delegations.find((each) => each.id === id)?.name ?? "",
      delegations: roster.delegations,
      scheme,
    };
  }, [event, session.id, roster, scheme, floor, i18n.language, t]);
  const scroll = useRef<HTMLDivElement>(null);
  useFollow(scroll, view === "stream");
  const rowFocus = useRowFocus();

  const show = (next: View) => {
    // The open note is left as any screen is: what was typed is handed on.
    close();
    setView(next);
  };

  useKeys([
    { keys: ["c", "alt+c"], label: t("keys.capture"), run: focusCapture, group: t("keys.title") },
    {
      keys: "alt+v",
      label: t("keys.view"),
      run: () => show(view === "stream" ? "areas" : "stream"),
      group: t("keys.title"),
    },
    {
      keys: "alt+n",
      label: t("keys.last_note"),
      run: () => focusNote(notes.stream.at(-1)?.id ?? ""),
      group: t("keys.title"),
    },
  ]);

  return (
    <RecordContext value={words}>
      <section className={classes.panel} aria-label={t("title")}>
        <Group className={classes.bar} justify="space-between">
          <SegmentedControl
            aria-label={t("view")}
            size="sm"
            value={view}
            onChange={(chosen) => show(chosen as View)}
            data={[
              { value: "stream", label: t("stream") },
              { value: "areas", label: t("by_area") },
            ]}
          />
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {t("count", { count: notes.stream.length })}
            </Text>
            <Bin notes={notes.bin} onRestore={acts.restore} />
          </Group>
        </Group>
        <div ref={scroll} className={classes.scroll} {...rowFocus}>
          {ready && !open && notes.stream.length === 0 && (
            <div className={classes.empty}>
              <Text fw={650}>{t("empty.title")}</Text>
              <Text c="dimmed">{t("empty.text")}</Text>
              <Button variant="default" mt="sm" onClick={focusCapture}>
                {t("empty.begin")}
              </Button>
            </div>
          )}
          {view === "stream" ? (
            <NoteList
              label={t("stream_list")}
              section="stream"
              notes={withOpen(notes.stream, open)}
              acts={acts}
              opening={opening}
              stored={open}
              unstored={unstored}
              headings
            />
          ) : (
            byArea(
              notes.stream,
              event.areas,
              open && opened ? { note: open, section: opened.section } : undefined,
            ).map(({ area, notes: members }) => (
              <section key={area?.id ?? NO_AREA} aria-label={area?.name ?? t("no_area")}>
                <h2 className={classes.area}>
                  {area?.name ?? t("no_area")} <span>{members.length}</span>
                </h2>
                {members.length === 0 ? (
                  <Text size="sm" c="dimmed" px="md" pb="sm">
                    {t("area_empty", { code: area?.code ?? "" })}
                  </Text>
                ) : (
                  <NoteList
                    label={area?.name ?? t("no_area")}
                    section={area?.id ?? NO_AREA}
                    notes={members}
                    acts={acts}
                    opening={opening}
                    stored={open}
                    unstored={unstored}
                  />
                )}
              </section>
            ))
          )}
          <WaitingNotes
            sessionId={session.id}
            openId={opened?.id}
            onOpen={(id) => {
              setView("stream");
              opening.open(id, "stream");
            }}
          />
        </div>
        <CaptureLine
          sessionId={session.id}
          event={event}
          floor={floor}
          scheme={scheme}
          speaker={words.speaker}
        />
      </section>
    </RecordContext>
  );
}
