import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FloorCommandInput } from "../../core/floor/commands.ts";
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
}

/**
 * What a person does to whoever has the floor, the same at the desk and at the Chair's, and the keys for it. `within`: where the focus must
 * be for the plain keys, on a screen where something else is typed.
 */
export function useFloorActs(
  sessionId: string,
  floor: Floor,
  scope: "any" | "floor",
  within?: string,
): { acts: FloorActs; keys: KeyAct[] } {
  const { t } = useTranslation("floor");
  const { undo, redo } = useUndo(sessionId, floor, scope);
  const latest = useRef({ floor, undo, redo });
  latest.current = { floor, undo, redo };
  // The same for as long as the screen is there: its buttons need not be drawn anew with every turn.
  const acts = useMemo(() => {
    const ask = (command: FloorCommandInput) => void latest.current.floor.command(command);
    const isPaused = () => {
      const { onFloor, requests } = latest.current.floor.state;
      return onFloor !== null && requests[onFloor]?.status === "paused";
    };
    return {
      next: () => ask({ type: "give_floor", requestId: null }),
      finish: () => ask({ type: "finish", cutOff: false }),
      cutOff: () => ask({ type: "finish", cutOff: true }),
      pause: () => ask({ type: isPaused() ? "resume" : "pause" }),
      more: () => ask({ type: "extend", byMs: STEP_MS }),
      less: () => ask({ type: "extend", byMs: -STEP_MS }),
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
    };
  }, []);
  const group = t("keys.floor");
  const plain = within === undefined ? {} : { within };
  const keys: KeyAct[] = [
    { keys: ["n", "ctrl+enter"], label: t("do.next"), run: acts.next, group, first: true, ...plain },
    { keys: "f", label: t("do.finish"), run: acts.finish, group, ...plain },
    { keys: "shift+f", label: t("do.cut_off"), run: acts.cutOff, group, ...plain },
    { keys: ["p", "space"], label: t("do.pause_resume"), run: acts.pause, group, ...plain },
    { keys: "plus", label: t("do.more"), run: acts.more, group, repeats: true, ...plain },
    { keys: "-", label: t("do.less"), run: acts.less, group, repeats: true, ...plain },
    { keys: "mod+z", label: t("do.undo"), run: acts.undo, group },
    { keys: ["mod+shift+z", "mod+y"], label: t("do.redo"), run: acts.redo, group },
  ];
  return { acts, keys };
}
