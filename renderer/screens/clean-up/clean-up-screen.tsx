import { Alert, Button, Loader, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { progress } from "../../../core/record/clean-up.ts";
import { errorWords } from "../../api/errors.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import { SessionFrame } from "../../components/session-frame.tsx";
import { useFloor } from "../../floor/use-floor.ts";
import type { SessionData } from "../../floor/use-session.ts";
import { useUndo } from "../../floor/use-undo.ts";
import { withWaiting } from "../../record/fold-notes.ts";
import { NoteHistory } from "../../record/history/note-history.tsx";
import { waitingFields } from "../../record/outbox.ts";
import { useNotes } from "../../record/use-notes.ts";
import { useOutbox } from "../../record/window-outbox.ts";
import { RecordContext } from "../desk/record/record-context.ts";
import { useNoteActs } from "../desk/record/use-note-acts.ts";
import { useWords } from "../desk/record/use-words.ts";
import classes from "./clean-up.module.css";
import { CleanUpEnd } from "./clean-up-end.tsx";
import { CleanUpFilterRow } from "./clean-up-filter.tsx";
import { CleanUpNote, type Leave } from "./clean-up-note.tsx";
import { focusField } from "./focus.ts";
import { SpeechFacts } from "./speech-facts.tsx";
import { useWalk } from "./use-walk.ts";

/** Walks through the raw notes one by one, each beside the facts of its speech. */
export function CleanUpScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <CleanUp data={data} />}</SessionFrame>;
}

function CleanUp({ data }: { data: SessionData }) {
  const { t } = useTranslation("clean-up");
  const { event, session } = data;
  const floor = useFloor(session.id);
  const { notes: stored, ready } = useNotes(session.id);
  const { entries } = useOutbox();
  const notes = useMemo(() => withWaiting(stored, waitingFields(entries)), [stored, entries]);
  const { undo, redo } = useUndo(session.id, floor, "record");
  const { panel: words } = useWords(data, floor.state);
  const present = useRef(floor.state);
  present.current = floor.state;
  const acts = useNoteActs(session.id, present, stored, words);

  const leaving = useRef<Leave>(async () => true);
  const touched = useRef(false);
  const busy = useRef(false);
  const [inHistory, setInHistory] = useState(false);
  const walk = useWalk({
    notes: stored,
    ready: ready && floor.ready,
    isTouched: () => touched.current,
    onGone: (note) =>
      notifications.show({
        message: t("gone", { text: words.speaker(note.interventionId) }),
        autoClose: 4_000,
      }),
  });
  const { note, filter } = walk;
  const place = progress(notes.stream, walk.walk, filter);

  const leave = async (status: "cleaned" | "included" | null, go: () => void) => {
    // Two presses at once mean one note.
    if (busy.current) return;
    busy.current = true;
    try {
      if (await leaving.current(note ? status : null)) go();
    } finally {
      busy.current = false;
    }
  };
  const on = (status: "cleaned" | "included" | null) => void leave(status, walk.forward);
  const back = () => void leave(null, walk.backward);
  const again = (step: () => void) => () => {
    walk.expectUndo();
    step();
  };
  const group = t("keys.walk");
  useKeys([
    { keys: "mod+enter", label: t("do.cleaned"), run: () => on("cleaned"), first: true, group },
    {
      keys: ["mod+shift+enter", "alt+enter"],
      label: t("do.included"),
      run: () => on("included"),
      first: true,
      group,
    },
    { keys: "alt+arrowright", label: t("do.next"), run: () => on(null), first: true, group },
    { keys: "alt+arrowleft", label: t("do.previous"), run: back, first: true, group },
    { keys: "mod+z", label: t("common:undo"), run: again(undo), group },
    { keys: ["mod+shift+z", "mod+y"], label: t("common:redo"), run: again(redo), group },
    {
      keys: "alt+h",
      label: t("keys.history"),
      run: () => void leave(null, () => setInHistory(note !== undefined)),
      group: t("keys.note"),
    },
    { keys: "alt+w", label: t("keys.filter"), run: () => focusField("filter"), group },
  ]);

  return (
    <RecordContext value={words}>
      <Page
        wide
        title={t("title")}
        eyebrow={`${event.title} · ${session.title}`}
        back={{ to: paths.desk(session.id), label: t("common:back_to.desk"), keys: ["alt+k"] }}
        actions={
          note && (
            <>
              <Button variant="default" onClick={back}>
                {t("do.previous_short")}
              </Button>
              <Button variant="default" onClick={() => on(null)}>
                {t("do.next_short")}
              </Button>
              <Button variant="default" onClick={() => on("included")}>
                {t("do.included")}
              </Button>
              <Button onClick={() => on("cleaned")}>{t("do.cleaned")}</Button>
            </>
          )
        }
      >
        {floor.error !== null && <Alert color="red">{errorWords(floor.error, t)}</Alert>}
        {!ready && floor.error === null && <Loader aria-label={t("common:loading")} />}
        {ready && (
          <div className={classes.bar}>
            <Text role="status" fw={650}>
              {note && t(`progress.${filter.what}`, place)}
            </Text>
            <CleanUpFilterRow stream={notes.stream} filter={filter} onChange={walk.setFilter} />
          </div>
        )}
        {ready && note && (
          <div className={classes.work}>
            <CleanUpNote
              key={note.id}
              note={note}
              acts={acts}
              leaving={leaving}
              touched={touched}
              onGone={walk.forward}
            />
            <SpeechFacts note={{ ...note, ...waitingFields(entries).get(note.id) }} stream={notes.stream} />
          </div>
        )}
        {note && inHistory && (
          <NoteHistory
            note={note}
            words={words}
            onClose={() => setInHistory(false)}
            // What was restored here was not cleaned elsewhere: the walk stays with it.
            onRestored={() => {
              touched.current = true;
            }}
          />
        )}
        {ready && !note && <CleanUpEnd sessionId={session.id} notes={notes.stream} onBegin={walk.begin} />}
      </Page>
    </RecordContext>
  );
}
