import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SESSION_KINDS, type SessionKind } from "../../../core/event/event.ts";
import { emptySession, type SessionDraft } from "../event/event-draft.ts";

interface Props {
  sessions: readonly SessionDraft[];
  /** Ids of those whose start is no time. */
  wrong: ReadonlySet<string>;
  onChange: (sessions: SessionDraft[]) => void;
}

/** The sessions that a new event begins with; times and roles can follow on the event's screen. */
export function SessionsField({ sessions, wrong, onChange }: Props) {
  const { t } = useTranslation("event");
  const change = (id: string, part: Partial<SessionDraft>) =>
    onChange(sessions.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <Fieldset legend={t("sessions.title")}>
      <Stack gap="xs">
        {sessions.map((row, at) => (
          <Group key={row.id} gap="xs" wrap="nowrap" align="end">
            <TextInput
              aria-label={t("sessions.name_of", { at: at + 1 })}
              flex={1}
              maxLength={500}
              value={row.title}
              onChange={(e) => change(row.id, { title: e.currentTarget.value })}
            />
            <Select
              aria-label={t("sessions.kind_of", { at: at + 1 })}
              w={168}
              data={SESSION_KINDS.map((value) => ({ value, label: t(`common:session_kind.${value}`) }))}
              value={row.kind}
              allowDeselect={false}
              onChange={(kind) => kind && change(row.id, { kind: kind as SessionKind })}
            />
            <TextInput
              type="datetime-local"
              aria-label={t("sessions.starts_of", { at: at + 1 })}
              w={208}
              value={row.startsAt}
              error={wrong.has(row.id) ? t("fault.startsAt") : null}
              onChange={(e) => change(row.id, { startsAt: e.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              disabled={sessions.length === 1}
              aria-label={t("remove", { name: row.title || t("sessions.name_of", { at: at + 1 }) })}
              onClick={() => onChange(sessions.filter((each) => each.id !== row.id))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              onChange([...sessions, emptySession(t("sessions.new", { at: sessions.length + 1 }))])
            }
          >
            {t("sessions.add")}
          </Button>
        </div>
      </Stack>
    </Fieldset>
  );
}
