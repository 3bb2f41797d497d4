import type { FloorCommand, FloorCommandInput } from "../../core/floor/commands.ts";
import { decide } from "../../core/floor/decide.ts";
import type { FloorEvent, FloorFact } from "../../core/floor/events.ts";
import { EMPTY_LOG, extendFloor, type FloorLog } from "../../core/floor/fold.ts";
import type { RequestDetails, Speaker, Standing } from "../../core/floor/request.ts";
import { redoTarget, undoTarget } from "../../core/floor/undo.ts";

export const KENYA = { type: "delegation", delegationId: "kenya", participantId: null } as const;
export const PERU = { type: "delegation", delegationId: "peru", participantId: null } as const;
export const NORWAY = { type: "delegation", delegationId: "norway", participantId: null } as const;

const state = (region: Standing["region"], sortName: string): Standing => ({
  category: "member_state",
  region,
  sortName,
});

/** How the roster of these tests knows those who speak in them. */
export const STANDINGS: Readonly<Record<string, Standing>> = {
  kenya: state("african", "Kenya"),
  ghana: state("african", "Ghana"),
  peru: state("grulac", "Peru"),
  chile: state("grulac", "Chile"),
  norway: state("weog", "Norway"),
  japan: state("asia_pacific", "Japan"),
  holysee: { category: "observer_state", region: null, sortName: "Holy See" },
  unhcr: { category: "un_entity", region: null, sortName: "UNHCR" },
  redcross: { category: "ngo", region: null, sortName: "Red Cross" },
};

const UNKNOWN: Standing = { category: null, region: null, sortName: "" };

/** A delegation of these tests as a speaker. */
export const speakerOf = (delegationId: string) =>
  ({ type: "delegation", delegationId, participantId: null }) as const;

/** A floor with a fake clock, driven by commands as the engine drives it. */
export class FloorDesk {
  log: FloorLog = EMPTY_LOG;
  now = 1_000_000;
  #acts = 0;

  get state() {
    return this.log.state;
  }

  /** "done", or why it was refused. */
  do(input: FloorCommandInput, seenSeq = this.state.seq): string {
    const decision = decide(this.state, withDefaults(input), { seenSeq, now: this.now, standingOf });
    if ("refused" in decision) return decision.refused;
    this.append(decision.facts);
    return "done";
  }

  undo(): boolean {
    const target = undoTarget(this.log.events);
    if (target) this.append([{ type: "voided", data: { actId: target.actId } }]);
    return target !== null;
  }

  redo(): boolean {
    const target = redoTarget(this.log.events);
    if (target) this.append([{ type: "restored", data: { actId: target.actId } }]);
    return target !== null;
  }

  ask(
    requestId: string,
    speaker: Speaker | { type: "new_unknown" },
    kind: RequestDetails["kind"] = "national_statement",
    more: Partial<RequestDetails> = {},
  ) {
    return this.do({
      type: "request",
      requests: [{ requestId, speaker, group: "", kind, channel: "nameplate", note: "", ...more }],
    });
  }

  /** Gives the floor to the named request, or the next, and lets so many seconds pass. */
  speak(seconds: number, requestId: string | null = null): string {
    const done = this.do({ type: "give_floor", requestId });
    this.now += seconds * 1_000;
    return done;
  }

  append(facts: readonly FloorFact[]): void {
    const actId = `act-${++this.#acts}`;
    const events = facts.map((fact, index) => {
      const seq = this.state.seq + index + 1;
      return { id: `e-${seq}`, sessionId: "s", seq, actId, at: this.now, by: "RAP", ...fact } as FloorEvent;
    });
    this.log = extendFloor(this.log, events);
  }
}

function standingOf(speaker: Speaker): Standing {
  return (speaker.type === "delegation" && STANDINGS[speaker.delegationId]) || UNKNOWN;
}

/** What the contract fills in; its schema itself would refuse the plain ids of the tests. */
function withDefaults(input: FloorCommandInput): FloorCommand {
  if (input.type === "change_list") return { closesAt: null, ...input } as FloorCommand;
  if (input.type === "set_limits")
    return { ...input, changes: input.changes.map((each) => ({ category: null, ...each })) } as FloorCommand;
  if (input.type !== "request") return input as FloorCommand;
  const blank = { level: null, language: null, answersTo: null };
  return { ...input, requests: input.requests.map((each) => ({ ...blank, ...each })) } as FloorCommand;
}
