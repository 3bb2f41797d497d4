import { Button, Group, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FoundMark } from "../../../../core/record/marks.ts";
import type { EventWithSessions } from "../../../floor/use-session.ts";
import type { Chosen } from "../../../record/chosen.ts";
import classes from "./record.module.css";
import type { Capture } from "./use-capture.ts";

interface Props {
  delegation: (delegationId: string) => string;
  event: EventWithSessions;
  chosen: Chosen;
  marks: readonly FoundMark[];
  capture: Capture;
}

/** The areas to press or toggle by key, and what the marks typed so far mean; each can be taken away. */
export function CaptureChips({ event, chosen, marks, capture, delegation }: Props) {
  const { t } = useTranslation("record");
  const nameOf = (mark: FoundMark) => {
    if (mark.type === "kind") return t(`kind.${mark.kind}`);
    if (mark.type === "tag") return t("capture:tag", { name: mark.tag });
    if (mark.type === "delegation") return t("reported_of", { name: delegation(mark.id) });
    const list = mark.type === "area" ? event.areas : event.addressees;
    const name = list.find((each) => each.id === mark.id)?.name ?? "";
    return mark.type === "area" ? name : t("to", { name });
  };
  const others = marks.filter((mark) => mark.type !== "area");
  const addressees = event.addressees.filter((each) => chosen.addresseeIds.includes(each.id));
  return (
    <Group gap={6} mt={8} className={classes.chips}>
      {event.areas.map((area, at) => {
        const typed = marks.find((mark) => mark.type === "area" && mark.id === area.id);
        const on = typed !== undefined || chosen.areaIds.includes(area.id);
        return (
          <Button
            key={area.id}
            size="compact-sm"
            variant={on ? "filled" : "default"}
            aria-pressed={on}
            onClick={() => (typed ? capture.removeMark(typed) : capture.toggleArea(area.id))}
          >
            {at < 9 && <span className={classes.digit}>{at + 1}</span>}
            {area.name}
          </Button>
        );
      })}
      {chosen.kind && !others.some((mark) => mark.type === "kind") && (
        <Chip label={t(`kind.${chosen.kind}`)} onRemove={() => capture.chooseKind(null)} />
      )}
      {addressees.map((each) => (
        <Chip
          key={each.id}
          label={t("to", { name: each.name })}
          onRemove={() => capture.toggleAddressee(each.id)}
        />
      ))}
      {chosen.tags.map((tag) => (
        <Chip key={tag} label={t("capture:tag", { name: tag })} onRemove={() => capture.toggleTag(tag)} />
      ))}
      {chosen.delegationId !== null && !others.some((mark) => mark.type === "delegation") && (
        <Chip
          label={t("reported_of", { name: delegation(chosen.delegationId) })}
          onRemove={() => capture.chooseDelegation(null)}
        />
      )}
      {others.map((mark, at) => (
        <Chip key={`${mark.text} ${at}`} label={nameOf(mark)} onRemove={() => capture.removeMark(mark)} />
      ))}
      <Text size="xs" c="dimmed" ml="auto">
        {t("hint")}
      </Text>
    </Group>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useTranslation("record");
  return (
    <Button
      size="compact-sm"
      variant="light"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t("remove", { name: label })}
      onClick={onRemove}
    >
      {label}
    </Button>
  );
}
