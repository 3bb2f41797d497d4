import { type FloorCommandInput, floorCommand } from "../floor/commands.ts";
import { decide } from "../floor/decide.ts";
import type { FloorEvent, FloorFact } from "../floor/events.ts";
import { EMPTY_LOG, extendFloor, type FloorLog } from "../floor/fold.ts";
import type { Channel, Language, Level, RequestKind, Speaker, Standing } from "../floor/request.ts";

export interface SampleRequest {
  speaker: Speaker;
  kind: RequestKind;
  group?: string;
  channel?: Channel;
  note?: string;
  level?: Level;
  language?: Language;
}

/** A session's floor run by commands on a clock of its own: only what `decide` allows comes into its log. */
export class SampleFloor {
  log: FloorLog = EMPTY_LOG;
  /** UTC ms; moves on by `wait` alone. */
  now: number;
  readonly #sessionId: string;
  readonly #by: string;
  readonly #newId: () => string;
  readonly #standingOf: (speaker: Speaker) => Standing;

  constructor(start: {
    sessionId: string;
    at: number;
    by: string;
    newId: () => string;
    standingOf: (speaker: Speaker) => Standing;
  }) {
    this.now = start.at;
    this.#sessionId = start.sessionId;
    this.#by = start.by;
    this.#newId = start.newId;
    this.#standingOf = start.standingOf;
  }

  /** Lets so many seconds pass. */
  wait(seconds: number): this {
    this.now += seconds * 1_000;
    return this;
  }

  /** Does what the command asks. Throws where the floor refuses: the sample's script is then wrong. */
  do(input: FloorCommandInput): this {
    const command = floorCommand.parse(input);
    const decision = decide(this.log.state, command, {
      seenSeq: this.log.state.seq,
      now: this.now,
      standingOf: this.#standingOf,
    });
    if ("refused" in decision)
      throw new Error(`The sample's floor refused "${command.type}": ${decision.refused}`);
    this.#append(decision.facts);
    return this;
  }

  /** Puts a request on the list; its id. */
  request({ channel = "nameplate", group = "", note = "", ...asked }: SampleRequest): string {
    const requestId = this.#newId();
    this.do({ type: "request", requests: [{ requestId, channel, group, note, ...asked }] });
    return requestId;
  }

  #append(facts: readonly FloorFact[]): void {
    const actId = this.#newId();
    const { seq } = this.log.state;
    const events = facts.map(
      (fact, index): FloorEvent => ({
        id: this.#newId(),
        sessionId: this.#sessionId,
        seq: seq + index + 1,
        actId,
        at: this.now,
        by: this.#by,
        ...fact,
      }),
    );
    this.log = extendFloor(this.log, events);
  }
}
