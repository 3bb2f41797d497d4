import { Alert, Button, Group, Loader, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { speakerLabel } from "../../../core/participants/speaker-name.ts";
import type { Note } from "../../../core/record/note.ts";
import { placeOf, type Sentence, type SummaryPlace, stands } from "../../../core/record/summary.ts";
import { api } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useAct } from "../../api/use-act.ts";
import { paths } from "../../app/routes.ts";
import { readAuthor } from "../../app/use-author.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import { SessionFrame } from "../../components/session-frame.tsx";
import { UndoButtons } from "../../components/undo-buttons.tsx";
import { rolesOf } from "../../floor/names.ts";
import { useFloor } from "../../floor/use-floor.ts";
import type { SessionData } from "../../floor/use-session.ts";
import { goToNote } from "../../record/go-to-note.ts";
import { useNotes } from "../../record/use-notes.ts";
import { useWritings } from "../../writing/use-writings.ts";
import { DraftBar, focusRaw } from "./draft-bar.tsx";
import { type PlaceCount, PlaceList } from "./place-list.tsx";
import { focusSources, SourcesPanel } from "./sources-panel.tsx";
import classes from "./summaries.module.css";
import { SummaryText } from "./summary-text.tsx";
import { useSummary } from "./use-summary.ts";

/** The summaries of a session: one for each challenge area, from its notes, in the rapporteur's own words. */
export function SummariesScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <Summaries data={data} />}</SessionFrame>;
}

function Summaries({ data }: { data: SessionData }) {
  const { t } = useTranslation(["summaries", "writing"]);
  const { event, session } = data;
  const [, navigate] = useLocation();
  const { run, busy } = useAct();
  const { notes, ready: notesReady } = useNotes(session.id);
  const writings = useWritings(event.id, session.id);
  const places = usePlaces(data, notes.stream, writings.all as readonly Sentence[]);
  const [asked, setAsked] = useState<SummaryPlace | null>(null);
  const of = places.find(({ place }) => place === asked) ?? places.find(hasSome) ?? places[0];
  const place = of?.place ?? "none";
  const [chosen, setChosen] = useState<string | null>(null);
  const { sentences, acts } = useSummary(writings, { eventId: event.id, sessionId: session.id, place });
  const words = useWords(data);

  const draft = async (includeRaw: boolean) => {
    if (!(await writings.queue.drained())) return;
    const done = await run(() =>
      api.summaries.draft({ sessionId: session.id, place, author: readAuthor(), includeRaw }),
    );
    if (!done) return;
    const message =
      done.changed === 0
        ? t("draft.nothing_new")
        : done.suggested > 0
          ? t("draft.done_suggested", { count: done.suggested })
          : t("draft.done", { count: done.changed });
    notifications.hide("draft");
    notifications.show({ id: "draft", message, autoClose: 5_000 });
  };
  const suggested = sentences.filter(({ suggestion }) => suggestion !== null);
  const acceptAll = () => suggested.length > 0 && acts.accept(suggested);
  const group = t("keys.title");
  useKeys([
    ...places.slice(0, 9).map((each, at) => ({
      keys: `alt+${at + 1}`,
      label: t("keys.place", { name: each.name }),
      run: () => setAsked(each.place),
      group,
    })),
    {
      keys: "d",
      label: t("draft.do"),
      run: () => (of && of.cleaned > 0 ? void draft(false) : focusRaw()),
      group,
    },
    { keys: "shift+a", label: t("keys.accept_all"), run: acceptAll, group },
    { keys: "m", label: t("key_messages"), run: () => navigate(paths.keyMessages(event.id)), group },
    { keys: "mod+z", label: t("common:undo"), run: writings.undo, group },
    { keys: ["mod+shift+z", "mod+y"], label: t("common:redo"), run: writings.redo, group },
  ]);
  const ready = writings.ready && notesReady;
  return (
    <Page
      wide
      title={t("title")}
      eyebrow={`${event.title} · ${session.title}`}
      back={{ to: paths.desk(session.id), label: t("common:back_to.desk"), keys: ["Escape", "alt+u"] }}
      actions={
        <Group gap="xs">
          <UndoButtons onUndo={writings.undo} onRedo={writings.redo} />
          <Button component={Link} href={paths.keyMessages(event.id)} variant="default">
            {t("key_messages")}
          </Button>
        </Group>
      }
    >
      {writings.error !== null && <Alert color="red">{errorWords(writings.error, t)}</Alert>}
      <div className={classes.columns}>
        <PlaceList places={places} chosen={place} onChoose={setAsked} />
        <section aria-label={of?.name ?? ""} className={classes.middle}>
          <Text component="h2" className={classes.heading}>
            {of?.name}
          </Text>
          {!ready && <Loader aria-label={t("common:loading")} />}
          {ready && of && (
            <>
              <DraftBar
                of={of}
                mode={t(`common:attribution.${session.attribution ?? event.attribution}`)}
                busy={busy}
                onDraft={(includeRaw) => void draft(includeRaw)}
                onAcceptAll={acceptAll}
              />
              {sentences.length === 0 && of.cleaned + of.raw > 0 && (
                <Text c="dimmed" my="sm">
                  {t("empty")}
                </Text>
              )}
              <SummaryText
                key={place}
                sentences={sentences}
                acts={acts}
                writings={writings}
                chosen={chosen}
                onChoose={setChosen}
                onSources={focusSources}
              />
            </>
          )}
        </section>
        <SourcesPanel
          sentence={sentences.find(({ id }) => id === chosen)}
          notes={notes.byId}
          speaker={words.speaker}
          time={words.time}
          onOpen={(note) => goToNote(note.sessionId, note.id)}
        />
      </div>
    </Page>
  );
}

