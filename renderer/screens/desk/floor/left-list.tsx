import { Button, Text, Title } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../../../core/event/event.ts";
import type { FloorState } from "../../../../core/floor/state.ts";
import { may } from "../../../../core/floor/transitions.ts";
import type { Roster } from "../../../../core/participants/participants.ts";
import { nameOf } from "../../../floor/names.ts";
import type { RowActs } from "../../../floor/use-row-acts.ts";
import classes from "./floor.module.css";

interface Props {
  state: FloorState;
  roster: Roster;
  roles: readonly RoleHolder[];
  acts: RowActs;
}

/** Those who left the list without speaking, and how they come back. */
export const LeftList = memo(function LeftList({ state, roster, roles, acts }: Props) {
  const { t } = useTranslation("floor");
  const left = Object.values(state.requests).filter((each) => may("reinstated", each.status));
  if (left.length === 0) return null;
  return (
    <section aria-label={t("left")}>
      <Title order={3} size="h5" px={12} pt={16} pb={4}>
        {t("left")}
      </Title>
      <ul className={classes.given} aria-label={t("left")}>
        {left.map((request) => {
          const { name } = nameOf(request, roster, roles);
          return (
            <li key={request.id}>
              <span className={classes.text}>
                <Text component="span" size="sm">
                  {name}
                </Text>
                <Text component="span" size="xs" c="dimmed" ml={8}>
                  {t(`status.${request.status}`)}
                </Text>
              </span>
              <span className={classes.rowActs}>
                {request.status !== "submitted_in_writing" && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`${t("status.submitted_in_writing")}: ${name}`}
                    onClick={() => acts.inWriting(request.id)}
                  >
                    {t("status.submitted_in_writing")}
                  </Button>
                )}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`${t("row.reinstate")}: ${name}`}
                  onClick={() => acts.reinstate(request.id)}
                >
                  {t("row.reinstate")}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
