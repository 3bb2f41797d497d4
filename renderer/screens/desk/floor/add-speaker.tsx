import { ActionIcon, Group, Select, Text, Tooltip } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import type { RefObject } from "react";
import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import {
  CHANNELS,
  type Channel,
  REQUEST_KINDS,
  type RequestKind,
  speakerKey,
} from "../../../../core/floor/request.ts";
import { listAt } from "../../../../core/floor/state.ts";
import { isTakenAtOnce } from "../../../../core/floor/taken-at-once.ts";
import { listTakes } from "../../../../core/floor/transitions.ts";
import { newId } from "../../../../core/ids.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { type Pick, usualKind } from "../../../../core/participants/speaker-index.ts";
import { resolveGroup } from "../../../../core/reference/resolve-group.ts";
import { DetailFields, NO_PARTICULARS } from "../../../floor/detail-fields.tsx";
import { GroupField } from "../../../floor/group-field.tsx";
import { SpeakerPicker } from "../../../floor/speaker-picker.tsx";
import type { Floor } from "../../../floor/use-floor.ts";
import type { EventWithSessions } from "../../../floor/use-session.ts";
import { useSpeakersOf } from "../../../floor/use-speakers-of.ts";
import classes from "./floor.module.css";

interface Props {
  event: EventWithSessions;
  floor: Floor;
  roster: Roster;
  roles: readonly RoleHolder[];
  inputRef: RefObject<HTMLInputElement | null>;
  /** "usual": what such a speaker usually asks for. */
  kind: RequestKind | "usual";
  onKind: (kind: RequestKind | "usual") => void;
}

/** Puts speakers on the list, as fast as nameplates go up: "ke", Enter. */
export const AddSpeaker = memo(function AddSpeaker({
  event,
  floor,
  roster,
  roles,
  inputRef,
  kind,
  onKind,
}: Props) {
  const { t } = useTranslation("floor");
  const [group, setGroup] = useState("");
  const [more, setMore] = useState(false);
  const [particulars, setParticulars] = useState(NO_PARTICULARS);
  // Kept from one to the next: slips come in a pile.
  const [channel, setChannel] = useState<Channel>("nameplate");
  const speakersOf = useSpeakersOf(event.id);
  const { requests } = floor.state;
  const asked = useMemo(
    () => new Set(Object.values(requests).map((each) => speakerKey(each.speaker))),
    [requests],
  );

  const add = async (picks: Pick[]): Promise<boolean> => {
    const onBehalf = resolveGroup(group, event.groups);
    const kinds = picks.map((pick) => (kind === "usual" ? usualKind(pick, onBehalf) : kind));
    const list = listAt(floor.state, Date.now());
    // Nobody is accredited for a request that the list refuses.
    if (!kinds.every((each) => listTakes(list, each))) {
      floor.refuse("list_closed");
      return false;
    }
    const speakers = await speakersOf(picks);
    if (!speakers) return false;
    const orders = speakers.map((speaker, at) => ({
      requestId: newId(),
      speaker,
      group: onBehalf,
      kind: kinds[at] ?? "comment",
      channel,
      ...particulars,
    }));
    const done = await floor.command({ type: "request", requests: orders });
    const first = orders[0];
    if (!done || !first) return false;
    onKind("usual");
    setGroup("");
    setParticulars(NO_PARTICULARS);
    if (isTakenAtOnce(floor.state, first.kind))
      await floor.command({ type: "give_floor", requestId: first.requestId });
    return true;
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
        asked={asked}
        inputRef={inputRef}
        onPick={add}
        // A kind that was asked for by its key does not lie in wait for the next name.
        onLeave={() => onKind("usual")}
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
        <GroupField
          own={event.groups}
          value={group}
          onChange={setGroup}
          onEnter={() => inputRef.current?.focus()}
        />
        <Tooltip label={t("details.more")}>
          <ActionIcon
            variant={more ? "light" : "default"}
            size={30}
            aria-label={t("details.more")}
            aria-expanded={more}
            onClick={() => setMore((was) => !was)}
          >
            <IconAdjustmentsHorizontal size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      {more && (
        <>
          <DetailFields value={particulars} onChange={setParticulars} />
          <Select
            aria-label={t("details.channel")}
            size="xs"
            mt={6}
            data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            value={channel}
            allowDeselect={false}
            onChange={(value) => value && setChannel(value as Channel)}
          />
        </>
      )}
      {closed && (
        <Text size="sm" mt={6}>
          {t("add.closed")}
        </Text>
      )}
    </div>
  );
});
