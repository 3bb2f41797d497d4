import { Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language, LEVELS, type Level } from "../../core/floor/request.ts";

/** What may be known of a request beyond who asks and in which capacity. */
export interface Particulars {
  level: Level | null;
  language: Language | null;
  note: string;
}

export const NO_PARTICULARS: Particulars = { level: null, language: null, note: "" };

interface Props {
  value: Particulars;
  onChange: (to: Particulars) => void;
  labels?: boolean;
}

/** Level, language, and a private note for the Chair; `labels`: with their names over them, where there is room. */
export function DetailFields({ value, onChange, labels = false }: Props) {
  const { t } = useTranslation("floor");
  const named = (label: string) => (labels ? { label } : { "aria-label": label, placeholder: label });
  return (
    <>
      <Group gap={6} wrap="nowrap" mt={6}>
        <Select
          {...named(t("details.level"))}
          size={labels ? "sm" : "xs"}
          flex={1}
          clearable
          data={LEVELS.map((level) => ({ value: level, label: t(`capacity:level.${level}`) }))}
          value={value.level}
          onChange={(level) => onChange({ ...value, level: level as Level | null })}
        />
        <Select
          {...named(t("details.language"))}
          size={labels ? "sm" : "xs"}
          flex={1}
          clearable
          data={LANGUAGES.map((language) => ({ value: language, label: t(`capacity:language.${language}`) }))}
          value={value.language}
          onChange={(language) => onChange({ ...value, language: language as Language | null })}
        />
      </Group>
      <TextInput
        {...named(t("details.note"))}
        size={labels ? "sm" : "xs"}
        mt={6}
        maxLength={500}
        value={value.note}
        onChange={(e) => onChange({ ...value, note: e.currentTarget.value })}
      />
    </>
  );
}
