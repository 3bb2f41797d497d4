import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mergeRecommendations } from "../../../core/record/merge.ts";
import type { Recommendation } from "../../../core/record/recommendation.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import { NoteBody } from "../../record/note-body.tsx";
import classes from "./register.module.css";
import { useRegisterWords } from "./register-words.ts";

interface Props {
  /** At least two, in the report's order. */
  all: readonly [Recommendation, ...Recommendation[]];
  /** Their places in the register. */
  numbers: ReadonlyMap<string, number>;
  onMerge: (into: Recommendation, from: readonly Recommendation[]) => Promise<void>;
  onClose: () => void;
}

/** Asks whose wording stays, and shows what the merged recommendation will be before it is made. */
export function MergeDialog({ all, numbers, onMerge, onClose }: Props) {
  const { t } = useTranslation("register");
  const [chosen, setChosen] = useState(all[0].id);
  const [busy, setBusy] = useState(false);
  const into = all.find(({ id }) => id === chosen) ?? all[0];
  const from = all.filter((one) => one !== into);
  const merge = async () => {
    setBusy(true);
    await onMerge(into, from);
    setBusy(false);
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("merge.title", { count: all.length })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      {/* A form: Enter merges from wherever the focus is. */}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <Radio.Group label={t("merge.wording")} value={into.id} onChange={setChosen}>
          <Stack gap={6} mt={6}>
            {all.map((one, index) => (
              <Radio
                key={one.id}
                value={one.id}
                data-autofocus={index === 0 || undefined}
                label={t("merge.option", { number: numbers.get(one.id), text: plainText(one.doc) })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <section aria-label={t("merge.result")}>
          <Text fw={650} mt="md">
            {t("merge.result")}
          </Text>
          <div className={classes.result}>
            <NoteBody doc={into.doc} />
            <Facts one={{ ...into, ...mergeRecommendations(into, from) }} />
          </div>
        </section>
        <Text size="sm" c="dimmed">
          {t("merge.help")}
        </Text>
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("merge.do")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** All that is set on a recommendation, as words. */
function Facts({ one }: { one: Recommendation }) {
  const { t } = useTranslation("register");
  const words = useRegisterWords();
  const named = (rows: readonly { id: string; name: string }[], ids: readonly string[]) =>
    rows.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(", ");
  const facts: [string, string][] = [
    ["proposers", words.voices(one.proposers).join(", ")],
    ["supporters", words.voices(one.supporters).join(", ")],
    ["reservations", one.reservations.map(({ who, text }) => `${words.voice(who)}: ${text}`).join("; ")],
    ["addressees", named(words.event.addressees, one.addresseeIds)],
    ["areas", named(words.event.areas, one.areaIds)],
    ["timeframe", one.timeframe],
    ["owner", one.owner],
    ["status", t(`status.${one.status}`)],
    ["sources", one.sources.map((source) => words.source(source).place).join("; ")],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{t(`field.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
