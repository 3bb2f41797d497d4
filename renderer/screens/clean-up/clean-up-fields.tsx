import { Button, Checkbox, MultiSelect, NativeSelect, Select, TagsInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ATTRIBUTION_MODES } from "../../../core/event/event.ts";
import { NOTE_KINDS, type Note, type NoteFields, noteKind } from "../../../core/record/note.ts";
import { useKeys } from "../../app/use-keys.ts";
import { useNoteWords } from "../desk/record/record-context.ts";
import classes from "./clean-up.module.css";
import { focusField } from "./focus.ts";

interface Props {
  /** As it is shown: with what waits to be stored. */
  note: Note;
  set: (fields: Partial<NoteFields>) => void;
  onToggleArea: (areaId: string) => void;
}

const FIELDS = [
  ["kind", "alt+i"],
  ["addressees", "alt+o"],
  ["tags", "alt+t"],
  ["speaker", "alt+s"],
  ["delegation", "alt+r"],
  ["attribution", "alt+a"],
] as const;

/** Everything that is set on a note beside its text; each has a key that leads to it. */
export function CleanUpFields({ note, set, onToggleArea }: Props) {
  const { t } = useTranslation("clean-up");
  const { event, floor, speaker, delegations } = useNoteWords();
  useKeys(
    FIELDS.map(([name, keys]) => ({
      keys,
      label: t("keys.field", { name: t(`field.${name}`) }),
      run: () => focusField(name),
      group: t("keys.note"),
    })),
  );
  const speakers = floor.given.map((id) => ({ value: id, label: speaker(id) }));
  return (
    <div className={classes.fields}>
      <fieldset className={classes.areas} aria-label={t("field.areas")}>
        {event.areas.map((area, at) => (
          <Button
            key={area.id}
            size="compact-sm"
            variant={note.areaIds.includes(area.id) ? "filled" : "default"}
            aria-pressed={note.areaIds.includes(area.id)}
            leftSection={at < 9 && <span className={classes.digit}>{at + 1}</span>}
            onClick={() => onToggleArea(area.id)}
          >
            {area.name}
          </Button>
        ))}
        <Checkbox
          ml="auto"
          label={t("confidence.to_check")}
          checked={note.confidence === "to_check"}
          onChange={(e) => set({ confidence: e.currentTarget.checked ? "to_check" : "certain" })}
        />
      </fieldset>
      <Field name="kind">
        <NativeSelect
          label={t("field.kind")}
          data={NOTE_KINDS.map((value) => ({ value, label: t(`record:kind.${value}`) }))}
          value={note.kind}
          onChange={(e) => set({ kind: noteKind.parse(e.currentTarget.value) })}
        />
      </Field>
      <Field name="addressees">
        <MultiSelect
          label={t("field.addressees")}
          data={event.addressees.map((each) => ({ value: each.id, label: each.name }))}
          value={note.addresseeIds}
          searchable
          onChange={(addresseeIds) => set({ addresseeIds })}
        />
      </Field>
      <Field name="tags">
        <TagsInput
          label={t("field.tags")}
          maxTags={40}
          value={note.tags}
          onChange={(tags) => set({ tags: tags.map((each) => each.slice(0, 60)) })}
        />
      </Field>
      <Field name="speaker">
        <Select
          label={t("field.speaker")}
          data={[{ value: "", label: t("record:background") }, ...speakers]}
          value={note.interventionId ?? ""}
          allowDeselect={false}
          searchable
          selectFirstOptionOnChange
          onChange={(id) => id !== null && set({ interventionId: id || null })}
        />
      </Field>
      <Field name="delegation">
        <Select
          label={t("field.delegation")}
          data={[
            { value: "", label: t("record:field.delegation_none") },
            ...delegations.map((each) => ({ value: each.id, label: each.name })),
          ]}
          value={note.delegationId ?? ""}
          allowDeselect={false}
          searchable
          selectFirstOptionOnChange
          onChange={(id) => id !== null && set({ delegationId: id || null })}
        />
      </Field>
      <Field name="attribution">
        <NativeSelect
          label={t("field.attribution")}
          data={[
            { value: "", label: t("as_session") },
            ...ATTRIBUTION_MODES.map((value) => ({ value, label: t(`common:attribution.${value}`) })),
          ]}
          value={note.attribution ?? ""}
          onChange={(e) => {
            const mode = e.currentTarget.value;
            set({ attribution: ATTRIBUTION_MODES.find((each) => each === mode) ?? null });
          }}
        />
      </Field>
    </div>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return <div data-field={name}>{children}</div>;
}
