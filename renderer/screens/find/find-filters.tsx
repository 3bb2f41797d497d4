import { Checkbox, NativeSelect, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FindQuery } from "../../../core/record/find.ts";
import { NOTE_KINDS, NOTE_STATUSES } from "../../../core/record/note.ts";
import { prepare, suggest } from "../../../core/reference/suggest.ts";
import { queries } from "../../api/client.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { areaNames, dayOf, namesOf, speakerChoices, speakerKey, startOfDay, zoneOf } from "./filters.ts";
import classes from "./find.module.css";
import { lastDay } from "./use-filter-words.ts";

interface Props {
  query: FindQuery;
  events: readonly EventWithSessions[];
  /** The event that is chosen. */
  event: EventWithSessions | undefined;
  onChange: (part: Partial<FindQuery>) => void;
}

/** What narrows the search besides the words. */
export function FindFilters({ query, events, event, onChange }: Props) {
  const { t } = useTranslation(["find", "record"]);
  const zone = zoneOf(event);
  const areas = useMemo(() => areaNames(event ? [event] : events), [event, events]);
  const titles = useMemo(
    () => events.toReversed().map(({ id, title }) => ({ id, label: title, names: [title] })),
    [events],
  );
  return (
    <div role="group" aria-label={t("filters")} className={classes.filters}>
      <Choice
        name="eventId"
        choices={titles}
        value={query.eventId}
        onChange={(eventId) => onChange({ eventId, sessionId: null })}
      />
      {event && event.sessions.length > 1 && (
        <NativeSelect
          aria-label={t("filter.sessionId")}
          value={query.sessionId ?? ""}
          onChange={(e) => onChange({ sessionId: e.currentTarget.value || null })}
          data={[
            { value: "", label: t("any.sessionId") },
            ...event.sessions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      <SpeakerFilter query={query} events={events} onChange={onChange} />
      <NativeSelect
        aria-label={t("filter.area")}
        value={query.area ?? ""}
        onChange={(e) => onChange({ area: e.currentTarget.value || null })}
        data={[
          { value: "", label: t("any.area") },
          ...(query.area === null || areas.includes(query.area) ? areas : [query.area, ...areas]),
        ]}
      />
      <NativeSelect
        aria-label={t("filter.kind")}
        value={query.kind ?? ""}
        onChange={(e) =>
          onChange({ kind: NOTE_KINDS.find((kind) => kind === e.currentTarget.value) ?? null })
        }
        data={[
          { value: "", label: t("any.kind") },
          ...NOTE_KINDS.map((kind) => ({ value: kind, label: t(`record:kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        aria-label={t("filter.status")}
        value={query.status ?? ""}
        onChange={(e) =>
          onChange({ status: NOTE_STATUSES.find((status) => status === e.currentTarget.value) ?? null })
        }
        data={[
          { value: "", label: t("any.status") },
          ...NOTE_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) })),
        ]}
      />
      <div className={classes.day}>
        <TextInput
          type="date"
          aria-label={t("filter.from")}
          leftSection={t("filter.from")}
          leftSectionWidth={52}
          value={dayOf(query.from, zone)}
          onChange={(e) => onChange({ from: startOfDay(e.currentTarget.value, zone) })}
        />
      </div>
      <div className={classes.day}>
        <TextInput
          type="date"
          aria-label={t("filter.to")}
          leftSection={t("filter.to")}
          leftSectionWidth={52}
          value={lastDay(query.to, zone)}
          onChange={(e) => onChange({ to: startOfDay(e.currentTarget.value, zone, 1) })}
        />
      </div>
      <Checkbox
        label={t("filter.inBin")}
        checked={query.inBin}
        onChange={(e) => onChange({ inBin: e.currentTarget.checked })}
      />
    </div>
  );
}

function SpeakerFilter({ query, events, onChange }: Omit<Props, "event">) {
  const { data: delegations = [] } = useQuery({
    ...queries.find.speakers.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  });
  const speakers = useMemo(() => speakerChoices(delegations, events), [delegations, events]);
  const choices = useMemo(
    () => speakers.map((each) => ({ id: speakerKey(each), label: each.name, names: namesOf(each) })),
    [speakers],
  );
  return (
    <Choice
      name="speaker"
      choices={choices}
      value={query.speaker && speakerKey(query.speaker)}
      onChange={(key) => onChange({ speaker: speakers.find((each) => speakerKey(each) === key) ?? null })}
    />
  );
}

/** So many are offered at once; typing finds the others. */
const OFFERED = 60;

interface ChoiceProps {
  name: "eventId" | "speaker";
  choices: readonly { id: string; label: string; names: readonly string[] }[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of many, found by typing: accents, other languages and acronyms count. */
function Choice({ name, choices, value, onChange }: ChoiceProps) {
  const { t } = useTranslation("find");
  const prepared = useMemo(() => prepare(choices), [choices]);
  const data = useMemo(() => choices.map(({ id, label }) => ({ value: id, label })), [choices]);
  return (
    <Select
      aria-label={t(`filter.${name}`)}
      placeholder={t(`any.${name}`)}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ tabIndex: -1, "aria-hidden": true }}
      limit={OFFERED}
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      classNames={{ options: classes.choices }}
      onKeyDown={(event) => {
        // An open list takes the key for itself: it closes the list, not the screen.
        if (event.key === "Escape" && event.currentTarget.getAttribute("aria-expanded") === "true")
          event.preventDefault();
      }}
      nothingFoundMessage={t("none_fits")}
      filter={({ options, search }) => {
        const chosen = data.find((each) => each.value === value);
        if (search.trim() === "" || search === chosen?.label) return options;
        const fitting = suggest(search, prepared, OFFERED).map(({ id }) => id);
        return fitting.flatMap((id) => data.filter((each) => each.value === id));
      }}
    />
  );
}
