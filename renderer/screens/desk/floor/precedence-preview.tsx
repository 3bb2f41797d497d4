import { Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { explainLine } from "../../../../core/floor/precedence/explain.ts";
import type { Preset } from "../../../../core/floor/precedence/preset.ts";
import { withPreset } from "../../../../core/floor/precedence/with-preset.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import { reasonWords } from "../../../floor/reason-words.ts";
import classes from "./precedence.module.css";

interface Props {
  state: FloorState;
  preset: Preset;
  nameOf: (requestId: string) => string;
}

/** What the list would be with another preset, and where each stood before. */
export function PrecedencePreview({ state, preset, nameOf }: Props) {
  const { t } = useTranslation("floor");
  const proposed = useMemo(() => withPreset(state, preset), [state, preset]);
  const reasons = useMemo(() => explainLine(proposed), [proposed]);
  const same = proposed.waiting.every((id, at) => state.waiting[at] === id);
  return (
    <section aria-label={t("precedence.preview")}>
      <Title order={3} size="h5">
        {t("precedence.preview")}
      </Title>
      {same && (
        <Text size="sm" c="dimmed">
          {t("precedence.preview_same")}
        </Text>
      )}
      <ol className={classes.preview}>
        {proposed.waiting.map((id, at) => {
          const was = state.waiting.indexOf(id);
          // When they asked is on the list itself; here it is the rules that are looked at.
          const why = (reasons.get(id) ?? []).filter(
            (each) => each.code !== "asked" && each.code !== "returned",
          );
          return (
            <li key={id} data-moved={was !== at || undefined}>
              <Text component="span" size="sm" fw={was === at ? 450 : 650}>
                {nameOf(id)}
              </Text>
              <Text component="span" size="xs" c="dimmed" ml={8}>
                {[
                  reasonWords(why, t, { time: () => "", name: nameOf }),
                  ...(was === at ? [] : [t("precedence.moved_from", { place: was + 1 })]),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
