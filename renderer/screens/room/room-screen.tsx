import { Alert } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconSnowflake } from "@tabler/icons-react";
import { type CSSProperties, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RoomDisplay } from "../../../core/floor/room-display.ts";
import type { RoomView } from "../../../core/floor/room-view.ts";
import { contractError, errorWords } from "../../api/errors.ts";
import { NotFoundScreen } from "../../app/screens.tsx";
import { useNow } from "../../floor/use-now.ts";
import { useRoomView } from "../../floor/use-room-view.ts";
import { listWords } from "./list-words.ts";
import classes from "./room.module.css";
import { RoomClock } from "./room-clock.tsx";
import { RoomPanel } from "./room-panel.tsx";
import { useFittingName } from "./use-fitting-name.ts";
import { useRoomKeys } from "./use-room-keys.ts";

/** The screen that everybody sees. It asks the engine for nothing but the room's own view. */
export function RoomScreen({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation("room");
  const { view, display, set, error } = useRoomView(sessionId);
  useDocumentTitle(view ? t("title", { session: view.sessionTitle }) : t("common:app"));
  useRoomKeys(display, set);
  useScheme(display?.scheme);
  if (contractError(error)?.code === "NOT_FOUND") return <NotFoundScreen />;
  if (error) return <Alert color="red">{errorWords(error, t)}</Alert>;
  if (!view || !display) return <main className={classes.room} aria-busy="true" />;
  return (
    <>
      <Shown view={view} display={display} />
      <RoomPanel display={display} onChange={set} />
    </>
  );
}

/** The room's colours are its own: they neither follow this person's, nor are they remembered as theirs. */
function useScheme(scheme: RoomDisplay["scheme"] | undefined): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute("data-mantine-color-scheme");
    if (scheme === undefined || before === null) return;
    root.setAttribute("data-mantine-color-scheme", scheme);
    return () => root.setAttribute("data-mantine-color-scheme", before);
  }, [scheme]);
}

function Shown({ view, display }: { view: RoomView; display: RoomDisplay }) {
  const { t } = useTranslation(["room", "floor"]);
  const present = useNow();
  const { speaking } = view;
  // A frozen screen's clock stands still, or it would tell that somebody goes on.
  const now = view.display.frozen ? view.at : present;
  const screen = useRef<HTMLElement>(null);
  const name = useRef<HTMLHeadingElement>(null);
  useFittingName(screen, name, `${display.blank} ${JSON.stringify(speaking)}`, display.scale);
  return (
    <main ref={screen} className={classes.room} style={{ "--scale": display.scale / 100 } as CSSProperties}>
      <header className={classes.header}>
        <h1>{view.sessionTitle}</h1>
        <p>{[view.eventTitle, view.illustrative && t("common:illustrative")].filter(Boolean).join(" · ")}</p>
      </header>
      {display.frozen && (
        <IconSnowflake className={classes.frozen} role="img" aria-label={t("is_frozen")} size="2.5vh" />
      )}
      {!display.blank && (
        <>
          <section className={classes.now} aria-label={t("floor:on_floor")} aria-live="polite">
            <h2 ref={name} data-quiet={speaking === null || undefined} data-on-floor>
              {speaking?.name ?? t("nobody")}
            </h2>
            {speaking && <p>{capacity(speaking, t)}</p>}
          </section>
          <div className={classes.below}>
            {speaking && <RoomClock speaking={speaking} showOvertime={display.showOvertime} now={now} />}
            <Next view={view} now={now} />
          </div>
        </>
      )}
    </main>
  );
}

type Words = ReturnType<typeof useTranslation>["t"];
type ShownSpeaker = RoomView["next"][number];

function capacity({ kind, group }: ShownSpeaker, t: Words): string {
  const words = [t(`floor:kind.${kind}`), group && t("floor:on_behalf", { group })];
  return words.filter(Boolean).join(" · ");
}

function Next({ view, now }: { view: RoomView; now: number }) {
  const { t } = useTranslation(["room", "floor"]);
  const list = listWords(view, now, t);
  return (
    <section className={classes.next} aria-label={t("next")}>
      <h3>{t("next")}</h3>
      {view.next.length === 0 && <p>{t("nobody_waits")}</p>}
      <ol>
        {view.next.map((each, at) => (
          <li key={at}>
            <span className={classes.number} aria-hidden>
              {at + 1}
            </span>
            <span className={classes.nextName}>
              {each.name}
              {each.group && <small>{t("floor:on_behalf", { group: each.group })}</small>}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.remain}>
        {[view.waiting > 0 && t("remain", { count: view.waiting }), list].filter(Boolean).join(" · ")}
      </p>
    </section>
  );
}
