import { Button, Group, Modal, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fromClockTime, toClockTime } from "../../../../core/event/clock-time.ts";
import type { Floor } from "../../../floor/use-floor.ts";

interface Props {
  floor: Floor;
  requestId: string;
  name: string;
  timeZone: string;
  onClose: () => void;
}

/** Puts right when a speech began and ended, and takes out a pause that nobody entered while it went on. */
export function TimesDialog({ floor, requestId, name, timeZone, onClose }: Props) {
  const { t } = useTranslation("floor");
  const request = floor.state.requests[requestId];
  const began = request?.segments[0]?.from ?? 0;
  const ended = request?.segments.at(-1)?.to ?? null;
  const goesOn = request?.status === "speaking" || request?.status === "paused";
  const [start, setStart] = useState(() => toClockTime(began, timeZone));
  const [end, setEnd] = useState(() => (ended === null || goesOn ? "" : toClockTime(ended, timeZone)));
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  if (!request) return null;
  /** The time of day nearest to the speech; null for what is no time. */
  const at = (typed: string) => fromClockTime(typed, began, timeZone);
  const correct = async () => {
    const startedAt = at(start);
    const endedAt = goesOn ? null : at(end);
    if (startedAt === null || (!goesOn && endedAt === null)) return floor.refuse("bad_times");
    if (await floor.command({ type: "correct_times", requestId, startedAt, endedAt })) onClose();
  };
  const takeOut = async () => {
    const [first, last] = [at(from), at(to)];
    if (first === null || last === null) return floor.refuse("bad_times");
    if (await floor.command({ type: "enter_pause", requestId, from: first, to: last })) onClose();
  };
  const field = (label: string, value: string, set: (typed: string) => void, focus = false) => (
    <TextInput
      type="time"
      step={1}
      label={label}
      value={value}
      {...(focus ? { "data-autofocus": true } : {})}
      onChange={(e) => set(e.currentTarget.value)}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("times.title", { name })}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t("times.help")}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void correct();
        }}
      >
        <Group align="end">
          {field(t("times.started"), start, setStart, true)}
          {!goesOn && field(t("times.ended"), end, setEnd)}
          <Button type="submit">{t("times.correct")}</Button>
        </Group>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void takeOut();
        }}
      >
        <Title order={3} size="h5" mt="lg" mb={4}>
          {t("times.pause")}
        </Title>
        <Group align="end">
          {field(t("times.from"), from, setFrom)}
          {field(t("times.to"), to, setTo)}
          <Button type="submit" variant="default">
            {t("times.take_out")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
