import { Autocomplete } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupChoices, resolveGroup } from "../../core/reference/resolve-group.ts";
import { prepare, suggest } from "../../core/reference/suggest.ts";

interface Props {
  /** Groups of this event besides those that are known. */
  own: readonly string[];
  value: string;
  onChange: (group: string) => void;
  /** Enter was pressed with no suggestion marked. */
  onEnter?: () => void;
  label?: string;
  size?: "xs" | "sm";
}

const SHOWN = 8;

/** On whose behalf: a group by its name or acronym in three languages, or any other that is typed. */
export function GroupField({ own, value, onChange, onEnter, label, size = "xs" }: Props) {
  const { t } = useTranslation("floor");
  const prepared = useMemo(
    () => prepare(groupChoices(own).map(({ name, names }) => ({ id: name, names }))),
    [own],
  );
  const data = suggest(value, prepared, SHOWN).map(({ id }) => id);
  return (
    <Autocomplete
      {...(label ? { label } : { "aria-label": t("add.group"), placeholder: t("add.group") })}
      size={size}
      flex={1}
      maxLength={500}
      value={value}
      data={data}
      // The suggestions fit already, by acronym too, which a comparison of letters would not see.
      filter={({ options }) => options}
      onChange={onChange}
      onBlur={() => onChange(resolveGroup(value, own))}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
        onChange(resolveGroup(value, own));
        onEnter?.();
      }}
    />
  );
}
