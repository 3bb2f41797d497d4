import { Button, Group, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { ACT_KINDS, type ActKind } from "../../../core/floor/timeline.ts";
import { type Filter, NO_FILTER } from "./use-entries.ts";

interface Props {
  filter: Filter;
  onChange: (part: Partial<Filter>) => void;
  /** The initials of all who did something; empty: the machine. */
  authors: readonly string[];
  newestFirst: boolean;
  onOrder: (newestFirst: boolean) => void;
  inputRef: Ref<HTMLInputElement>;
}

/** Before the initials of somebody, so that the machine, who has none, is told from "anybody". */
const BY = "by ";

/** Narrows the timeline by kind of act, by speaker and by who did it. */
export function TimelineFilter({ filter, onChange, authors, newestFirst, onOrder, inputRef }: Props) {
  const { t } = useTranslation("timeline");
  const narrowed = filter.kind !== "" || filter.speaker !== "" || filter.by !== null;
  return (
    <Group role="search" aria-label={t("filter.label")} gap="sm" mb="sm">
      <TextInput
        ref={inputRef}
        aria-label={t("filter.speaker")}
        placeholder={t("filter.speaker")}
        value={filter.speaker}
        maxLength={100}
        onChange={(e) => onChange({ speaker: e.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t("filter.kind")}
        value={filter.kind}
        onChange={(e) => onChange({ kind: e.currentTarget.value as ActKind | "" })}
        data={[
          { value: "", label: t("filter.any_kind") },
          ...ACT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        aria-label={t("filter.by")}
        value={filter.by === null ? "" : BY + filter.by}
        onChange={(e) => {
          const { value } = e.currentTarget;
          onChange({ by: value === "" ? null : value.slice(BY.length) });
        }}
        data={[
          { value: "", label: t("filter.anybody") },
          ...authors.map((by) => ({ value: BY + by, label: by || t("machine") })),
        ]}
      />
      <SegmentedControl
        aria-label={t("order")}
        value={newestFirst ? "newest" : "oldest"}
        onChange={(value) => onOrder(value === "newest")}
        data={[
          { value: "newest", label: t("newest_first") },
          { value: "oldest", label: t("oldest_first") },
        ]}
      />
      {narrowed && (
        <Button variant="subtle" onClick={() => onChange(NO_FILTER)}>
          {t("filter.clear")}
        </Button>
      )}
    </Group>
  );
}
