import { useDocumentTitle } from "@mantine/hooks";
import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/use-keys.ts";
import { SessionFrame } from "../../components/session-frame.tsx";
import { FloorAnnouncer } from "../../floor/floor-announcer.tsx";
import { timeFormat } from "../../floor/format-time.ts";
import { rolesOf } from "../../floor/names.ts";
import { useFloor } from "../../floor/use-floor.ts";
import { useFloorActs } from "../../floor/use-floor-acts.ts";
import { useRowActs } from "../../floor/use-row-acts.ts";
import type { SessionData } from "../../floor/use-session.ts";
import classes from "./chair.module.css";
import { ChairHeader } from "./chair-header.tsx";
import type { ChairView } from "./chair-view.ts";
import { NextList } from "./next-list.tsx";
import { OnFloor } from "./on-floor.tsx";
import { SidePanels } from "./side-panels.tsx";
import { TurnActs } from "./turn-acts.tsx";

/** The Chair's window: who speaks, who is next and why, and every act of the Chair, in large type and for touch. */
export function ChairScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <Chair data={data} />}</SessionFrame>;
}

function Chair({ data }: { data: SessionData }) {
  const { t, i18n } = useTranslation(["chair", "floor"]);
  const { event, session } = data;
  const floor = useFloor(session.id);
  const { acts, keys } = useFloorActs(session.id, floor, "floor");
  const { acts: lines, keys: lineKeys } = useRowActs(floor, { orNext: true });
  const roles = useMemo(() => rolesOf(event, session.id), [event, session.id]);
  const time = useMemo(() => timeFormat(i18n.language, event.timeZone), [i18n.language, event.timeZone]);
  useDocumentTitle(t("title", { session: session.title }));
  useKeys([
    ...keys,
    {
      keys: ["l", "alt+l"],
      label: t("floor:keys.to_list"),
      run: () => document.querySelector<HTMLElement>("[data-row]")?.focus(),
      group: t("floor:keys.list"),
    },
    ...lineKeys,
  ]);
  const view = useMemo((): ChairView => ({ ...data, floor, roles, time }), [data, floor, roles, time]);
  // Who has the floor is drawn first; what is long, in the frame after.
  const later = useDeferredValue(view);
  return (
    <div className={classes.chair}>
      <FloorAnnouncer events={floor.events} state={floor.state} roster={data.roster} roles={roles} />
      <ChairHeader view={later} />
      <main className={classes.main}>
        <div className={classes.turn}>
          <OnFloor view={view} />
          <TurnActs state={later.floor.state} acts={acts} lines={lines} />
        </div>
        <NextList view={later} lines={lines} />
      </main>
      <aside className={classes.side} aria-label={t("side")}>
        <SidePanels view={later} />
      </aside>
    </div>
  );
}
