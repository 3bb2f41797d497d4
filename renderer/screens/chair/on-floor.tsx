import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { speakerDetail } from "../../../core/participants/speaker-name.ts";
import { capacityWords } from "../../floor/capacity-words.ts";
import { nameOf } from "../../floor/names.ts";
import { RunningClock } from "../../floor/running-clock.tsx";
import type { ChairView } from "./chair-view.ts";
import classes from "./turn.module.css";

/** Who has the floor, in what capacity, for how much longer, and to whom it goes back after a point of order. */
export function OnFloor({ view }: { view: ChairView }) {
  const { t } = useTranslation(["chair", "floor"]);
  const { floor, roster, roles } = view;
  const { onFloor, requests, interrupted } = floor.state;
  const request = onFloor === null ? undefined : requests[onFloor];
  const back = requests[interrupted.at(-1) ?? ""];
  const name = request ? nameOf(request, roster, roles).name : t("floor:nobody");
  const capacity = request
    ? [speakerDetail(request.speaker, roster, roles), capacityWords(request, t)].filter(Boolean).join(" · ")
    : "";
  const returns = back ? t("returns_to", { name: nameOf(back, roster, roles).name }) : "";
  return (
    <section aria-label={t("floor:on_floor")} className={classes.now}>
      <Text c="dimmed" fw={600}>
        {t("floor:on_floor")}
      </Text>
      <p className={classes.name} title={name} data-on-floor>
        {name}
      </p>
      <div className={classes.lines}>
        <p className={classes.capacity} title={capacity}>
          {capacity}
        </p>
        <p className={classes.returns} title={returns}>
          {returns}
        </p>
      </div>
      <div className={classes.clock}>{request && <RunningClock request={request} size="var(--clock)" />}</div>
      <p className={classes.speakerNote} title={request?.note}>
        {request?.note && t("note", { note: request.note })}
      </p>
    </section>
  );
}
