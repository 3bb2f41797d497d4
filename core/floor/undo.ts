import type { FloorEvent } from "./events.ts";

/** An act of the log that can be undone or redone; `type` is its last fact's: what the act came to. */
export interface FloorAct {
  actId: string;
  at: number;
  type: FloorEvent["type"];
}

/** The acts still done and those undone, each the latest last. A new act ends the redo of those before it. */
function history(events: readonly FloorEvent[]): { done: FloorAct[]; undone: FloorAct[] } {
  const done: FloorAct[] = [];
  let undone: FloorAct[] = [];
  for (const event of events) {
    // What the machine's clock did is nobody's act.
    if (event.type === "clock_stepped") continue;
    if (event.type === "voided") {
      const at = done.findIndex((act) => act.actId === event.data.actId);
      if (at >= 0) undone.push(...done.splice(at, 1));
    } else if (event.type === "restored") {
      const at = undone.findIndex((act) => act.actId === event.data.actId);
      if (at >= 0) done.push(...undone.splice(at, 1));
    } else {
      if (done.at(-1)?.actId === event.actId) done.pop();
      done.push({ actId: event.actId, at: event.at, type: event.type });
      undone = [];
    }
  }
  return { done, undone };
}

/** The acts still done from the named one on, the latest first: what "back to here" voids; empty where it is undone. */
export function actsSince(events: readonly FloorEvent[], actId: string): FloorAct[] {
  const { done } = history(events);
  const at = done.findIndex((act) => act.actId === actId);
  return at < 0 ? [] : done.slice(at).toReversed();
}

/** The act that undo would void; null: there is none. */
export function undoTarget(events: readonly FloorEvent[]): FloorAct | null {
  return history(events).done.at(-1) ?? null;
}

/** The act that redo would restore; null: there is none. */
export function redoTarget(events: readonly FloorEvent[]): FloorAct | null {
  return history(events).undone.at(-1) ?? null;
}
