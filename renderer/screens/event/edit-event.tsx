import { Button, Group, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { eventFields } from "../../../core/event/event.ts";
import { api } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { eventDraftOf, type Faults, readEvent } from "./event-draft.ts";
import { EventFields } from "./event-fields.tsx";

/** Changes what an event says of itself. */
export function EditEvent({ event, onClose }: { event: EventWithSessions; onClose: () => void }) {
  const { t } = useTranslation("event");
  const [draft, setDraft] = useState(() => eventDraftOf(event));
  // As it was when the form was opened: another window may have saved since.
  const [seen] = useState(() => eventFields.parse(event));
  const [faults, setFaults] = useState<Faults>(new Set());
  const { run, busy } = useAct();
  const save = async (submit: FormEvent) => {
    submit.preventDefault();
    const read = readEvent(draft);
    setFaults(read.faults ?? new Set());
    const { fields } = read;
    if (fields && (await run(() => api.event.update({ eventId: event.id, fields, seen })))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("edit")}
      size="xl"
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form onSubmit={save} noValidate>
        <EventFields eventId={event.id} draft={draft} onChange={setDraft} faults={faults} />
        <Group mt="lg">
          <Button type="submit" loading={busy}>
            {t("common:save")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
