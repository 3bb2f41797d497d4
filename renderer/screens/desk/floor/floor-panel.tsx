import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestKind } from "../../../../core/floor/request.ts";
import { useKeys } from "../../../app/use-keys.ts";
import { FloorAnnouncer } from "../../../floor/floor-announcer.tsx";
import { rolesOf } from "../../../floor/names.ts";
import type { Floor } from "../../../floor/use-floor.ts";
import { useFloorActs } from "../../../floor/use-floor-acts.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { AddSpeaker } from "./add-speaker.tsx";
import classes from "./floor.module.css";
import { GivenList } from "./given-list.tsx";
import { ListBar } from "./list-bar.tsx";
import { NameSpeaker } from "./name-speaker.tsx";
import { SpeakingCard } from "./speaking-card.tsx";
import { useRowActs } from "./use-row-acts.ts";
import { WaitingList } from "./waiting-list.tsx";

/** The floor side of the desk: who speaks, who waits, who has spoken. */
export function FloorPanel({ data, floor }: { data: SessionData; floor: Floor }) {
  const { t } = useTranslation("floor");
  const { event, session, roster } = data;
  const roles = rolesOf(event, session.id);
  const acts = useFloorActs(session.id, floor, "any");
  const rows = useRowActs(floor);
  const [kind, setKind] = useState<RequestKind | "usual">("usual");
  const [naming, setNaming] = useState<string | null>(null);
  const add = useRef<HTMLInputElement>(null);
  const focusAdd = (asked: RequestKind | "usual") => () => {
    setKind(asked);
    add.current?.focus();
  };
  const toList = () => document.querySelector<HTMLElement>("[data-row]")?.focus();
  useKeys([
    { keys: ["a", "alt+a"], label: t("keys.add"), run: focusAdd("usual"), group: t("keys.list") },
    { keys: ["l", "alt+l"], label: t("keys.to_list"), run: toList, group: t("keys.list") },
    { keys: "o", label: t("keys.point_of_order"), run: focusAdd("point_of_order"), group: t("keys.list") },
    { keys: "r", label: t("keys.right_of_reply"), run: focusAdd("right_of_reply"), group: t("keys.list") },
    ...rows.keys,
    ...acts.keys,
  ]);
  const people = { state: floor.state, roster, roles, onName: setNaming };
  return (
    <div className={classes.panel}>
      <FloorAnnouncer state={floor.state} roster={roster} roles={roles} />
      <SpeakingCard {...people} acts={acts} />
      <AddSpeaker
        eventId={event.id}
        floor={floor}
        roster={roster}
        roles={roles}
        inputRef={add}
        kind={kind}
        onKind={setKind}
      />
      <ListBar floor={floor} />
      <div className={classes.scroll}>
        <WaitingList {...people} timeZone={event.timeZone} acts={rows} />
        <GivenList {...people} timeZone={event.timeZone} />
      </div>
      {naming && (
        <NameSpeaker
          eventId={event.id}
          floor={floor}
          roster={roster}
          roles={roles}
          requestId={naming}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
}
