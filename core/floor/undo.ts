import type { FloorEvent } from "./events.ts";

/** An act of the log that can be undone or redone; `type` is its last fact's: what the act came to. */
export interface FloorAct {
  actId: string;
  type: FloorEvent["type"];
  /** The request that this was about; null where it was about none, or several. */
  requestId: string | null;
  /** `seq` of the event by which it was last done, undone or redone. */
  seq: number;
}

/** The acts still done and those undone, each the latest last. A new act ends the redo of those before it. */
function history(events: readonly FloorEvent[]): { done: FloorAct[]; undone: FloorAct[] } {
  const done: FloorAct[] = [];
  let undone: FloorAct[] = [];
  const turn = (actId: string, from: FloorAct[], to: FloorAct[], seq: number) => {
    const at = from.findIndex((act) => act.actId === actId);
    if (at >= 0) to.push(...from.splice(at, 1).map((act) => ({ ...act, seq })));
  };
  for (const event of events) {
    // What the machine's clock did is nobody's act.
    if (event.type === "clock_stepped") continue;
    if (event.type === "voided") turn(event.data.actId, done, undone, event.seq);
    else if (event.type === "restored") turn(event.data.actId, undone, done, event.seq);
    else {
      const last = done.at(-1);
      const before = last?.actId === event.actId ? done.pop() : undefined;
      const { actId, type, seq } = event;
      const about = "requestId" in event.data ? event.data.requestId : null;
      const several = before?.type === type && before.requestId !== about;
      done.push({ actId, type, seq, requestId: several ? null : about });
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

/** The act that redo would restore, of those undone after the event of that number; null: there is none. */
export function redoTarget(events: readonly FloorEvent[], afterSeq = 0): FloorAct | null {
  const last = history(events).undone.at(-1);
  return last && last.seq > afterSeq ? last : null;
}

/** Whether a fact is somebody's new act: it ends the redo of what was undone before. */
export function isNewAct(fact: Pick<FloorEvent, "type">): boolean {
  return !["voided", "restored", "clock_stepped"].includes(fact.type);
}

/** Whether somebody acted on the floor, or undid or redid, after the event of that number. */
export function actedSince(events: readonly FloorEvent[], seq: number): boolean {
  const last = events.findLast((event) => event.type !== "clock_stepped");
  return last !== undefined && last.seq > seq;
}
