import { Button, Group, Modal, NumberInput, SimpleGrid, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LIMIT_PRESETS, type LimitChange } from "../../../../core/floor/limits.ts";
import { REQUEST_KINDS } from "../../../../core/floor/request.ts";
import { CATEGORIES, type Category } from "../../../../core/reference/categories.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import type { Floor } from "../../../floor/use-floor.ts";

const MINUTE = 60_000;
type Change = Omit<LimitChange, "at">;

/** How long one may speak: one limit for all, a set, or each kind and category by itself; with what was set before. */
export function LimitsDialog({
  floor,
  timeZone,
  onClose,
}: {
  floor: Floor;
  timeZone: string;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation("floor");
  const { limits, limitHistory } = floor.state;
  const [one, setOne] = useState<number | string>(3);
  const set = (...changes: Change[]) => void floor.command({ type: "set_limits", changes });
  const clock = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    timeStyle: "medium",
    timeZone,
  });
  const ms = (minutes: number | string) => Math.round(Number(minutes) * MINUTE);
  const field = (name: string, limitMs: number, change: Omit<Change, "limitMs">) => (
    <MinutesField
      key={name}
      name={name}
      limitMs={limitMs}
      onSet={(minutes) => set({ ...change, limitMs: ms(minutes) })}
    />
  );
  const what = (change: LimitChange) =>
    change.category !== null
      ? t(`common:category.${change.category}`)
      : change.kind === null
        ? null
        : t(`kind.${change.kind}`);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("limits.title")}
      size={900}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t("limits.help")}
      </Text>
      <Group align="end" gap="xs">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (Number(one) >= 0.5) set({ kind: null, category: null, limitMs: ms(one) });
          }}
        >
          <Group align="end" gap="xs">
            <NumberInput
              data-autofocus
              label={t("limits.one")}
              aria-label={t("limits.one_label")}
              w={140}
              min={0.5}
              max={120}
              step={0.5}
              value={one}
              onChange={setOne}
            />
            <Button type="submit">{t("limits.apply")}</Button>
          </Group>
        </form>
        {(Object.keys(LIMIT_PRESETS) as (keyof typeof LIMIT_PRESETS)[]).map((name) => (
          <Button key={name} variant="default" onClick={() => set(...LIMIT_PRESETS[name])}>
            {t(`limits.preset.${name}`)}
          </Button>
        ))}
      </Group>
      <SimpleGrid cols={2} spacing="xl" mt="lg">
        <section aria-label={t("limits.by_kind")}>
          <Title order={3} size="h5" mb={4}>
            {t("limits.by_kind")}
          </Title>
          {REQUEST_KINDS.map((kind) =>
            field(t(`kind.${kind}`), limits.kinds[kind], { kind, category: null }),
          )}
        </section>
        <section aria-label={t("limits.by_category")}>
          <Title order={3} size="h5" mb={4}>
            {t("limits.by_category")}
          </Title>
          {CATEGORIES.map((category: Category) =>
            field(
              t(`common:category.${category}`),
              limits.categories[category] ?? limits.kinds.national_statement,
              { kind: null, category },
            ),
          )}
          <Title order={3} size="h5" mt="lg" mb={4}>
            {t("limits.history")}
          </Title>
          {limitHistory.length === 0 && <Text size="sm">{t("limits.none")}</Text>}
          <ul style={{ margin: 0, paddingLeft: 16, maxHeight: 160, overflow: "auto" }}>
            {limitHistory.toReversed().map((change, at) => (
              <li key={limitHistory.length - at}>
                <Text size="sm">
                  {clock.format(change.at)}{" "}
                  {what(change) === null
                    ? t("limits.history_all", { limit: formatDuration(change.limitMs) })
                    : t("limits.history_one", { what: what(change), limit: formatDuration(change.limitMs) })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      </SimpleGrid>
    </Modal>
  );
}

/** Minutes for one kind or category; set when the field is left or Enter is pressed. */
function MinutesField(props: { name: string; limitMs: number; onSet: (minutes: number) => void }) {
  const { t } = useTranslation("floor");
  const [typed, setTyped] = useState<number | string | null>(null);
  const shown = props.limitMs / MINUTE;
  const commit = () => {
    const minutes = Number(typed);
    if (typed !== null && minutes >= 0.1 && minutes !== shown) props.onSet(minutes);
    setTyped(null);
  };
  return (
    <Group justify="space-between" wrap="nowrap" mb={4}>
      <Text size="sm">{props.name}</Text>
      <NumberInput
        aria-label={t("limits.minutes", { name: props.name })}
        size="xs"
        w={80}
        min={0.1}
        max={120}
        step={0.5}
        decimalScale={2}
        value={typed ?? shown}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Group>
  );
}
