import { useDocumentTitle } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { SessionFrame } from "../../components/session-frame.tsx";
import { useFloor } from "../../floor/use-floor.ts";
import type { SessionData } from "../../floor/use-session.ts";
import classes from "./desk.module.css";
import { DeskHeader } from "./desk-header.tsx";
import { FloorPanel } from "./floor/floor-panel.tsx";
import { InitialsStrip } from "./initials-strip.tsx";
import { RecordPanel } from "./record/record-panel.tsx";

/** The rapporteur's screen: the list of speakers beside the notes. */
export function DeskScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <Desk data={data} />}</SessionFrame>;
}

function Desk({ data }: { data: SessionData }) {
  const { t } = useTranslation("floor");
  const floor = useFloor(data.session.id);
  useDocumentTitle(t("desk.title", { session: data.session.title }));
  return (
    <div className={classes.desk}>
      <DeskHeader data={data} />
      <aside className={classes.floor} aria-label={t("list")}>
        <FloorPanel data={data} floor={floor} />
      </aside>
      <main className={classes.record}>
        <InitialsStrip />
        <RecordPanel {...data} floor={floor.state} />
      </main>
    </div>
  );
}
