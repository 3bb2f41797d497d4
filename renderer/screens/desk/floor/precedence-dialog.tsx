import { Button, Group, Modal, NumberInput, Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isDynamic, PRESETS, type Preset } from "../../../../core/floor/precedence/preset.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { api } from "../../../api/client.ts";
import { useRun } from "../../../api/use-run.ts";
import type { Floor } from "../../../floor/use-floor.ts";
import type { EventWithSessions } from "../../../floor/use-session.ts";
import classes from "./precedence.module.css";
import { PrecedencePreview } from "./precedence-preview.tsx";
import { PrecedenceRules } from "./precedence-rules.tsx";

interface Props {
  event: EventWithSessions;
  floor: Floor;
  roster: Roster;
  nameOf: (requestId: string) => string;
  onClose: () => void;
}

/** The order of the list: a preset, its rules to be dragged, and what the list would be, before it is used. */
export function PrecedenceDialog({ event, floor, roster, nameOf, onClose }: Props) {
  const { t } = useTranslation("floor");
  const run = useRun();
  const [chosen, setChosen] = useState<Preset>(floor.state.precedence);
  const [title, setTitle] = useState("");
  const presets = [...Object.values(PRESETS), ...event.presets];
  const nameOfPreset = (preset: Preset) => preset.title || t(`precedence.preset.${preset.name}`);
  const at = presets.findIndex((each) => JSON.stringify(each) === JSON.stringify(chosen));
  /** A preset that was changed is nobody's but one's own. */
  const change = (part: Partial<Preset>) => setChosen({ ...chosen, name: "custom", title: "", ...part });
  const use = async () => {
    if (await floor.command({ type: "set_precedence", preset: chosen })) onClose();
  };
  const keep = async () => {
    const kept = { ...chosen, name: "custom" as const, title: title.trim() };
    const others = event.presets.filter((each) => each.title !== kept.title);
    const done = await run(() => api.event.savePresets({ eventId: event.id, presets: [...others, kept] }));
    if (done === undefined) return;
    setChosen(kept);
    setTitle("");
  };
  const isAlphabetical = chosen.rules.some((rule) => rule.order === "alphabetical");
  const hasStates = chosen.rules.some((rule) => rule.subject === "member_state");
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("precedence.title")}
      size={1080}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <div className={classes.columns}>
        <div>
          <Select
            data-autofocus
            label={t("precedence.presets")}
            data={[
              ...presets.map((preset, index) => ({ value: String(index), label: nameOfPreset(preset) })),
              ...(at < 0 ? [{ value: "-1", label: nameOfPreset(chosen) }] : []),
            ]}
            value={String(at)}
            allowDeselect={false}
            onChange={(value) => {
              const preset = presets[Number(value)];
              if (preset) setChosen(preset);
            }}
          />
          <Text size="sm" c="dimmed" mt="sm">
            {t("precedence.help")}
          </Text>
          <PrecedenceRules rules={chosen.rules} onChange={(rules) => change({ rules })} />
          <Group mt="sm" align="end" grow>
            {hasStates && (
              <NumberInput
                label={t("precedence.interleave")}
                description={t("precedence.interleave_off")}
                min={0}
                max={20}
                value={chosen.interleave}
                onChange={(value) => change({ interleave: Number(value) || 0 })}
              />
            )}
            {isAlphabetical && (
              <Select
                label={t("precedence.drawn")}
                description={t("precedence.drawn_help")}
                searchable
                clearable
                data={[...new Set(roster.delegations.map((each) => each.name))].sort()}
                value={chosen.drawnName || null}
                onChange={(drawnName) => setChosen({ ...chosen, drawnName: drawnName ?? "" })}
              />
            )}
          </Group>
        </div>
        <PrecedencePreview state={floor.state} preset={chosen} nameOf={nameOf} />
      </div>
      {isDynamic(chosen) && (
        <Text size="sm" mt="sm">
          {t("precedence.dynamic")}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {t("precedence.moves_dropped")}
      </Text>
      <Group mt="md" justify="space-between" align="end">
        <Group gap="xs" align="end">
          <TextInput
            label={t("precedence.keep_name")}
            value={title}
            maxLength={80}
            onChange={(e) => setTitle(e.currentTarget.value)}
          />
          <Button variant="default" disabled={title.trim() === ""} onClick={() => void keep()}>
            {t("precedence.keep")}
          </Button>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button onClick={() => void use()}>{t("precedence.use")}</Button>
        </Group>
      </Group>
    </Modal>
  );
}
