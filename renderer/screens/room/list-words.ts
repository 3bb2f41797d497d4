import type { TFunction } from "i18next";
import type { RoomView } from "../../../core/floor/room-view.ts";
import { listAt } from "../../../core/floor/state.ts";
import { formatDuration } from "../../floor/format-duration.ts";

/** Whether the list still takes speakers, and for how long; null while nobody said that it closes. */
export function listWords(
  view: Pick<RoomView, "list" | "closesAt">,
  now: number,
  t: TFunction,
): string | null {
  const list = listAt(view, now);
  if (list === "closed" || list === "exhausted") return t("room:list.closed");
  if (list !== "closing_announced") return null;
  return view.closesAt === null
    ? t("room:list.closing")
    : t("room:list.closing_in", { time: formatDuration(view.closesAt - now, "up") });
}
