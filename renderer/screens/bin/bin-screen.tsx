import { Alert, Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { errorWords } from "../../api/errors.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import { SessionFrame } from "../../components/session-frame.tsx";
import type { SessionData } from "../../floor/use-session.ts";
import classes from "./bin.module.css";
import { BinRow } from "./bin-row.tsx";
import { useBin, useRestore } from "./use-bin.ts";

/** Deleted notes, of a session or of the whole event: they wait here and can be brought back. */
export function BinScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <Bin data={data} />}</SessionFrame>;
}

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-deleted]")];
const focusRow = (at: number) => {
  const all = rows();
  all[Math.min(Math.max(at, 0), all.length - 1)]?.focus();
};

function Bin({ data }: { data: SessionData }) {
  const { t } = useTranslation("bin");
  const { event, session } = data;
  const [of, setOf] = useState<string | null>(session.id);
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { found, error } = useBin(event.id, of, words);
  const { restore, undo, busy } = useRestore();
  const search = useRef<HTMLInputElement>(null);
  /** Where the focus was when its row went away. */
  const lost = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (lost.current === null || document.activeElement !== document.body) return;
    focusRow(lost.current);
    if (document.activeElement === document.body) search.current?.focus();
    lost.current = null;
  });

  const picked = (found ?? []).filter(({ note }) => chosen.has(note.id));
  const toggle = (id: string) =>
    setChosen((was) => {
      const next = new Set(was);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const bringBack = async (focused: string | null) => {
    const members = picked.length > 0 ? picked : (found ?? []).filter(({ note }) => note.id === focused);
    if (members.length === 0 || busy) return;
    lost.current = Math.max(
      0,
      rows().findIndex((row) => row.dataset.deleted === (members[0]?.note.id ?? "")),
    );
    if (await restore(members)) setChosen(new Set());
  };
  const all = () => setChosen(new Set((found ?? []).map(({ note }) => note.id)));

  const onKey = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const id = row.dataset.deleted;
    if (id === undefined || event.altKey) return;
    const at = rows().indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows().length - 1 }[event.key];
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") all();
    else if (event.ctrlKey || event.metaKey) return;
    else if (to !== undefined) focusRow(to);
    else if (event.key === " ") toggle(id);
    else if (event.key === "Enter") void bringBack(id);
    else if (event.key === "Escape") search.current?.focus();
    else return;
    event.preventDefault();
  };

  const group = t("keys.title");
  useKeys([
    { keys: "/", label: t("keys.search"), run: () => search.current?.focus(), group },
    { keys: "l", label: t("keys.list"), run: () => focusRow(0), group },
    {
      keys: "o",
      label: t("keys.of"),
      run: () => setOf((was) => (was === null ? session.id : null)),
      group,
    },
    { keys: "mod+z", label: t("keys.undo"), run: () => void undo(), group },
    // The list takes these itself.
    { keys: "space", label: t("keys.choose"), group },
    { keys: "enter", label: t("keys.restore"), group },
  ]);

  const sessions = Map.groupBy(found ?? [], ({ note }) => note.sessionId);
  return (
    <Page
      title={t("title")}
      eyebrow={`${event.title} · ${session.title}`}
      back={{ to: paths.desk(session.id), label: t("common:back_to.desk"), keys: ["Escape", "alt+b"] }}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={() => void undo()}
          >
            {t("common:undo")}
          </Button>
          <Button disabled={picked.length === 0} loading={busy} onClick={() => void bringBack(null)}>
            {t("restore", { count: picked.length })}
          </Button>
        </>
      }
    >
      <Group gap="sm" mb="sm" align="end">
        <TextInput
          ref={search}
          autoFocus
          flex={1}
          maw={420}
          label={t("search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(e) => setWords(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key !== "ArrowDown" && e.key !== "Enter") return;
            focusRow(0);
            e.preventDefault();
          }}
        />
        <NativeSelect
          label={t("of")}
          maw={360}
          value={of ?? ""}
          onChange={(e) => setOf(e.currentTarget.value || null)}
          data={[
            { value: "", label: t("whole_event") },
            ...event.sessions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Group>
      {error && <Alert color="red">{errorWords(error, t)}</Alert>}
      {found && (
        <Text size="sm" c="dimmed" role="status" mb="xs">
          {t("count", { count: found.length })}
          {picked.length > 0 && ` · ${t("chosen", { count: picked.length })}`}
        </Text>
      )}
      {found?.length === 0 && <Text>{t(words.trim() === "" ? "empty" : "none_found")}</Text>}
      {event.sessions.map(({ id, title }) => {
        const members = sessions.get(id);
        if (!members) return null;
        return (
          <section key={id} aria-label={title}>
            {of === null && <h2 className={classes.session}>{title}</h2>}
            <ul className={classes.list} aria-label={t("list", { session: title })} onKeyDown={onKey}>
              {members.map((each) => (
                <BinRow
                  key={each.note.id}
                  deleted={each}
                  timeZone={event.timeZone}
                  chosen={chosen.has(each.note.id)}
                  tabStop={each === found?.[0]}
                  onToggle={toggle}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}
