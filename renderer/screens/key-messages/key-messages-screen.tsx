import { Alert, Button, Group, Loader, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyMessage } from "../../../core/record/key-message.ts";
import { inOrder } from "../../../core/record/places.ts";
import { followUpsOf, keyMessagesOf } from "../../../core/record/summaries-of.ts";
import { api, queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { useAct } from "../../api/use-act.ts";
import { NotFoundScreen } from "../../app/screens.tsx";
import { readAuthor } from "../../app/use-author.ts";
import { wayBack } from "../../app/way-back.ts";
import { Page } from "../../components/page.tsx";
import { UndoButtons } from "../../components/undo-buttons.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { useWritings } from "../../writing/use-writings.ts";
import { FollowUps } from "./follow-ups.tsx";
import { FromSummaries } from "./from-summaries.tsx";
import { MessageList } from "./message-list.tsx";
import { useMessageActs } from "./use-message-acts.ts";
import { focusRow, useRowKeys } from "./use-row-keys.ts";

/** The key messages of an event, and what it follows up of earlier ones. */
export function KeyMessagesScreen({ eventId }: { eventId: string }) {
  const { t } = useTranslation("key-messages");
  const { data: events, error } = useQuery(queries.library.list.queryOptions());
  const event = events?.find(({ id }) => id === eventId);
  if (events && event) return <KeyMessages event={event} events={events} />;
  if (events) return <NotFoundScreen />;
  if (error) return <Alert color="red">{errorWords(error, t)}</Alert>;
  return <Loader m="xl" aria-label={t("common:loading")} />;
}

function KeyMessages({ event, events }: { event: EventWithSessions; events: readonly EventWithSessions[] }) {
  const { t } = useTranslation(["key-messages", "writing"]);
  const { run, busy } = useAct();
  const writings = useWritings(event.id, null);
  const acts = useMessageActs(writings, event.id);
  const stored = keyMessagesOf(writings.all);
  const followUps = followUpsOf(writings.all);
  const [opened, setOpened] = useState<string | null>(null);
  const [begun, setBegun] = useState<KeyMessage | null>(null);
  const [choosing, setChoosing] = useState(false);
  const messages = begun && !stored.some(({ id }) => id === begun.id) ? inOrder([...stored, begun]) : stored;
  const row = useRef<string | null>(null);
  // Once React has put the row in the editor's place, and before anything is painted.
  useLayoutEffect(() => {
    if (opened || row.current === null) return;
    focusRow(row.current);
    row.current = null;
  }, [opened]);

  const { to, place } = wayBack(event.id);
  const begin = () => {
    const blank = acts.blank(null);
    setBegun(blank);
    setOpened(blank.id);
  };
  const close = (of: KeyMessage, empty: boolean) => {
    if (empty) acts.remove(of);
    row.current = empty ? (messages.find(({ id }) => id !== of.id)?.id ?? null) : of.id;
    setBegun(null);
    setOpened(null);
  };
  const bringIn = async () => {
    if (!(await writings.queue.drained())) return;
    const done = await run(() => api.summaries.bringIn({ eventId: event.id, author: readAuthor() }));
    if (done)
      notifications.show({
        id: "bring-in",
        message: t("follow.brought", { count: done.brought }),
        autoClose: 4_000,
      });
  };
  useRowKeys({
    messages,
    followUps,
    acts,
    writings,
    open: setOpened,
    begin,
    choose: () => setChoosing(true),
    bringIn: event.follows.length > 0 ? () => void bringIn() : null,
  });
  return (
    <Page
      title={t("title")}
      eyebrow={event.title}
      back={{ to, label: t(`common:back_to.${place}`) }}
      actions={
        <Group gap="xs">
          <UndoButtons onUndo={writings.undo} onRedo={writings.redo} />
        </Group>
      }
    >
      {writings.error !== null && <Alert color="red">{errorWords(writings.error, t)}</Alert>}
      {!writings.ready && <Loader aria-label={t("common:loading")} />}
      {writings.ready && (
        <Stack gap="xl">
          <section aria-labelledby="key-messages">
            <Group justify="space-between" mb="sm">
              <Title order={2} id="key-messages">
                {t("count", { count: stored.length })}
              </Title>
              <Group gap="xs">
                <Button variant="default" onClick={() => setChoosing(true)}>
                  {t("from.button")}
                </Button>
                <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={begin}>
                  {t("add")}
                </Button>
              </Group>
            </Group>
            {messages.length === 0 && <Text c="dimmed">{t("empty")}</Text>}
            <MessageList
              messages={messages}
              areas={event.areas}
              opened={opened}
              acts={acts}
              writings={writings}
              onOpen={setOpened}
              onClose={close}
            />
          </section>
          <FollowUps
            event={event}
            events={events}
            followUps={followUps}
            messages={stored}
            acts={acts}
            writings={writings}
            busy={busy}
            onBringIn={() => void bringIn()}
          />
        </Stack>
      )}
      {choosing && (
        <FromSummaries
          event={event}
          onClose={() => setChoosing(false)}
          onMake={(sentences, areaIds) => {
            setChoosing(false);
            setOpened(acts.startFrom(sentences, areaIds).id);
          }}
        />
      )}
    </Page>
  );
}
