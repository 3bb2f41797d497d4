import { Alert } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RoomView } from "../../../core/floor/room-view.ts";
import { api } from "../../api/client.ts";
import { contractError, errorWords } from "../../api/errors.ts";
import { useStream } from "../../api/use-stream.ts";
import { NotFoundScreen } from "../../app/screens.tsx";
import { useKeys } from "../../app/use-keys.ts";
import { SpeakingClock } from "../../floor/speaking-clock.tsx";
import { useNow } from "../../floor/use-now.ts";
import classes from "./room.module.css";

/** The screen that everybody sees. It asks the engine for nothing but the room's own view. */
export function RoomScreen({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation(["room", "floor"]);
  const [view, setView] = useState<RoomView | null>(null);
  const [blank, setBlank] = useState(false);
  const now = useNow();
  const { error } = useStream((signal) => api.room.watch({ sessionId }, { signal }), setView, sessionId);
  useDocumentTitle(view ? t("title", { session: view.sessionTitle }) : t("common:app"));
  useKeys([{ keys: "b", label: t("blank"), run: () => setBlank((was) => !was), group: t("keys") }]);
  if (contractError(error)?.code === "NOT_FOUND") return <NotFoundScreen />;
  if (error) return <Alert color="red">{errorWords(error, t)}</Alert>;
  if (!view) return <main className={classes.room} aria-busy="true" />;
  const { speaking } = view;
  const words = (shown: { kind: keyof RoomView | string; group: string }) =>
    [t(`floor:kind.${shown.kind}`), shown.group && t("floor:on_behalf", { group: shown.group })]
      .filter(Boolean)
      .join(" · ");
  return (
    <main className={classes.room}>
      <header className={classes.header}>
        <h1>{view.sessionTitle}</h1>
        <p>
          {view.eventTitle}
          {view.illustrative && ` · ${t("common:illustrative")}`}
        </p>
      </header>
      {!blank && (
        <>
          <section className={classes.now} aria-label={t("floor:on_floor")} aria-live="polite">
            {speaking ? (
              <>
                <h2 data-on-floor>{speaking.name}</h2>
                <p>{words(speaking)}</p>
              </>
            ) : (
              <h2 className={classes.quiet} data-on-floor>
                {t("nobody")}
              </h2>
            )}
          </section>
          {speaking && (
            <div className={classes.clock}>
              <SpeakingClock
                segments={speaking.segments}
                limitMs={speaking.limitMs}
                paused={speaking.paused}
                now={now}
                size="22vh"
                words={speaking.paused}
              />
            </div>
          )}
          <section className={classes.next} aria-label={t("next")}>
            <h3>
              {t("next")} <span>{t("floor:waiting_count", { count: view.waiting })}</span>
            </h3>
            <ol>
              {view.next.map((each, at) => (
                <li key={at}>
                  {each.name}
                  {each.group && <span>{t("floor:on_behalf", { group: each.group })}</span>}
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </main>
  );
}
