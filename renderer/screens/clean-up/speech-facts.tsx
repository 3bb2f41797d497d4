import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { interventions } from "../../../core/floor/statistics.ts";
import type { Note } from "../../../core/record/note.ts";
import { capacityWords } from "../../floor/capacity-words.ts";
import { formatDuration } from "../../floor/format-duration.ts";
import { NoteBody } from "../../record/note-body.tsx";
import { useNoteWords } from "../desk/record/record-context.ts";
import classes from "./clean-up.module.css";

/** How many of the notes around a note that nobody said are shown on each side. */
const AROUND = 2;

/** What is known of the speech that the note was taken from, and what else was noted of it. */
export function SpeechFacts({ note, stream }: { note: Note; stream: readonly Note[] }) {
  const { t } = useTranslation("clean-up");
  const { floor, speaker, time } = useNoteWords();
  const request = note.interventionId === null ? undefined : floor.requests[note.interventionId];
  const speech = interventions(floor, Date.now()).find((each) => each.requestId === request?.id);
  const facts = [
    request && [t("facts.capacity"), capacityWords(request, t)],
    speech && [
      t("facts.when"),
      speech.endedAt === null
        ? t("facts.since", { from: time(speech.startedAt) })
        : t("facts.from_to", { from: time(speech.startedAt), to: time(speech.endedAt) }),
    ],
    speech && [t("facts.length"), formatDuration(speech.spokenMs)],
    [
      t("facts.noted"),
      note.offsetMs === null
        ? time(note.at)
        : t("facts.noted_in", { at: time(note.at), into: formatDuration(note.offsetMs) }),
    ],
    [t("facts.author"), note.author],
  ].filter((each) => each !== undefined);
  const at = stream.findIndex((each) => each.id === note.id);
  const others = stream.filter((each, index) =>
    note.interventionId === null
      ? each.id !== note.id && Math.abs(index - at) <= AROUND
      : each.id !== note.id && each.interventionId === note.interventionId,
  );
  const before = others.filter((each) => stream.indexOf(each) < at);
  const after = others.filter((each) => stream.indexOf(each) > at);
  return (
    <aside className={classes.facts} aria-label={t("facts.title")}>
      <Title order={2} size="h3">
        {speaker(note.interventionId)}
      </Title>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Others title={t("facts.before")} notes={before} />
      <Others title={t("facts.after")} notes={after} />
      {others.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("facts.only_one")}
        </Text>
      )}
    </aside>
  );
}

function Others({ title, notes }: { title: string; notes: readonly Note[] }) {
  const { t } = useTranslation("clean-up");
  const { time } = useNoteWords();
  if (notes.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5" mt="sm">
        {title}
      </Title>
      <ul aria-label={title} className={classes.others}>
        {notes.map((each) => (
          <li key={each.id}>
            <Text size="xs" c="dimmed">
              {time(each.at)} · {t(`status.${each.status}`)}
            </Text>
            <NoteBody doc={each.doc} />
          </li>
        ))}
      </ul>
    </>
  );
}
