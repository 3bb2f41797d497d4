import { Alert, Button, Group, Text } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorWords } from "../../api/errors.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import { SessionFrame } from "../../components/session-frame.tsx";
import { useFloor } from "../../floor/use-floor.ts";
import type { SessionData } from "../../floor/use-session.ts";
import { useUndo } from "../../floor/use-undo.ts";
import { BackTo } from "./back-to.tsx";
import { EntryList } from "./entry-list.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";
import { NO_FILTER, type ReadEntry, useEntries, useFilter } from "./use-entries.ts";

/** The session's log as a person reads it, with undo from any entry. */
export function TimelineScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <Timeline data={data} />}</SessionFrame>;
}

function Timeline({ data }: { data: SessionData }) {
  const { t } = useTranslation(["timeline", "floor"]);
  const { event, session } = data;
  const floor = useFloor(session.id);
  const { undo, redo } = useUndo(session.id, floor, "floor");
  const entries = useEntries(data, floor.events);
  const { filter, change, found } = useFilter(entries);
  const [newestFirst, setNewestFirst] = useState(true);
  const ordered = useMemo(() => (newestFirst ? found.toReversed() : found), [found, newestFirst]);
  const [backTo, setBackTo] = useState<ReadEntry | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const group = t("keys");
  useKeys([
    { keys: "/", label: t("filter.focus"), run: () => search.current?.focus(), group },
    { keys: "l", label: t("to_list"), run: focusList, group },
    { keys: "o", label: t("order"), run: () => setNewestFirst((was) => !was), group },
    { keys: "x", label: t("filter.clear"), run: () => change(NO_FILTER), group },
    { keys: "mod+z", label: t("floor:do.undo"), run: undo, group },
    { keys: ["mod+shift+z", "mod+y"], label: t("floor:do.redo"), run: redo, group },
  ]);
  return (
    <Page
      wide
      title={t("heading")}
      eyebrow={`${event.title} · ${session.title}`}
      back={{ to: paths.desk(session.id), label: t("common:back_to.desk") }}
      actions={
        <Group gap="xs">
          <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={undo}>
            {t("floor:do.undo")}
          </Button>
          <Button variant="default" leftSection={<IconArrowForwardUp size={18} aria-hidden />} onClick={redo}>
            {t("floor:do.redo")}
          </Button>
        </Group>
      }
    >
      {floor.error !== null && <Alert color="red">{errorWords(floor.error, t)}</Alert>}
      <TimelineFilter
        filter={filter}
        onChange={change}
        authors={[...new Set(entries.map(({ by }) => by))]}
        newestFirst={newestFirst}
        onOrder={setNewestFirst}
        inputRef={search}
      />
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {t("count", { count: found.length })}
      </Text>
      {floor.ready && found.length === 0 && <Text>{t(entries.length === 0 ? "empty" : "none_found")}</Text>}
      <EntryList entries={ordered} onBack={setBackTo} />
      {backTo && (
        <BackTo
          sessionId={session.id}
          entry={backTo}
          entries={entries}
          events={floor.events}
          onClose={() => setBackTo(null)}
        />
      )}
    </Page>
  );
}

/** The first entry that undo may go back to. */
function focusList(): void {
  document.querySelector<HTMLElement>("[data-entry] button")?.focus();
}
