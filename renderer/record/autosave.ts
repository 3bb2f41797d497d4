/** How long after the last key a save waits, and how long at most while typing goes on (design, "The house"). */
export const QUIET_MS = 300;
export const LONGEST_MS = 2_000;

/** Runs a save some time after typing stops, and now and then while it goes on. */
export class Autosave {
  #save: () => void;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** Something was typed. */
  touch(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.flush(), QUIET_MS);
    this.#longest ??= setTimeout(() => this.flush(), LONGEST_MS);
  }

  /** Whether something typed has not been handed on yet. */
  get pending(): boolean {
    return this.#longest !== undefined;
  }

  /** Saves now what waits. */
  flush(): void {
    if (!this.pending) return;
    this.cancel();
    this.#save();
  }

  /** Drops what waits: it was kept in another way. */
  cancel(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#quiet = undefined;
    this.#longest = undefined;
  }
}
