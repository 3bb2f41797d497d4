import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../core/event/event.ts";
import type { FloorState } from "../../core/floor/state.ts";
import type { Roster } from "../../core/participants/participants.ts";
import { nameOf } from "./names.ts";

/** Tells a screen reader who has the floor whenever that changes. */
export function FloorAnnouncer({
  state,
  roster,
  roles,
}: {
  state: FloorState;
  roster: Roster;
  roles: readonly RoleHolder[];
}) {
  const { t } = useTranslation("floor");
  const request = state.onFloor === null ? undefined : state.requests[state.onFloor];
  const waiting = t("waiting_count", { count: state.waiting.length });
  const words = request
    ? t("announce.speaking", { name: nameOf(request, roster, roles).name, waiting })
    : t("announce.nobody", { waiting });
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {words}
    </VisuallyHidden>
  );
}
