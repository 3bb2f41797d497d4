import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { latestUnknown } from "../../../../core/floor/latest-unknown.ts";
import type { RequestKind } from "../../../../core/floor/request.ts";
import { useKeys } from "../../../app/use-keys.ts";
import { FloorAnnouncer } from "../../../floor/floor-announcer.tsx";
import { InscriptionsDialog } from "../../../floor/inscriptions-dialog.tsx";
import { nameOf, rolesOf } from "../../../floor/names.ts";
import type { Floor } from "../../../floor/use-floor.ts";
import { useFloorActs } from "../../../floor/use-floor-acts.ts";
import { useRowActs } from "../../../floor/use-row-acts.ts";
import type { SessionData } from "../../../floor/use-session.ts";
import { AddSpeaker } from "./add-speaker.tsx";
import { DetailsDialog } from "./details-dialog.tsx";
import classes from "./floor.module.css";
import { GivenList } from "./given-list.tsx";
import { LeftList } from "./left-list.tsx";
import { LimitsDialog } from "./limits-dialog.tsx";
import { ListBar } from "./list-bar.tsx";
import { NameSpeaker } from "./name-speaker.tsx";
import { PrecedenceDialog } from "./precedence-dialog.tsx";
import { SpeakingCard } from "./speaking-card.tsx";
import { TimesDialog } from "./times-dialog.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** Where the focus must be for the plain keys of the floor: elsewhere on the desk somebody types what is said. */
const WITHIN = "[data-floor]";

type Dialog =
  | { type: "limits" | "precedence" | "inscriptions" }
  | { type: "name" | "details" | "times"; requestId: string };

/** The floor side of the desk: who speaks, who waits, who has spoken. */
export function FloorPanel({ data, floor }: { data: SessionData; floor: Floor }) {
  const { t } = useTranslation("floor");
  const { event, session, roster } = data;
  const roles = useMemo(() => rolesOf(event, session.id), [event, session.id]);
  const [kind, setKind] = useState<RequestKind | "usual">("usual");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const open = useMemo(() => {
    const of = (type: "name" | "details" | "times") => (requestId: string) => setDialog({ type, requestId });
    return { name: of("name"), details: of("details"), times: of("times") };
  }, []);
  const show = useMemo(() => {
    const of = (type: "limits" | "precedence" | "inscriptions") => () => setDialog({ type });
    return { limits: of("limits"), precedence: of("precedence"), inscriptions: of("inscriptions") };
  }, []);
  const { acts, keys } = useFloorActs(session.id, floor, "any", WITHIN);
  const { acts: rows, keys: rowKeys } = useRowActs(floor, { within: WITHIN, details: open.details });
  const panel = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLInputElement>(null);
  const focusAdd = (asked: RequestKind | "usual") => () => {
    setKind(asked);
    add.current?.focus();
    // What was refused before still stands there: the next letters replace it.
    add.current?.select();
  };
  const toList = () => (panel.current?.querySelector<HTMLElement>("[data-row]") ?? panel.current)?.focus();
  const close = () => setDialog(null);
  const group = t("keys.list");
  useKeys([
    { keys: ["a", "alt+a"], label: t("keys.add"), run: focusAdd("usual"), group },
    { keys: ["l", "alt+l"], label: t("keys.to_list"), run: toList, group },
    { keys: "o", label: t("keys.point_of_order"), run: focusAdd("point_of_order"), group, within: WITHIN },
    { keys: "r", label: t("keys.right_of_reply"), run: focusAdd("right_of_reply"), group, within: WITHIN },
    ...rowKeys,
    {
      keys: "alt+w",
      label: t("keys.name_speaker"),
      run: () => {
        const unknown = latestUnknown(floor.state);
        if (unknown) open.name(unknown);
      },
      group,
    },
    { keys: "alt+o", label: t("keys.precedence"), run: show.precedence, group },
    { keys: "alt+t", label: t("keys.limits"), run: show.limits, group },
    ...keys,
  ]);
  const { requests } = floor.state;
  const name = useCallback(
    (id: string) => {
      const request = requests[id];
      return request ? nameOf(request, roster, roles).name : "";
    },
    [requests, roster, roles],
  );
  const openedAt = useRef(Number.POSITIVE_INFINITY);
  if (floor.ready && openedAt.current === Number.POSITIVE_INFINITY) openedAt.current = floor.state.seq;
  // Who has the floor is drawn first; the list, which may be long, in the frame after.
  const later = useDeferredValue(floor);
  const people = { state: floor.state, roster, roles };
  const others = { state: later.state, roster, roles };
  const { timeZone } = event;
  return (
    <div ref={panel} className={classes.panel} data-floor tabIndex={-1}>
      <FloorAnnouncer {...people} events={floor.events} />
      <SpeakingCard {...people} acts={acts} onName={open.name} nameOf={name} />
      <AddSpeaker
        event={event}
        floor={later}
        roster={roster}
        roles={roles}
        inputRef={add}
        kind={kind}
        onKind={setKind}
      />
      <ListBar
        floor={later}
        session={session}
        timeZone={event.timeZone}
        onLimits={show.limits}
        onPrecedence={show.precedence}
        onFromFile={show.inscriptions}
      />
      <div ref={scroller} className={classes.scroll}>
        <WaitingList
          {...others}
          timeZone={timeZone}
          acts={rows}
          onName={open.name}
          openedAt={openedAt.current}
          scroller={scroller}
        />
        <GivenList {...others} timeZone={timeZone} onName={open.name} onTimes={open.times} />
        <LeftList {...others} acts={rows} />
      </div>
      {dialog?.type === "limits" && <LimitsDialog floor={floor} timeZone={timeZone} onClose={close} />}
      {dialog?.type === "inscriptions" && (
        <InscriptionsDialog sessionId={session.id} floor={floor} onClose={close} />
      )}
      {dialog?.type === "precedence" && (
        <PrecedenceDialog event={event} floor={floor} roster={roster} nameOf={name} onClose={close} />
      )}
      {dialog?.type === "details" && (
        <DetailsDialog
          floor={floor}
          roster={roster}
          roles={roles}
          groups={event.groups}
          requestId={dialog.requestId}
          onClose={close}
        />
      )}
      {dialog?.type === "times" && (
        <TimesDialog
          floor={floor}
          requestId={dialog.requestId}
          name={name(dialog.requestId)}
          timeZone={timeZone}
          onClose={close}
        />
      )}
      {dialog?.type === "name" && (
        <NameSpeaker
          eventId={event.id}
          floor={floor}
          roster={roster}
          roles={roles}
          requestId={dialog.requestId}
          onClose={close}
        />
      )}
    </div>
  );
}
