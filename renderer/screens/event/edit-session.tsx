import { Button, Group, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Session, sessionFields } from "../../../core/event/event.ts";
import { api } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { emptySession, type Faults, readSession, sessionDraftOf } from "./event-draft.ts";
import { SessionFields } from "./session-fields.tsx";

interface Props {
  event: EventWithSessions;
  /** null: a new one. */
  session: Session | null;
  onClose: () => void;
}

/** Changes a session, or adds one to the event. */
export function EditSession({ event, session, onClose }: Props) {
  const { t } = useTranslation("event");
  const [draft, setDraft] = useState(() =>
    session
      ? sessionDraftOf(session, event.timeZone)
      : emptySession(t("sessions.new", { at: event.sessions.length + 1 })),
  );
  // As it was when the form was opened: another window may have saved since.
  const [seen] = useState(() => (session ? sessionFields.parse(session) : null));
  const [faults, setFaults] = useState<Faults>(new Set());
  const { run, busy } = useAct();
  const save = async (submit: FormEvent) => {
    submit.preventDefault();
    const read = readSession(draft, event.timeZone);
    setFaults(read.faults ?? new Set());
    const { fields } = read;
    if (!fields) return;
    const saved = { id: draft.id, eventId: event.id, fields, ...(seen ? { seen } : {}) };
    if (await run(() => api.event.saveSession(saved))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(session ? "session.edit" : "session.add")}
      size="lg"
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <form onSubmit={save} noValidate>
        <SessionFields draft={draft} onChange={setDraft} faults={faults} />
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
