import { Button, Group, MultiSelect, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NOTE_KINDS, NOTE_STATUSES, type Note, type NoteKind } from "../../../../core/record/note.ts";
import { isEmptyFilter, NO_AREA, type NoteFilter } from "../../../../core/record/note-filter.ts";
import classes from "./record.module.css";
import { useNoteWords } from "./record-context.ts";
import type { RecordView } from "./use-record-view.ts";
import type { Words } from "./use-words.ts";

interface Props {
  shown: RecordView;
  /** All notes of the session: what may be chosen is what occurs. */
  notes: readonly Note[];
  speakerOf: Words["speakerOf"];
  onClose: () => void;
}

/** Narrows the notes that are shown, by their words and by everything that is set on them. */
export function FilterBar({ shown, notes, speakerOf, onClose }: Props) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { filter, setFilter, clearFilter } = shown;
  const speakers = new Map(
    notes.map(({ interventionId }) => {
      const { key, name } = speakerOf(interventionId);
      return [key, name] as const;
    }),
  );
  const distinct = (values: readonly string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b));
  const choice = (
    field: { [K in keyof NoteFilter]: NoteFilter[K] extends readonly string[] ? K : never }[keyof NoteFilter],
    data: { value: string; label: string }[],
  ) => (
    <MultiSelect
      key={field}
      size="xs"
      className={classes.choice}
      aria-label={t(`filter.${field}`)}
      placeholder={filter[field].length === 0 ? t(`filter.${field}`) : ""}
      data={data}
      value={[...filter[field]]}
      searchable={data.length > 8}
      hidePickedOptions
      onChange={(values) => setFilter({ [field]: values })}
    />
  );
  const tags = distinct(notes.flatMap((note) => note.tags));
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <Group
      role="search"
      aria-label={t("filter.title")}
      gap={6}
      className={classes.filter}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        clearFilter();
        onClose();
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        className={classes.choice}
        aria-label={t("filter.text")}
        placeholder={t("filter.text")}
        maxLength={200}
        value={filter.text}
        onChange={(event) => setFilter({ text: event.currentTarget.value })}
      />
      {choice(
        "speakers",
        [...speakers].map(([value, label]) => ({ value, label })),
      )}
      {choice("areaIds", [
        ...words.areas.map(({ id, name }) => ({ value: id, label: name })),
        { value: NO_AREA, label: t("no_area") },
      ])}
      {words.addressees.length > 0 &&
        choice(
          "addresseeIds",
          words.addressees.map(({ id, name }) => ({ value: id, label: name })),
        )}
      {choice(
        "kinds",
        NOTE_KINDS.map((value: NoteKind) => ({ value, label: t(`kind.${value}`) })),
      )}
      {choice(
        "statuses",
        NOTE_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {choice("authors", plain(distinct(notes.map(({ author }) => author))))}
      {tags.length > 0 && choice("tags", plain(tags))}
      <Button
        size="xs"
        variant={filter.toCheck ? "filled" : "default"}
        aria-pressed={filter.toCheck}
        onClick={() => setFilter({ toCheck: !filter.toCheck })}
      >
        {t("to_check")}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        onClick={() => {
          clearFilter();
          onClose();
        }}
      >
        {t(isEmptyFilter(filter) ? "filter.close" : "filter.clear")}
      </Button>
    </Group>
  );
}
