import { useTranslation } from "react-i18next";
import { RECOMMENDATION_STATUSES, type Recommendation } from "../../../core/record/recommendation.ts";
import { type KeyAct, useKeys } from "../../app/use-keys.ts";
import { focusedRow, focusRow, rowFrom } from "./use-open.ts";
import type { RegisterActs } from "./use-register-acts.ts";
import type { Selection } from "./use-selection.ts";

interface Of {
  shown: readonly Recommendation[];
  selection: Selection;
  acts: RegisterActs;
  /** Those an act on several means: the selected, else the one in focus. */
  targets: () => Recommendation[];
  onOpen: (id: string) => void;
  onMerge: () => void;
  onRemove: () => void;
  onBringIn: () => void;
  onSource: (one: Recommendation) => void;
  onFilter: () => void;
}

const WITHIN = "[data-recommendation]";

/** The keys of the register. */
export function useRegisterKeys(of: Of): void {
  const { t } = useTranslation(["register", "floor"]);
  const { shown, selection, acts, targets } = of;
  const group = t("keys");
  const onRow = (
    keys: KeyAct["keys"],
    label: string,
    run: (one: Recommendation, at: number) => void,
  ): KeyAct => ({
    keys,
    label: t(`do.${label}`),
    group,
    within: WITHIN,
    whileTyping: false,
    run: () => {
      const id = focusedRow();
      const at = shown.findIndex((one) => one.id === id);
      const one = shown[at];
      if (one) run(one, at);
    },
  });
  const move = (one: Recommendation, at: number, to: number) => {
    if (to < 0 || to >= shown.length) return;
    // Down: before the one after the next.
    acts.move(one.id, (to < at ? shown[to] : shown[to + 1])?.id ?? null);
  };
  useKeys([
    { keys: "b", label: t("bring_in.key"), group, run: of.onBringIn },
    { keys: "l", label: t("do.list"), group, run: () => focusRow(null) },
    onRow(["enter", "F2"], "open", (one) => of.onOpen(one.id)),
    onRow("space", "select", (one) => selection.toggle(one.id)),
    { keys: "m", label: t("do.merge"), group, run: of.onMerge },
    onRow("s", "status", () => {
      const all = targets();
      const at = RECOMMENDATION_STATUSES.indexOf(all[0]?.status ?? "dropped");
      const status = RECOMMENDATION_STATUSES[(at + 1) % RECOMMENDATION_STATUSES.length];
      if (status) void acts.change(all, { status });
    }),
    onRow("g", "source", of.onSource),
    onRow("alt+arrowup", "up", (one, at) => move(one, at, at - 1)),
    onRow("alt+arrowdown", "down", (one, at) => move(one, at, at + 1)),
    onRow(["delete", "backspace"], "remove", of.onRemove),
    { keys: "/", label: t("filter.label"), group, run: of.onFilter },
    { keys: "mod+z", label: t("floor:do.undo"), group, run: acts.undo },
    { keys: ["mod+shift+z", "mod+y"], label: t("floor:do.redo"), group, run: acts.redo },
  ]);
}

/** Walks the rows by the arrows; with Shift it selects them on the way. */
export function walkRows(event: React.KeyboardEvent, selection: Selection): void {
  const id = focusedRow();
  if (id === null || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape" && selection.ids.size > 0) {
    event.preventDefault();
    selection.clear();
  }
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const next = rowFrom(id, by);
  if (event.shiftKey) selection.add(id, ...(next === null ? [] : [next]));
  if (next !== null) focusRow(next);
}
