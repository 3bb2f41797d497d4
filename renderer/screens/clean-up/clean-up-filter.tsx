import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type CleanUpFilter, NO_AREA } from "../../../core/record/clean-up.ts";
import type { Note } from "../../../core/record/note.ts";
import { useNoteWords } from "../desk/record/record-context.ts";
import classes from "./clean-up.module.css";

interface Props {
  stream: readonly Note[];
  filter: CleanUpFilter;
  onChange: (filter: Partial<CleanUpFilter>) => void;
}

/** Whose notes, and of which challenge area, are walked through. */
export function CleanUpFilterRow({ stream, filter, onChange }: Props) {
  const { t } = useTranslation("clean-up");
  const { event, speaker } = useNoteWords();
  const speeches = [...new Set(stream.map((note) => note.interventionId))].filter((id) => id !== null);
  return (
    <div className={classes.filter}>
      <div data-field="filter">
        <NativeSelect
          aria-label={t("filter.speaker")}
          value={filter.interventionId ?? ""}
          onChange={(e) => onChange({ interventionId: e.currentTarget.value || null })}
          data={[
            { value: "", label: t("filter.any_speaker") },
            ...speeches.map((id) => ({ value: id, label: speaker(id) })),
          ]}
        />
      </div>
      <NativeSelect
        aria-label={t("filter.area")}
        value={filter.areaId ?? ""}
        onChange={(e) => onChange({ areaId: e.currentTarget.value || null })}
        data={[
          { value: "", label: t("filter.any_area") },
          ...event.areas.map(({ id, name }) => ({ value: id, label: name })),
          { value: NO_AREA, label: t("filter.no_area") },
        ]}
      />
    </div>
  );
}
