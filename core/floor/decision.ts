import type { FloorRefusal } from "./commands.ts";
import type { FloorFact } from "./events.ts";
import type { Speaker, Standing } from "./request.ts";

/** Facts for the log, or the reason why not. */
export type Decision = { facts: FloorFact[] } | { refused: FloorRefusal };

/** What a command is decided by besides the floor itself. */
export interface Asked {
  /** The last event that the caller had folded. */
  seenSeq: number;
  /** UTC ms. */
  now: number;
  /** How the roster knows a speaker. */
  standingOf: (speaker: Speaker) => Standing;
}

export const facts = (...list: FloorFact[]): Decision => ({ facts: list });

export const refuse = (refused: FloorRefusal): Decision => ({ refused });
