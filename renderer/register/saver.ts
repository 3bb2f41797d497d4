import {
  isStanding,
  type Recommendation,
  type RecommendationFields,
} from "../../core/record/recommendation.ts";

export type Fields = Partial<RecommendationFields>;

interface Parts {
  save: (version: number, fields: Fields) => Promise<Recommendation>;
  /** The recommendation as somebody else left it, where that is why a save was refused. */
  conflictOf: (error: unknown) => Recommendation | null;
  onStored: (stored: Recommendation) => void;
  /** Something shown of it changed. */
  onChange: () => void;
  /** Runs the work in a while: the engine could not be reached, or the disk refused. */
  later: (work: () => void) => void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Stores what is changed in an open recommendation, one save after the other. What somebody else changed in other
 * fields meanwhile is no conflict; where it is the same field, both are shown and the person decides.
 */
export class RecommendationSaver {
  /** What is not stored yet. */
  waiting: Fields = {};
  /** As somebody else left it, where that can't be reconciled with what waits. */
  conflict: Recommendation | null = null;
  /** Why the last save failed; it is tried again. */
  failure: unknown = null;
  /** What is stored, as far as this editor has taken it in. */
  base: Recommendation;
  readonly #parts: Parts;
  #sending: Promise<void> | null = null;

  constructor(opened: Recommendation, parts: Parts) {
    this.base = opened;
    this.#parts = parts;
  }

  /** Changes fields; they are stored as soon as what is on its way has arrived. */
  set(fields: Fields): void {
    this.waiting = { ...this.waiting, ...fields };
    this.#parts.onChange();
    void this.#push();
  }

  /** Waits for what is on its way; whether all is stored. */
  async settled(): Promise<boolean> {
    await this.#push();
    return this.#isEmpty() && this.conflict === null;
  }

  /** Takes in what the engine tells of it. True where the fields on the screen are to be drawn anew. */
  seen(stored: Recommendation): boolean {
    if (this.conflict) {
      if (stored.version > this.conflict.version) this.conflict = stored;
      return false;
    }
    if (!this.#isEmpty() || this.#sending || stored.version <= this.base.version) return false;
    this.base = stored;
    return true;
  }

  keepMine(): void {
    if (!this.conflict) return;
    this.base = this.conflict;
    this.conflict = null;
    this.set({});
  }

  /** Gives up what waits. */
  takeTheirs(): void {
    if (!this.conflict) return;
    this.base = this.conflict;
    this.conflict = null;
    this.waiting = {};
    this.#parts.onChange();
  }

  #isEmpty(): boolean {
    return Object.keys(this.waiting).length === 0;
  }

  async #push(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
      this.#parts.onChange();
      // Set in the instant between the last save and its end.
      if (!this.#isEmpty() && this.conflict === null && this.failure === null) void this.#push();
    });
    await this.#sending;
  }

  async #send(): Promise<void> {
    while (!this.#isEmpty() && this.conflict === null) {
      const sent = this.waiting;
      try {
        const stored = await this.#parts.save(this.base.version, sent);
        this.failure = null;
        this.base = stored;
        this.#parts.onStored(stored);
        // What was changed on the way waits for the next save.
        this.waiting = Object.fromEntries(
          Object.entries(this.waiting).filter(([name, value]) => value !== sent[name as keyof Fields]),
        );
      } catch (error) {
        const current = this.#parts.conflictOf(error);
        if (current === null) {
          this.failure = error;
          this.#parts.later(() => void this.#push());
          return;
        }
        if (isStanding(current) && !this.#clashes(current)) this.base = current;
        else this.conflict = current;
      }
    }
  }

  /** Whether somebody else changed what waits here, to something else. */
  #clashes(current: Recommendation): boolean {
    return (Object.keys(this.waiting) as (keyof Fields)[]).some(
      (name) => !same(current[name], this.base[name]) && !same(current[name], this.waiting[name]),
    );
  }
}
