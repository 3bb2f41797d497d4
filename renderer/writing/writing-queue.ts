import { newId } from "../../core/ids.ts";
import type { Writing, WritingDeed } from "../../core/record/writing.ts";

/** What a person makes of a writing: from what was seen (null: it is new) to what it is to be. */
export interface Edit {
  seen: Writing | null;
  to: Writing;
}

/** One act that is not stored yet. */
interface Job {
  editId: string;
  what: WritingDeed;
  edits: readonly Edit[];
}

/** What somebody else made of a writing meanwhile, beside what was to be stored of it. */
export interface Conflict {
  mine: Edit;
  theirs: Writing;
}

export type SendError = { is: "again" } | { is: "conflict"; current: Writing } | { is: "refused" };

export interface QueueParts {
  send: (job: { editId: string; what: WritingDeed; writings: Writing[] }) => Promise<readonly Writing[]>;
  /** What a failure means: to be tried again, another's version, or refused for good. */
  judge: (error: unknown) => SendError;
  /** Tells the person. */
  onTrouble: (error: unknown) => void;
  /** Runs the work after a while. */
  later: (work: () => void) => void;
}

/**
 * The writings of a screen, with what is not stored yet already in them. Acts are stored one after the other, in their
 * order; what the engine cannot take now is tried again. A field that somebody else changed since it was seen is never
 * overwritten: then both texts are kept for the person to choose.
 */
export class WritingQueue {
  readonly #parts: QueueParts;
  #known: ReadonlyMap<string, Writing> = new Map();
  #jobs: readonly Job[] = [];
  #conflicts: ReadonlyMap<string, Conflict> = new Map();
  #shown: readonly Writing[] = [];
  #failed = false;
  #sending: Job | null = null;
  #running = false;
  #listeners = new Set<() => void>();
  #waiting: (() => void)[] = [];

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** All writings as they are to be seen. The same array until something changes. */
  get shown(): readonly Writing[] {
    return this.#shown;
  }
  get conflicts(): ReadonlyMap<string, Conflict> {
    return this.#conflicts;
  }
  /** Whether something could not be stored so far. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether something done to that writing is not stored yet. */
  waits(id: string): boolean {
    return this.#jobs.some(({ edits }) => edits.some(({ to }) => to.id === id));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what the engine says; an older version never replaces a newer one. `reset`: all there is. */
  take(writings: readonly Writing[], reset = false): void {
    const known = new Map(reset ? [] : this.#known);
    for (const each of writings) {
      const present = known.get(each.id);
      if (!present || present.version <= each.version) known.set(each.id, each);
    }
    this.#known = known;
    this.#changed();
  }

  /** Does something to writings, as one act. Acts of one `editId` on one writing are one step of undo. */
  put(what: WritingDeed, edits: readonly Edit[], editId: string = newId()): void {
    const last = this.#jobs.at(-1);
    const [only] = edits;
    const begun = last?.edits[0];
    const goesOn =
      last &&
      last !== this.#sending &&
      last.editId === editId &&
      last.edits.length === 1 &&
      edits.length === 1;
    if (goesOn && only && begun && begun.to.id === only.to.id)
      this.#jobs = [...this.#jobs.slice(0, -1), { ...last, edits: [{ seen: begun.seen, to: only.to }] }];
    else this.#jobs = [...this.#jobs, { editId, what, edits }];
    this.#changed();
    void this.#run();
  }

  /** Settles once nothing waits, or it is known that it can't be stored now. True: all is stored. */
  async drained(): Promise<boolean> {
    if (this.#running) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#jobs.length === 0;
  }

  /** Ends a conflict: one's own text over theirs, or theirs. */
  settle(id: string, keep: "mine" | "theirs"): void {
    const conflict = this.#conflicts.get(id);
    if (!conflict) return;
    const rest = new Map(this.#conflicts);
    rest.delete(id);
    this.#conflicts = rest;
    const theirs = this.#known.get(id) ?? conflict.theirs;
    if (keep === "mine") this.put("edit", [{ seen: theirs, to: withChanges(theirs, conflict.mine) }]);
    else this.#changed();
  }

  /** The engine can be reached again. */
  kick(): void {
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let job = this.#jobs[0]; job; job = this.#jobs[0]) if (!(await this.#store(job))) break;
    } finally {
      this.#running = false;
      this.#sending = null;
      for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }

  /** Whether to go on with the next. */
  async #store(job: Job): Promise<boolean> {
    this.#sending = job;
    const free = job.edits.filter((edit) => !this.#collides(edit));
    if (free.length < job.edits.length) {
      for (const edit of job.edits) if (!free.includes(edit)) this.#setAside(edit);
      // What else was written in that act, such as the second half of a sentence, must not wait for the choice.
      this.#jobs = this.#jobs.flatMap((each) =>
        each !== job ? [each] : free.length > 0 ? [{ ...job, edits: free }] : [],
      );
      this.#changed();
      return true;
    }
    const writings = free.map((edit) => {
      const known = this.#known.get(edit.to.id);
      return known ? withChanges(known, edit) : { ...edit.to, version: 0 };
    });
    try {
      const stored = await this.#parts.send({ editId: job.editId, what: job.what, writings });
      this.#failed = false;
      this.#jobs = this.#jobs.filter((each) => each !== job);
      this.take(stored);
      return true;
    } catch (error) {
      return this.#takeFailure(job, error);
    }
  }

  #takeFailure(job: Job, error: unknown): boolean {
    const verdict = this.#parts.judge(error);
    if (verdict.is === "conflict") {
      const before = this.#known.get(verdict.current.id)?.version ?? 0;
      this.take([verdict.current]);
      // Something newer was learnt: it may not touch what this act changes. If nothing was, the act is given up.
      if (verdict.current.version > before) return true;
    }
    this.#parts.onTrouble(error);
    if (verdict.is === "again") {
      this.#failed = true;
      this.#parts.later(() => void this.#run());
      this.#changed();
      return false;
    }
    this.#done(job);
    return true;
  }

  #done(job: Job): void {
    this.#jobs = this.#jobs.filter((each) => each !== job);
    this.#changed();
  }

  /** Whether somebody else changed, since it was seen, the very field that this changes. */
  #collides({ seen, to }: Edit): boolean {
    const known = this.#known.get(to.id);
    if (!known || !seen) return false;
    return changedFields(seen, to).some((field) => !same(known, seen, field) && !same(known, to, field));
  }

