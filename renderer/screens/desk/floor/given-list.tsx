import { Button, Title } from "@mantine/core";
import { IconClockEdit } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import { interventions } from "../../../../core/floor/statistics.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { formatDuration } from "../../../floor/format-duration.ts";
import { nameOf } from "../../../floor/names.ts";
import classes from "./floor.module.css";

interface Props {
  state: FloorState;
  roster: Roster;
  roles: readonly RoleHolder[];
  timeZone: string;
  onName: (requestId: string) => void;
  onTimes: (requestId: string) => void;
}

/** Those who have spoken, the latest first. */
export const GivenList = memo(function GivenList(props: Props) {
  const { state, roster, roles, timeZone, onName, onTimes } = props;
  const { t, i18n } = useTranslation("floor");
  const ended = interventions(state, 0).filter((each) => each.endedAt !== null);
  if (ended.length === 0) return null;
  const clock = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : i18n.language, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return (
    <section aria-label={t("given")}>
      <Title order={3} size="h5" px={12} pt={16} pb={4}>
        {t("given")}
      </Title>
      <ul className={classes.given} aria-label={t("given")}>
        {ended.toReversed().map((each) => {
          const { name } = nameOf(each, roster, roles);
          return (
            <li key={each.requestId}>
              <span className={classes.text}>
                <span className={classes.small}>{name}</span>
                {each.overridden && <span className={classes.aside}>{t("out_of_turn")}</span>}
                {each.speaker.type === "unknown" && (
                  <Button size="compact-xs" variant="subtle" ml={4} onClick={() => onName(each.requestId)}>
                    {t("name_speaker")}
                  </Button>
                )}
              </span>
              <span className={classes.times}>
                {clock.format(each.startedAt)} · {formatDuration(each.spokenMs)}
                {each.overtimeMs >= 1_000 && ` (${t("overtime", { time: formatDuration(each.overtimeMs) })})`}
                <button
                  type="button"
                  className={classes.dots}
                  aria-label={t("times.edit", { name })}
                  onClick={() => onTimes(each.requestId)}
                >
                  <IconClockEdit size={16} aria-hidden />
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