const hasSome = (of: PlaceCount) => of.cleaned + of.raw + of.sentences > 0;

/** What there is of every summary: all areas of the event, and what bears several or none where there is such. */
function usePlaces(
  { event }: SessionData,
  notes: readonly Note[],
  sentences: readonly Sentence[],
): PlaceCount[] {
  const { t } = useTranslation("summaries");
  return useMemo(() => {
    const named = [
      ...event.areas.map(({ id, name }) => ({ place: id, name })),
      ...(["several", "none"] as const).map((place) => ({ place, name: t(`places.${place}`) })),
    ];
    const counted = named.map(({ place, name }): PlaceCount => {
      const own = notes.filter((note) => placeOf(note.areaIds, event.areas) === place);
      const written = sentences.filter((each) => each.place === place && each.deletedAt === null);
      const raw = own.filter(({ status }) => status === "raw").length;
      return {
        place,
        name,
        raw,
        cleaned: own.length - raw,
        sentences: written.filter(stands).length,
        suggested: written.filter(({ suggestion }) => suggestion !== null).length,
      };
    });
    return counted.filter((of) => event.areas.some(({ id }) => id === of.place) || hasSome(of));
  }, [event, notes, sentences, t]);
}

/** Who said a note, and when, by the clocks at the venue. */
function useWords({ event, session, roster }: SessionData) {
  const { t, i18n } = useTranslation("record");
  const { state } = useFloor(session.id);
  const roles = useMemo(() => rolesOf(event, session.id), [event, session.id]);
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
        timeStyle: "medium",
        timeZone: event.timeZone,
      }),
    [i18n.language, event.timeZone],
  );
  return {
    time: (at: number) => format.format(at),
    speaker: (note: Note) => {
      if (note.delegationId !== null)
        return roster.delegations.find(({ id }) => id === note.delegationId)?.name ?? "";
      const request = note.interventionId === null ? undefined : state.requests[note.interventionId];
      return request ? speakerLabel(request.speaker, roster, roles) : t("background");
    },
  };
}
