import { Button, Group, List, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import type { FloorEvent } from "../../../core/floor/events.ts";
import { actsSince } from "../../../core/floor/undo.ts";
import { api } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { readAuthor } from "../../app/use-author.ts";
import type { ReadEntry } from "./use-entries.ts";

/** So many acts are named; of the others their number is told. */
const NAMED = 12;

interface Props {
  sessionId: string;
  entry: ReadEntry;
  entries: readonly ReadEntry[];
  events: readonly FloorEvent[];
  onClose: () => void;
}

/** Says what going back to an entry undoes, and does it. */
export function BackTo({ sessionId, entry, entries, events, onClose }: Props) {
  const { t } = useTranslation("timeline");
  const { run, busy } = useAct();
  const acts = actsSince(events, entry.actId);
  const count = acts.length;
  // What an act came to is told by its last fact.
  const wordsOf = new Map(entries.map(({ actId, words }) => [actId, words]));
  const undo = async () => {
    const done = await run(() => api.undo.backTo({ sessionId, by: readAuthor(), actId: entry.actId }));
    if (done)
      notifications.show({ id: "undo", message: t("back_done", { count: done.acts }), autoClose: 3_000 });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("back_title", { time: entry.time })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Text mb="sm">{t("back_help", { count })}</Text>
      <List size="sm">
        {acts.slice(0, NAMED).map(({ actId }) => (
          <List.Item key={actId}>{wordsOf.get(actId)}</List.Item>
        ))}
        {count > NAMED && <List.Item>{t("back_more", { count: count - NAMED })}</List.Item>}
      </List>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button data-autofocus loading={busy} disabled={count === 0} onClick={() => void undo()}>
          {t("back_do", { count })}
        </Button>
      </Group>
    </Modal>
  );
}
