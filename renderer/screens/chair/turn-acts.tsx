import { Button } from "@mantine/core";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FloorState } from "../../../core/floor/state.ts";
import type { FloorActs } from "../../floor/use-floor-acts.ts";
import type { RowActs } from "../../floor/use-row-acts.ts";
import classes from "./turn.module.css";

interface Props {
  state: FloorState;
  acts: FloorActs;
  lines: RowActs;
}

/** The acts of the Chair on the turn, as large buttons that never move. */
export const TurnActs = memo(function TurnActs({ state, acts, lines }: Props) {
  const { t } = useTranslation(["chair", "floor"]);
  const next = state.waiting[0];
  const request = state.onFloor === null ? undefined : state.requests[state.onFloor];
  const idle = request === undefined;
  const act = (
    span: 3 | 4 | 6,
    label: string,
    run: () => void,
    disabled: boolean,
    help?: string,
  ): ReactNode => (
    <Button
      variant="default"
      size="lg"
      px="xs"
      data-span={span}
      disabled={disabled}
      title={help}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <div role="group" aria-label={t("floor:keys.floor")} className={classes.acts}>
      <Button
        size="xl"
        data-span={12}
        disabled={next === undefined && state.interrupted.length === 0}
        onClick={acts.next}
      >
        {t("floor:do.next")}
      </Button>
      {act(4, t("floor:finish"), acts.finish, idle, t("floor:do.finish"))}
      {act(4, t(request?.status === "paused" ? "resume" : "pause"), acts.pause, idle)}
      {act(4, t("cut_off"), acts.cutOff, idle, t("floor:do.cut_off"))}
      {act(3, t("less"), acts.less, idle, t("floor:do.less"))}
      {act(3, t("more"), acts.more, idle, t("floor:do.more"))}
      {act(3, t("floor:do.undo"), acts.undo, false)}
      {act(3, t("floor:do.redo"), acts.redo, false)}
      {act(6, t("absent_end"), () => next && lines.defer(next), next === undefined)}
      {act(6, t("absent_drop"), () => next && lines.dropAbsent(next), next === undefined)}
    </div>
  );
});
