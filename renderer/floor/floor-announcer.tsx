import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RoleHolder } from "../../core/event/event.ts";
import type { FloorEvent } from "../../core/floor/events.ts";
import type { FloorState } from "../../core/floor/state.ts";
import type { Roster } from "../../core/participants/participants.ts";
import { nameOf } from "./names.ts";

interface Props {
  state: FloorState;
  events: readonly FloorEvent[];
  roster: Roster;
  roles: readonly RoleHolder[];
}

/** Tells a screen reader who has the floor whenever that changes, and the place of whoever came or was moved. */
export function FloorAnnouncer({ state, events, roster, roles }: Props) {
  const { t } = useTranslation("floor");
  const name = (id: string) => {
    const request = state.requests[id];
    return request ? nameOf(request, roster, roles).name : "";
  };
  const waiting = t("waiting_count", { count: state.waiting.length });
  const turn =
    state.onFloor === null
      ? t("announce.nobody", { waiting })
      : t("announce.speaking", { name: name(state.onFloor), waiting });
  const placed = lastPlaced(events);
  const place = placed === null ? 0 : state.waiting.indexOf(placed) + 1;
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {turn}
      </VisuallyHidden>
      <VisuallyHidden role="status" aria-live="polite">
        {placed !== null &&
          place > 0 &&
          t("announce.place", { name: name(placed), place, of: state.waiting.length })}
      </VisuallyHidden>
    </>
  );
}

/** Whom the last event put somewhere on the list, if it did. */
function lastPlaced(events: readonly FloorEvent[]): string | null {
  const event = events.at(-1);
  switch (event?.type) {
    case "requested":
    case "moved":
    case "swapped":
    case "deferred":
    case "on_deck":
    case "reinstated":
      return event.data.requestId;
    default:
      return null;
  }
}
