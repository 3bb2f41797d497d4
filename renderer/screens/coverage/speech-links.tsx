import { Text, Title, UnstyledButton } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { UnnotedSpeech } from "../../../core/record/coverage.ts";
import { paths } from "../../app/routes.ts";
import { formatDuration } from "../../floor/format-duration.ts";
import { timeFormat } from "../../floor/format-time.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";
import { askForPlace } from "../../record/desk-place.ts";
import classes from "./coverage.module.css";

interface Props {
  event: EventWithSessions;
  speeches: readonly UnnotedSpeech[];
  names: Readonly<Record<string, string>>;
  /** Whether anybody spoke at all. */
  spoke: boolean;
}

/** Those who spoke and have no note, each with the way to the place on the desk. */
export function SpeechLinks({ event, speeches, names, spoke }: Props) {
  const { t, i18n } = useTranslation("coverage");
  const [, navigate] = useLocation();
  const time = timeFormat(i18n.language, event.timeZone);
  const go = (speech: UnnotedSpeech) => {
    const [name, at, length] = [
      names[speech.speaker] ?? "",
      time(speech.startedAt),
      formatDuration(speech.spokenMs),
    ];
    const words = t("arrived", { name, at, length });
    askForPlace({ sessionId: speech.sessionId, at: speech.startedAt, words });
    navigate(paths.desk(speech.sessionId));
  };
  return (
    <section aria-label={t("unnoted.title")}>
      <Title order={2} size="h3" mb={4}>
        {t("unnoted.title")}
      </Title>
      {speeches.length === 0 && <Text c="dimmed">{t(spoke ? "unnoted.nobody" : "unnoted.none_spoke")}</Text>}
      {event.sessions.map(({ id, title }) => {
        const own = speeches.filter(({ sessionId }) => sessionId === id);
        if (own.length === 0) return null;
        return (
          <div key={id}>
            <Text size="sm" c="dimmed" mt="sm">
              {title}
            </Text>
            <ul
              className={classes.speeches}
              aria-label={t("unnoted.list", { session: title })}
              onKeyDown={moveFocus}
            >
              {own.map((speech) => (
                <li key={speech.requestId}>
                  <UnstyledButton data-speech className={classes.speech} onClick={() => go(speech)}>
                    <span>{time(speech.startedAt)}</span>
                    <span>{names[speech.speaker]}</span>
                    <span>{formatDuration(speech.spokenMs)}</span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const buttons = [...document.querySelectorAll<HTMLElement>("[data-speech]")];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}
