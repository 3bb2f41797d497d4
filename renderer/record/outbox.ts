import type { Draft, Note, NoteFields } from "../../core/record/note.ts";
import type { Api } from "../api/client.ts";
import {
  type CaptureManyCall,
  type Entry,
  joinSaves,
  judge,
  type SaveCall,
  type SaveEntry,
} from "./outbox-entry.ts";

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;

export type Outcome = "stored" | "conflict" | "refused" | "failed";

export interface OutboxParts {
  send: Pick<Api["record"], "capture" | "captureMany" | "save" | "saveDraft">;
  /** Keeps what waits where a reload finds it. */
  keep: (entries: readonly Entry[]) => void;
  /** Told why an entry could not be stored. */
  onTrouble: (error: unknown) => void;
}

/**
 * Everything a person wrote and the engine has not acknowledged yet, in the order written. It is sent one after the
 * other, again and again until it is stored; what conflicts or is refused stays, for a person to decide.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  readonly #storedListeners = new Set<(note: Note) => void>();
  /** The version that our last stored save of each note made. */
  readonly #versions = new Map<string, number>();
  #entries: readonly Entry[] = [];
  #sending: Entry | null = null;
  #running = false;
  /** Asked for while an attempt was under way: that one may fail for a reason that is gone by now. */
  #again = false;
  #failed = false;
  #wait = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: { id: string | null; resolve: (outcome: Outcome) => void }[] = [];

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** What waits, the oldest first; the same array until something changes. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Whether the last attempt to store something failed. */
  get failed(): boolean {
    return this.#failed;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells of each note that was stored; returns how to stop. */
  onStored(listener: (note: Note) => void): () => void {
    this.#storedListeners.add(listener);
    return () => this.#storedListeners.delete(listener);
  }

  /** The version of the note that our own last save made; 0: none of ours. */
  versionOf(noteId: string): number {
    return this.#versions.get(noteId) ?? 0;
  }

  /** A note was entered; its draft is none any more. */
  capture(call: Parameters<Api["record"]["capture"]>[0]): void {
    this.#replace({ kind: "capture", id: call.id, sessionId: call.sessionId, call, refused: null });
  }

  /** Several notes were entered at once, the first under the id of the draft, which is none any more. */
  captureMany(call: CaptureManyCall): void {
    const id = call.notes[0]?.id;
    if (id) this.#replace({ kind: "captureMany", id, sessionId: call.sessionId, call, refused: null });
  }

  /** The capture line changed. */
  draft(call: Draft): void {
    this.#replace({ kind: "draft", id: call.id, sessionId: call.sessionId, call, refused: null });
  }

  /** Fields of a note were changed. Changes of one edit that wait together are sent together. */
  save(sessionId: string, call: SaveCall): void {
    const entry: SaveEntry = { kind: "save", id: call.id, sessionId, call, conflict: null, refused: null };
    const last = this.#savesOf(call.id).at(-1);
    const joins = last && last !== this.#sending && (last.conflict || last.call.editId === call.editId);
    if (joins) this.#change(this.#entries.map((each) => (each === last ? joinSaves(last, entry) : each)));
    else this.#change([...this.#entries, entry]);
    this.kick();
  }

  /** Tries at once, without waiting any longer. */
  kick(): void {
    clearTimeout(this.#timer);
    this.#wait = FIRST_WAIT_MS;
    this.#again = this.#running;
    void this.#drain();
  }

  /** What became of all that waits for the note, or of everything, after the attempt that is made now. */
  settled(id: string | null): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#waiting.push({ id, resolve });
      this.kick();
    });
  }

  /** Takes over what another window left. What is here already stays as it is. */
  adopt(entries: readonly Entry[]): void {
    const nameOf = (each: Entry) => [each.kind, each.id, each.kind === "save" && each.call.editId].join(" ");
    const present = new Set(this.#entries.map(nameOf));
    this.#change([...entries.filter((each) => !present.has(nameOf(each))), ...this.#entries]);
    this.kick();
  }

  /** Of a conflict this window's text is kept, over the version that was shown. */
  keepMine(entry: SaveEntry, version: number): void {
    const mine = { ...entry, conflict: null, call: { ...entry.call, version } };
    this.#change(this.#entries.map((each) => (each === entry ? mine : each)));
    this.kick();
  }

  /** Gives an entry up: a person decided so. */
  drop(entry: Entry): void {
    if (entry !== this.#sending) this.#change(this.#entries.filter((each) => each !== entry));
  }

  /** Tries a refused entry once more. */
  retry(entry: Entry): void {
    this.#change(this.#entries.map((each) => (each === entry ? { ...each, refused: null } : each)));
    this.kick();
  }

  #savesOf(noteId: string): SaveEntry[] {
    return this.#entries.filter((each): each is SaveEntry => each.kind === "save" && each.id === noteId);
  }

  #replace(entry: Entry): void {
    this.#change([...this.#entries.filter((each) => each.kind !== "draft" || each.id !== entry.id), entry]);
    this.kick();
  }

  #change(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#parts.keep(entries);
    for (const listener of this.#listeners) listener();
  }

  async #drain(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        const next = this.#entries.find(
          (each) => each.refused === null && !(each.kind === "save" && each.conflict),
        );
        if (!next) {
          this.#failed = false;
          break;
        }
        this.#sending = next;
        this.#again = false;
        try {
          await this.#sendOne(next);
          this.#wait = FIRST_WAIT_MS;
        } catch (error) {
          if (!this.#takeFailure(next, error) && !this.#again) {
            this.#timer = setTimeout(() => void this.#drain(), this.#wait);
            this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
            return;
          }
        } finally {
          this.#sending = null;
        }
        this.#answer();
      }
    } finally {
      this.#running = false;
      this.#answer();
    }
  }

  async #sendOne(entry: Entry): Promise<void> {
    const { send } = this.#parts;
    if (entry.kind === "draft") {
      await send.saveDraft(entry.call);
      return this.#stored(entry);
    }
    for (const note of await this.#sendNotes(entry)) {
      this.#versions.set(note.id, note.version);
      for (const listener of this.#storedListeners) listener(note);
    }
    this.#stored(entry);
  }

  async #sendNotes(entry: Exclude<Entry, { kind: "draft" }>): Promise<Note[]> {
    const { send } = this.#parts;
    if (entry.kind === "captureMany") return send.captureMany(entry.call);
    if (entry.kind === "capture") return [await send.capture(entry.call)];
    const version = Math.max(entry.call.version, this.versionOf(entry.id));
    return [await send.save({ ...entry.call, version })];
  }

  #stored(entry: Entry): void {
    this.#failed = false;
    this.#change(this.#entries.filter((each) => each !== entry));
  }

  /** Whether to go on with the next entry; else the same is tried again after a while. */
  #takeFailure(entry: Entry, error: unknown): boolean {
    const verdict = judge(error);
    this.#parts.onTrouble(error);
    if (verdict.is === "again") {
      this.#failed = true;
      this.#change([...this.#entries]);
      return false;
    }
    const conflict = verdict.is === "conflict" ? verdict.current : null;
    if (entry.kind !== "save" || conflict === null) {
      const refused = verdict.is === "refused" ? verdict.code : "UNEXPECTED";
      this.#change(this.#entries.map((each) => (each === entry ? { ...each, refused } : each)));
      return true;
    }
    // What was written to the note since goes with it: one text against theirs.
    const later = this.#savesOf(entry.id).filter(
      (each) => each !== entry && each.call.editId === entry.call.editId,
    );
    const whole: Entry = { ...later.reduce(joinSaves, entry), conflict };
    this.#change(
      this.#entries
        .filter((each) => !(later as Entry[]).includes(each))
        .map((each) => (each === entry ? whole : each)),
    );
    return true;
  }

  /** Answers those who wait for an outcome that is known now. */
  #answer(): void {
    const outcomeOf = (id: string | null): Outcome | null => {
      const mine = this.#entries.filter((each) => id === null || each.id === id);
      if (mine.some((each) => each.kind === "save" && each.conflict)) return "conflict";
      if (mine.some((each) => each.refused !== null)) return "refused";
      if (mine.length === 0) return "stored";
      return this.#running ? null : "failed";
    };
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) {
      const outcome = outcomeOf(each.id);
      if (outcome === null) this.#waiting.push(each);
      else each.resolve(outcome);
    }
  }
}

/** The fields that wait for each note and conflict with nothing: what its row shows already. */
export function waitingFields(entries: readonly Entry[]): ReadonlyMap<string, Partial<NoteFields>> {
  const fields = new Map<string, Partial<NoteFields>>();
  for (const each of entries)
    if (each.kind === "save" && !each.conflict)
      fields.set(each.id, { ...fields.get(each.id), ...(each.call.fields as Partial<NoteFields>) });
  return fields;
}
