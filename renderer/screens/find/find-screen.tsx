import { Alert, Button, Group, Loader, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { LONGEST_TEXT, termsOf } from "../../../core/record/find.ts";
import { queries } from "../../api/client.ts";
import { errorWords } from "../../api/errors.ts";
import { paths } from "../../app/routes.ts";
import { useKeys } from "../../app/use-keys.ts";
import { Page } from "../../components/page.tsx";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { FilterChips } from "./filter-chips.tsx";
import { FILTERS, isSet, withoutAll } from "./filters.ts";
import classes from "./find.module.css";
import { FindFilters } from "./find-filters.tsx";
import { focusResults, ResultList } from "./result-list.tsx";
import { useFilterWords } from "./use-filter-words.ts";
import { type FindScope, useFindQuery, useFound } from "./use-find.ts";

interface Props {
  eventId?: string;
  sessionId?: string;
}

/** Finds notes in the whole archive; begins in an event or a session where it was opened from one. */
export function FindScreen({ eventId, sessionId }: Props) {
  const { t } = useTranslation("find");
  const { data: events, error } = useQuery(queries.library.list.queryOptions());
  if (error && !events) return <Alert color="red">{errorWords(error, t)}</Alert>;
  if (!events) return <Loader m="xl" aria-label={t("common:loading")} />;
  // A scope that is not in the file (any more) is no scope.
  const event = events.find(
    (each) => each.id === eventId || each.sessions.some((session) => session.id === sessionId),
  );
  return (
    <Find events={events} scope={{ eventId: event?.id ?? null, sessionId: (event && sessionId) ?? null }} />
  );
}

function Find({ events, scope }: { events: readonly EventWithSessions[]; scope: FindScope }) {
  const { t } = useTranslation("find");
  const [, navigate] = useLocation();
  const { query, change } = useFindQuery(scope);
  const { found, error, showMore } = useFound(query);
  const event = events.find(({ id }) => id === query.eventId);
  const words = useFilterWords(query, event);
  const field = useRef<HTMLInputElement>(null);
  // What was typed before stands there chosen: typing replaces it.
  useEffect(() => field.current?.select(), []);

  const leave = () => {
    if (window.history.length > 1) window.history.back();
    else navigate(paths.library());
  };
  const toField = () => field.current?.select();
  const group = t("keys");
  useKeys([
    { keys: ["mod+f", "/"], label: t("to_field"), run: toField, group },
    { keys: "alt+n", label: t("to_results"), run: focusResults, group },
    { keys: "mod+backspace", label: t("clear"), run: () => change(withoutAll(query)), group },
  ]);
  const onKey = (pressed: KeyboardEvent) => {
    if (pressed.key !== "ArrowDown" && (pressed.key !== "Enter" || pressed.nativeEvent.isComposing)) return;
    pressed.preventDefault();
    focusResults();
  };
  const asked = query.text.trim() !== "" || FILTERS.some((filter) => isSet(query, filter));

  return (
    <Page
      wide
      title={t("title")}
      back={{
        to: scope.eventId ? paths.event(scope.eventId) : paths.library(),
        label: t("leave"),
        go: leave,
        whileTyping: true,
      }}
    >
      <div role="search" aria-label={t("title")}>
        <TextInput
          ref={field}
          autoFocus
          size="md"
          aria-label={t("field")}
          placeholder={t("field")}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={query.text}
          maxLength={LONGEST_TEXT}
          autoComplete="off"
          spellCheck={false}
          onChange={(e) => change({ text: e.currentTarget.value })}
          onKeyDown={onKey}
        />
        <Text size="sm" c="dimmed" mt={4} mb="sm">
          {t("hint")}
        </Text>
        <FindFilters query={query} events={events} event={event} onChange={change} />
      </div>
      {error ? <Alert color="red">{errorWords(error, t)}</Alert> : null}
      <Group gap="xs" className={classes.bar}>
        <Text size="sm" c="dimmed" role="status">
          {found ? countWords(t, found) : t("searching")}
        </Text>
        <FilterChips words={words} onRemove={change} onClear={() => change(withoutAll(query))} />
      </Group>
      {found && found.notes.length > 0 && <ResultList found={found} onUp={toField} showMore={showMore} />}
      {found?.total === 0 && !asked && (
        <div className={classes.none}>
          <Text fw={650}>{t("empty.title")}</Text>
          <Text c="dimmed">{t("empty.text")}</Text>
        </div>
      )}
      {found?.total === 0 && asked && (
        <div className={classes.none}>
          <Text fw={650}>{t("none.title")}</Text>
          {termsOf(query.text).length > 0 && <Text c="dimmed">{t("none.words")}</Text>}
          <Text c="dimmed" mb="xs">
            {t("none.loosen")}
          </Text>
          <Group gap="xs">
            {words.map(({ filter, name, value, gone }) => (
              <Button key={filter} variant="default" onClick={() => change(gone)}>
                {t("none.without", { filter: name, value })}
              </Button>
            ))}
            {words.length > 1 && (
              <Button variant="default" onClick={() => change(withoutAll(query))}>
                {t("none.everything")}
              </Button>
            )}
            {!query.inBin && (
              <Button variant="default" onClick={() => change({ inBin: true })}>
                {t("none.bin")}
              </Button>
            )}
          </Group>
        </div>
      )}
    </Page>
  );
}

type Counted = { total: number; more: boolean; order: "best" | "newest" };

function countWords(t: ReturnType<typeof useTranslation>["t"], { total, more, order }: Counted): string {
  const count = more ? t("find:count_more", { count: total }) : t("find:count", { count: total });
  return total > 1 ? `${count}, ${t(`find:order.${order}`)}` : count;
}
