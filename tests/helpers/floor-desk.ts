import type { FloorCommand } from "../../core/floor/commands.ts";
import { decide } from "../../core/floor/decide.ts";
import type { FloorEvent, FloorFact } from "../../core/floor/events.ts";
import { EMPTY_LOG, extendFloor, type FloorLog } from "../../core/floor/fold.ts";
import { redoTarget, undoTarget } from "../../core/floor/undo.ts";

export const KENYA = { type: "delegation", delegationId: "kenya", participantId: null } as const;
export const PERU = { type: "delegation", delegationId: "peru", participantId: null } as const;
export const NORWAY = { type: "delegation", delegationId: "norway", participantId: null } as const;

/** A floor with a fake clock, driven by commands as the engine drives it. */
export class FloorDesk {
  log: FloorLog = EMPTY_LOG;
  now = 1_000_000;
  #acts = 0;

  get state() {
    return this.log.state;
  }

  do(command: FloorCommand, seenSeq = this.state.seq): string {
    const decision = decide(this.state, command, seenSeq);
    if ("refused" in decision) return decision.refused;
    this.#append(decision.facts);
    return "done";
  }

  undo(): boolean {
    const target = undoTarget(this.log.events);
    if (target) this.#append([{ type: "voided", data: { actId: target.actId } }]);
    return target !== null;
  }

  redo(): boolean {
    const target = redoTarget(this.log.events);
    if (target) this.#append([{ type: "restored", data: { actId: target.actId } }]);
    return target !== null;
  }

  ask(
    requestId: string,
    speaker: (typeof KENYA | typeof PERU | typeof NORWAY) | { type: "new_unknown" },
    kind = "national_statement",
  ) {
    const order = { requestId, speaker, group: "", kind, channel: "nameplate", note: "" };
    return this.do({ type: "request", requests: [order] } as FloorCommand);
  }

  #append(facts: FloorFact[]): void {
    const actId = `act-${++this.#acts}`;
    const events = facts.map((fact, index) => {
      const seq = this.state.seq + index + 1;
      return { id: `e-${seq}`, sessionId: "s", seq, actId, at: this.now, by: "RAP", ...fact } as FloorEvent;
    });
    this.log = extendFloor(this.log, events);
  }
}
