import { useTranslation } from "react-i18next";
import type { KeyAct } from "../app/use-keys.ts";
import type { Floor } from "./use-floor.ts";
import { useUndo } from "./use-undo.ts";

/** By how much one press lengthens or shortens a speech. */
const STEP_MS = 30_000;

export interface FloorActs {
  next: () => void;
  finish: () => void;
  cutOff: () => void;
  /** Stops or starts the clock of who has the floor. */
  pause: () => void;
  more: () => void;
  less: () => void;
  undo: () => void;
  redo: () => void;
  /** All of them as keys, for the screen and its key sheet. */
  keys: KeyAct[];
}

/**
 * What a person does to whoever has the floor, the same at the desk and at the Chair's. `within`: where the focus must
 * be for the plain keys, on a screen where something else is typed.
 */
export function useFloorActs(
  sessionId: string,
  floor: Floor,
  scope: "any" | "floor",
  within?: string,
): FloorActs {
  const { t } = useTranslation("floor");
  const { undo, redo } = useUndo(sessionId, floor, scope);
  const { command, state } = floor;
  const paused = state.onFloor !== null && state.requests[state.onFloor]?.status === "paused";
  const next = () => void command({ type: "give_floor", requestId: null });
  const finish = () => void command({ type: "finish", cutOff: false });
  const cutOff = () => void command({ type: "finish", cutOff: true });
  const pause = () => void command({ type: paused ? "resume" : "pause" });
  const more = () => void command({ type: "extend", byMs: STEP_MS });
  const less = () => void command({ type: "extend", byMs: -STEP_MS });
  const group = t("keys.floor");
  const plain = within === undefined ? {} : { within };
  const keys: KeyAct[] = [
    { keys: ["n", "ctrl+enter"], label: t("do.next"), run: next, group, first: true, ...plain },
    { keys: "f", label: t("do.finish"), run: finish, group, ...plain },
    { keys: "shift+f", label: t("do.cut_off"), run: cutOff, group, ...plain },
    { keys: ["p", "space"], label: t("do.pause_resume"), run: pause, group, ...plain },
    { keys: "plus", label: t("do.more"), run: more, group, repeats: true, ...plain },
    { keys: "-", label: t("do.less"), run: less, group, repeats: true, ...plain },
    { keys: "mod+z", label: t("do.undo"), run: undo, group },
    { keys: ["mod+shift+z", "mod+y"], label: t("do.redo"), run: redo, group },
  ];
  return { next, finish, cutOff, pause, more, less, undo, redo, keys };
}
