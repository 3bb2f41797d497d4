import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { newId } from "../../../core/ids.ts";
import { api } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { paths } from "../../app/routes.ts";
import { Page } from "../../components/page.tsx";
import { emptyEvent, emptySession, type Faults, readEvent, readSession } from "../event/event-draft.ts";
import { EventFields } from "../event/event-fields.tsx";
import { SessionsField } from "./sessions-field.tsx";

/** A title and Enter begin an event; everything else has a default and can be changed later. */
export function NewEventScreen({ thenImport = false }: { thenImport?: boolean }) {
  const { t } = useTranslation("event");
  const [, navigate] = useLocation();
  // Made once: a create that is repeated after a lost answer must not make a second event.
  const [eventId] = useState(newId);
  const [draft, setDraft] = useState(emptyEvent);
  const [sessions, setSessions] = useState(() => [emptySession(t("sessions.new", { at: 1 }))]);
  const [faults, setFaults] = useState<Faults>(new Set());
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const { run, busy } = useAct();

  const create = async (submit: FormEvent) => {
    submit.preventDefault();
    const event = readEvent(draft);
    const named = sessions.map((each, at) => ({
      ...each,
      title: each.title.trim() || t("sessions.new", { at: at + 1 }),
    }));
    const read = named.map((each) => ({ id: each.id, ...readSession(each, draft.timeZone) }));
    setFaults(event.faults ?? new Set());
    setWrong(new Set(read.flatMap((each) => (each.faults ? [each.id] : []))));
    if (event.faults || read.some((each) => each.faults)) return;
    const made = await run(() =>
      api.event.create({
        id: eventId,
        fields: event.fields,
        sessions: read.flatMap(({ id, fields }) => (fields ? [{ ...fields, id }] : [])),
      }),
    );
    if (made) navigate(thenImport ? paths.importRoster(eventId) : paths.event(eventId));
  };

  return (
    <Page title={t("new.title")} back={{ to: paths.library(), label: t("common:back_to_library") }}>
      <form onSubmit={create} noValidate>
        <Stack gap="lg">
          <Group justify="space-between">
            <Text c="dimmed">{t(thenImport ? "new.help_import" : "new.help")}</Text>
          </Group>
          <Paper withBorder p="lg">
            <EventFields eventId={null} draft={draft} onChange={setDraft} faults={faults} />
          </Paper>
          <Paper withBorder p="lg">
            <SessionsField sessions={sessions} wrong={wrong} onChange={setSessions} />
          </Paper>
          <Group>
            <Button type="submit" loading={busy}>
              {t(thenImport ? "new.create_import" : "new.create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
