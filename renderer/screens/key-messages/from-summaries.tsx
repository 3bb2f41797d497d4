import { Alert, Button, Checkbox, Group, Loader, Modal, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { plainText } from "../../../core/record/rich-text.ts";
import { summariesOf } from "../../../core/record/summaries-of.ts";
import type { Sentence, SummaryPlace } from "../../../core/record/summary.ts";
import { queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";

interface Props {
  event: EventWithSessions;
  onClose: () => void;
  onMake: (sentences: Sentence[], areaIds: string[]) => void;
}

/** Chooses sentences of the sessions' summaries, which a key message then begins with. */
export function FromSummaries({ event, onClose, onMake }: Props) {
  const { t } = useTranslation("key-messages");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error } = useQuery({
    ...queries.summaries.ofEvent.queryOptions({ input: { eventId: event.id } }),
    staleTime: 0,
    refetchOnMount: "always",
  });
  const summaries = data ? summariesOf(data, event) : [];
  const picked = summaries.flatMap(({ sentences }) => sentences).filter(({ id }) => chosen.includes(id));
  const nameOf = (place: SummaryPlace) =>
    event.areas.find(({ id }) => id === place)?.name ?? t(`summaries:places.${place}`);
  const make = () => {
    const places = new Set(picked.map(({ place }) => place));
    onMake(
      picked,
      event.areas.map(({ id }) => id).filter((id) => places.has(id)),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      size="xl"
      title={t("from.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {error && <Alert color="red">{errorWords(error, t)}</Alert>}
      {!data && !error && <Loader aria-label={t("common:loading")} />}
      {data && summaries.length === 0 && <Text>{t("from.none")}</Text>}
      <Stack gap="md">
        {summaries.map(({ sessionId, place, sentences }) => (
          <Stack
            key={`${sessionId} ${place}`}
            gap={6}
            role="group"
            aria-label={`${event.sessions.find(({ id }) => id === sessionId)?.title}, ${nameOf(place)}`}
          >
            <Text size="sm" fw={650}>
              {event.sessions.find(({ id }) => id === sessionId)?.title} · {nameOf(place)}
            </Text>
            {sentences.map((each) => (
              <Checkbox
                key={each.id}
                label={plainText(each.doc)}
                checked={chosen.includes(each.id)}
                onChange={(e) => {
                  const { checked } = e.currentTarget;
                  setChosen((was) => (checked ? [...was, each.id] : was.filter((id) => id !== each.id)));
                }}
              />
            ))}
          </Stack>
        ))}
      </Stack>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button disabled={picked.length === 0} onClick={make}>
          {t("from.make", { count: picked.length })}
        </Button>
      </Group>
    </Modal>
  );
}
