import { Button, Group, NativeSelect } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { RECOMMENDATION_STATUSES } from "../../../core/record/recommendation.ts";
import { NO_FILTER, type RegisterFilter } from "../../register/fold-register.ts";
import { useRegisterWords } from "./register-words.ts";

interface Props {
  filter: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
  firstRef: Ref<HTMLSelectElement>;
}

/** Narrows the register by session, challenge area, addressee and status. */
export function FilterBar({ filter, onChange, firstRef }: Props) {
  const { t } = useTranslation("register");
  const { event } = useRegisterWords();
  const field = (
    part: keyof RegisterFilter,
    name: string,
    choices: readonly { value: string; label: string }[],
    ref?: Ref<HTMLSelectElement>,
  ) => (
    <NativeSelect
      {...(ref ? { ref } : {})}
      aria-label={t(`filter.${name}`)}
      maw={260}
      value={filter[part]}
      onChange={(e) => onChange({ ...filter, [part]: e.currentTarget.value })}
      data={[{ value: "", label: t(`filter.any_${name}`) }, ...choices]}
    />
  );
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Group role="search" aria-label={t("filter.label")} gap="sm">
      {field(
        "sessionId",
        "session",
        event.sessions.map(({ id, title }) => ({ value: id, label: title })),
        firstRef,
      )}
      {field("areaId", "area", named(event.areas))}
      {field("addresseeId", "addressee", named(event.addressees))}
      {field(
        "status",
        "status",
        RECOMMENDATION_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {Object.values(filter).some((value) => value !== "") && (
        <Button variant="subtle" onClick={() => onChange(NO_FILTER)}>
          {t("filter.clear")}
        </Button>
      )}
    </Group>
  );
}
