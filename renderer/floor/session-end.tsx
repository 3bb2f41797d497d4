import { Button, Group, Popover, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../../core/event/event.ts";
import { toLocalTime } from "../../core/event/local-time.ts";
import { endMeant, plannedEnd } from "../../core/event/session-end.ts";
import { api } from "../api/client.ts";
import { useRun } from "../api/use-run.ts";
import { useKeys } from "../app/use-keys.ts";
import { timeFormat } from "./format-time.ts";

/** When the session ends, and how to set it: without it nothing can be foretold. */
export function SessionEnd({ session, timeZone }: { session: Session; timeZone: string }) {
  const { t, i18n } = useTranslation(["forecast", "floor"]);
  const run = useRun();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState(false);
  const end = plannedEnd(session.endsAt, Date.now());

  const open = () => {
    setTyped(toLocalTime(end ?? Date.now() + 3_600_000, timeZone).slice(11));
    setFault(false);
    setOpened(true);
  };
  const save = async (e: FormEvent) => {
    e.preventDefault();
    const endsAt = endMeant(typed, Date.now(), timeZone);
    setFault(endsAt === null);
    if (endsAt === null) return;
    const { id, eventId, title, kind, startsAt, attribution, roles } = session;
    const fields = { title, kind, startsAt, endsAt, attribution, roles };
    if (await run(() => api.event.saveSession({ id, eventId, fields }))) setOpened(false);
  };
  useKeys([{ keys: "e", label: t("end_save"), run: open, group: t("floor:keys.floor") }]);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-end">
      <Popover.Target>
        <Button variant="default" size="md" onClick={open}>
          {end === null ? t("no_end") : t("ends", { time: timeFormat(i18n.language, timeZone)(end) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("end_save")}>
        <form onSubmit={(e) => void save(e)}>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextInput
              type="time"
              size="lg"
              required
              data-autofocus
              label={t("end_label")}
              description={t("end_help")}
              value={typed}
              error={fault ? t("end_fault") : null}
              onChange={(e) => setTyped(e.currentTarget.value)}
            />
            <Button size="lg" type="submit">
              {t("end_save")}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
