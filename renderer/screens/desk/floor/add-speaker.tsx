import { Group, Select, Text, TextInput } from "@mantine/core";
import type { RefObject } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import { REQUEST_KINDS, type RequestKind } from "../../../../core/floor/request.ts";
import { listTakes } from "../../../../core/floor/transitions.ts";
import { newId } from "../../../../core/ids.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { type Pick, usualKind } from "../../../floor/speaker-index.ts";
import { SpeakerPicker } from "../../../floor/speaker-picker.tsx";
import type { Floor } from "../../../floor/use-floor.ts";
import { useSpeakerOf } from "../../../floor/use-speaker-of.ts";
import classes from "./floor.module.css";

interface Props {
  eventId: string;
  floor: Floor;
  roster: Roster;
  roles: readonly RoleHolder[];
  inputRef: RefObject<HTMLInputElement | null>;
  /** "usual": what such a speaker usually asks for. */
  kind: RequestKind | "usual";
  onKind: (kind: RequestKind | "usual") => void;
}

/** Puts speakers on the list, as fast as nameplates go up: "ke", Enter. */
export function AddSpeaker({ eventId, floor, roster, roles, inputRef, kind, onKind }: Props) {
  const { t } = useTranslation("floor");
  const [group, setGroup] = useState("");
  const speakerOf = useSpeakerOf(eventId);

  const add = async (picks: Pick[]) => {
    const requests = [];
    for (const pick of picks) {
      const speaker = await speakerOf(pick);
      if (!speaker) return;
      const asked = kind === "usual" ? usualKind(pick, group) : kind;
      requests.push({
        requestId: newId(),
        speaker,
        group: group.trim(),
        kind: asked,
        channel: "nameplate" as const,
        note: "",
      });
    }
    const done = await floor.command({ type: "request", requests });
    const first = requests[0];
    if (!done || !first) return;
    onKind("usual");
    setGroup("");
    // A point of order is taken at once; it pauses whoever speaks (design, "Precedence" 1).
    if (first.kind === "point_of_order")
      await floor.command({ type: "give_floor", requestId: first.requestId });
  };

  const closed = !listTakes(floor.state.list, "national_statement");
  return (
    <div className={classes.add}>
      <SpeakerPicker
        roster={roster}
        roles={roles}
        label={t("add.label")}
        placeholder={t(kind === "usual" ? "add.placeholder" : "add.placeholder_kind", {
          kind: kind === "usual" ? "" : t(`kind.${kind}`),
        })}
        batch={kind !== "point_of_order"}
        inputRef={inputRef}
        onPick={(picks) => void add(picks)}
      />
      <Group gap={6} wrap="nowrap" mt={6}>
        <Select
          aria-label={t("add.kind")}
          size="xs"
          flex={1}
          data={[
            { value: "usual", label: t("add.usual") },
            ...REQUEST_KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
          value={kind}
          allowDeselect={false}
          maxDropdownHeight={420}
          onChange={(value) => value && onKind(value as RequestKind | "usual")}
        />
        <TextInput
          aria-label={t("add.group")}
          placeholder={t("add.group")}
          size="xs"
          flex={1}
          maxLength={500}
          value={group}
          onChange={(e) => setGroup(e.currentTarget.value)}
        />
      </Group>
      {closed && (
        <Text size="sm" mt={6}>
          {t("add.closed")}
        </Text>
      )}
    </div>
  );
}
