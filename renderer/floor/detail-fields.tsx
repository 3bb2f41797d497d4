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

/** Level, language, and a private note for the Chair. */
export function DetailFields({
  value,
  onChange,
}: {
  value: Particulars;
  onChange: (to: Particulars) => void;
}) {
  const { t } = useTranslation("floor");
  return (
    <>
      <Group gap={6} wrap="nowrap" mt={6}>
        <Select
          aria-label={t("details.level")}
          placeholder={t("details.level")}
          size="xs"
          flex={1}
          clearable
          data={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
          value={value.level}
          onChange={(level) => onChange({ ...value, level: level as Level | null })}
        />
        <Select
          aria-label={t("details.language")}
          placeholder={t("details.language")}
          size="xs"
          flex={1}
          clearable
          data={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          value={value.language}
          onChange={(language) => onChange({ ...value, language: language as Language | null })}
        />
      </Group>
      <TextInput
        aria-label={t("details.note")}
        placeholder={t("details.note")}
        size="xs"
        mt={6}
        maxLength={500}
        value={value.note}
        onChange={(e) => onChange({ ...value, note: e.currentTarget.value })}
      />
    </>
  );
}
