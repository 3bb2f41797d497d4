import { Checkbox, Group, MultiSelect, Select, TagsInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ATTRIBUTION_MODES } from "../../../../core/event/event.ts";
import { sameTag } from "../../../../core/record/mark-meaning.ts";
import {
  LONGEST_TAG,
  MOST_TAGS,
  NOTE_KINDS,
  type Note,
  type NoteFields,
  type NoteKind,
} from "../../../../core/record/note.ts";
import { unionTags } from "../../../record/chosen.ts";
import { useNoteWords } from "./record-context.ts";

interface Props {
  note: Note;
  set: (fields: Partial<NoteFields>) => void;
  /** Used before at the event: offered. */
  knownTags: readonly string[];
  children: ReactNode;
}

/** Spelled as they were before at the event, once each. */
function tidyTags(tags: readonly string[], known: readonly string[]): string[] {
  const named = tags.map((tag) => tag.trim().slice(0, LONGEST_TAG).trim()).filter(Boolean);
  return unionTags(
    named.map((tag) => sameTag(tag, known) ?? tag),
    [],
  );
}

/** What is set on a note beside its text. */
export function NoteFieldsRow({ note, set, knownTags, children }: Props) {
  const { t } = useTranslation("record");
  const words = useNoteWords();
  const speakers = words.floor.given.map((id) => ({ value: id, label: words.speaker(id) }));
  return (
    <Group gap="xs" mt={8} align="end">
      <Select
        size="xs"
        w={180}
        label={t("field.kind")}
        data={NOTE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={note.kind}
        allowDeselect={false}
        onChange={(kind) => kind && set({ kind: kind as NoteKind })}
      />
      <MultiSelect
        size="xs"
        miw={200}
        label={t("field.areas")}
        data={words.event.areas.map((area) => ({ value: area.id, label: area.name }))}
        value={note.areaIds}
        onChange={(areaIds) => set({ areaIds })}
      />
      <MultiSelect
        size="xs"
        miw={200}
        label={t("field.addressees")}
        data={words.event.addressees.map((each) => ({ value: each.id, label: each.name }))}
        value={note.addresseeIds}
        onChange={(addresseeIds) => set({ addresseeIds })}
      />
      <TagsInput
        size="xs"
        miw={200}
        label={t("capture:tags")}
        placeholder={note.tags.length === 0 ? t("capture:tags_placeholder") : ""}
        data={[...knownTags]}
        value={note.tags}
        maxTags={MOST_TAGS}
        onChange={(tags) => set({ tags: tidyTags(tags, knownTags) })}
      />
      <Select
        size="xs"
        w={240}
        label={t("field.speaker")}
        data={[{ value: "", label: t("background") }, ...speakers]}
        value={note.interventionId ?? ""}
        allowDeselect={false}
        searchable
        onChange={(id) => id !== null && set({ interventionId: id || null })}
      />
      <Select
        size="xs"
        w={200}
        label={t("field.delegation")}
        data={[
          { value: "", label: t("field.delegation_none") },
          ...words.delegations.map((each) => ({ value: each.id, label: each.name })),
        ]}
        value={note.delegationId ?? ""}
        allowDeselect={false}
        searchable
        onChange={(id) => id !== null && set({ delegationId: id || null })}
      />
      <Select
        size="xs"
        w={180}
        label={t("clean-up:field.attribution")}
        data={[
          { value: "", label: t("clean-up:as_session") },
          ...ATTRIBUTION_MODES.map((value) => ({ value, label: t(`common:attribution.${value}`) })),
        ]}
        value={note.attribution ?? ""}
        allowDeselect={false}
        onChange={(mode) => set({ attribution: ATTRIBUTION_MODES.find((each) => each === mode) ?? null })}
      />
      <Checkbox
        size="xs"
        pb={8}
        label={t("to_check")}
        checked={note.confidence === "to_check"}
        onChange={(e) => set({ confidence: e.currentTarget.checked ? "to_check" : "certain" })}
      />
      {children}
    </Group>
  );
}