  #setAside(edit: Edit): void {
    const theirs = this.#known.get(edit.to.id);
    if (!theirs) return;
    // What was set aside before of the same writing, perhaps another field, is still one's own.
    const before = this.#conflicts.get(edit.to.id)?.mine;
    const mine = before ? { seen: before.seen, to: withChanges(before.to, edit) } : edit;
    this.#conflicts = new Map(this.#conflicts).set(edit.to.id, { mine, theirs });
  }

  #changed(): void {
    const shown = new Map(this.#known);
    const conflicts = [...this.#conflicts.values()].map(({ mine }) => mine);
    for (const edit of [...conflicts, ...this.#jobs.flatMap(({ edits }) => edits)]) {
      const known = shown.get(edit.to.id);
      shown.set(edit.to.id, known ? withChanges(known, edit) : edit.to);
    }
    this.#shown = [...shown.values()];
    for (const listener of this.#listeners) listener();
  }
}

const valueAt = (of: Writing, field: string) => JSON.stringify((of as Record<string, unknown>)[field]);
const same = (a: Writing, b: Writing, field: string) => valueAt(a, field) === valueAt(b, field);

function changedFields(seen: Writing | null, to: Writing): string[] {
  return Object.keys(to).filter((field) => field !== "version" && (!seen || !same(seen, to, field)));
}

/** The writing with what an edit changes of it. */
function withChanges(known: Writing, { seen, to }: Edit): Writing {
  const changes = changedFields(seen, to).map((field) => [field, (to as Record<string, unknown>)[field]]);
  return { ...known, ...Object.fromEntries(changes) };
}
