import { Button, Group, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../app/use-keys.ts";
import { KeysButton, SchemeButton } from "../../components/page.tsx";
import { SessionFrame } from "../../components/session-frame.tsx";
import { FloorAnnouncer } from "../../floor/floor-announcer.tsx";
import { nameOf, rolesOf } from "../../floor/names.ts";
import { SpeakingClock } from "../../floor/speaking-clock.tsx";
import { useFloor } from "../../floor/use-floor.ts";
import { useFloorActs } from "../../floor/use-floor-acts.ts";
import { useNow } from "../../floor/use-now.ts";
import type { SessionData } from "../../floor/use-session.ts";
import classes from "./chair.module.css";

const NEXT_SHOWN = 3;

/** The Chair's window: large type, who speaks, the next three, and the few acts of the Chair. */
export function ChairScreen({ sessionId }: { sessionId: string }) {
  return <SessionFrame sessionId={sessionId}>{(data) => <Chair data={data} />}</SessionFrame>;
}

function Chair({ data }: { data: SessionData }) {
  const { t } = useTranslation(["chair", "floor"]);
  const { event, session, roster } = data;
  const floor = useFloor(session.id);
  const acts = useFloorActs(session.id, floor, "floor");
  const now = useNow();
  useDocumentTitle(t("title", { session: session.title }));
  useKeys(acts.keys);
  const { state } = floor;
  const roles = rolesOf(event, session.id);
  const request = state.onFloor === null ? undefined : state.requests[state.onFloor];
  const speaking = request && nameOf(request, roster, roles);
  const paused = request?.status === "paused";
  const next = state.waiting.slice(0, NEXT_SHOWN).flatMap((id) => state.requests[id] ?? []);
  return (
    <div className={classes.chair}>
      <FloorAnnouncer events={floor.events} state={state} roster={roster} roles={roles} />
      <header className={classes.header}>
        <div>
          <Title order={1} size="h3">
            {session.title}
          </Title>
          <Text size="sm" c="dimmed">
            {[
              t("floor:list"),
              t(`floor:list_status.${state.list}`),
              t("floor:waiting_count", { count: state.waiting.length }),
            ].join(" · ")}
          </Text>
        </div>
        <Group gap="xs">
          <KeysButton />
          <SchemeButton />
        </Group>
      </header>
      <main className={classes.main}>
        <section aria-label={t("floor:on_floor")} className={classes.now}>
          <Text c="dimmed" fw={600}>
            {t("floor:on_floor")}
          </Text>
          <Text className={classes.name} data-on-floor>
            {speaking?.name ?? t("floor:nobody")}
          </Text>
          {request && (
            <>
              <Text size="xl" c="dimmed">
                {[
                  t(`floor:kind.${request.kind}`),
                  speaking?.group && t("floor:on_behalf", { group: speaking.group }),
                  request.note,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <SpeakingClock
                segments={request.segments}
                limitMs={request.limitMs ?? 0}
                paused={paused}
                now={now}
                size="clamp(4rem, 14vh, 9rem)"
              />
            </>
          )}
        </section>
        <section aria-label={t("next")} className={classes.next}>
          <Title order={2} size="h4">
            {t("next")}
          </Title>
          {next.length === 0 && <Text>{t("nobody_waits")}</Text>}
          <ol aria-label={t("next")}>
            {next.map((each) => {
              const shown = nameOf(each, roster, roles);
              return (
                <li key={each.id}>
                  <span className={classes.nextName}>{shown.name}</span>
                  <Text component="span" c="dimmed">
                    {[
                      t(`floor:kind.${each.kind}`),
                      shown.group && t("floor:on_behalf", { group: shown.group }),
                      each.note,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </Text>
                </li>
              );
            })}
          </ol>
        </section>
      </main>
      <footer className={classes.acts}>
        <Button size="lg" disabled={next.length === 0 && state.interrupted.length === 0} onClick={acts.next}>
          {t("floor:do.next")}
        </Button>
        <Button size="lg" variant="default" disabled={!request} onClick={acts.finish}>
          {t("floor:finish")}
        </Button>
        <Button size="lg" variant="default" disabled={!request} onClick={acts.pause}>
          {t(paused ? "floor:do.resume" : "floor:do.pause")}
        </Button>
        <Button size="lg" variant="default" disabled={!request} onClick={acts.less}>
          {t("floor:do.less")}
        </Button>
        <Button size="lg" variant="default" disabled={!request} onClick={acts.more}>
          {t("floor:do.more")}
        </Button>
        <Button size="lg" variant="default" onClick={acts.undo}>
          {t("floor:do.undo")}
        </Button>
      </footer>
    </div>
  );
}
