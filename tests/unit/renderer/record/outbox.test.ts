import { ORPCError } from "@orpc/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "../../../../core/ids.ts";
import type { Draft, Note, NoteFields } from "../../../../core/record/note.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { ConnectionLost } from "../../../../renderer/api/transport.ts";
import { Outbox, waitingFields } from "../../../../renderer/record/outbox.ts";
import {
  type CaptureCall,
  type CaptureManyCall,
  capturesOf,
  type Entry,
  type SaveCall,
  type SaveEntry,
} from "../../../../renderer/record/outbox-entry.ts";
import { noteFields, noteRow } from "../../../helpers/note-fields.ts";

const sessionId = newId();
const noteOf = (id: string, text: string, version = 1): Note => noteRow({ id, sessionId, version }, text);

/** An engine that can be out of reach, lose an answer, or refuse; and what it was sent. */
class FakeEngine {
  readonly sent: string[] = [];
  readonly notes = new Map<string, { note: Note; editId: string }>();
  readonly drafts: Draft[] = [];
  reachable = true;
  losesAnswers = false;
  refuses: Error | null = null;

  #answer<T>(value: T): T {
    if (this.losesAnswers) throw new ConnectionLost("lost");
    return value;
  }

  #reach(what: string): void {
    if (!this.reachable) throw new ConnectionLost("away");
    this.sent.push(what);
    if (this.refuses) throw this.refuses;
  }

  capture = async (call: CaptureCall): Promise<Note> => {
    this.#reach(`capture ${call.id}`);
    const stored = this.notes.get(call.id)?.note ?? {
      ...noteOf(call.id, ""),
      ...(call.fields as NoteFields),
    };
    this.notes.set(call.id, { note: stored, editId: call.id });
    return this.#answer(stored);
  };

  captureMany = async (call: CaptureManyCall): Promise<Note[]> => {
    this.#reach(`captureMany ${call.notes.length}`);
    const stored = call.notes.map(({ id, fields }) => ({ ...noteOf(id, ""), ...(fields as NoteFields) }));
    for (const note of stored) this.notes.set(note.id, { note, editId: note.id });
    return this.#answer(stored);
  };

  save = async (call: SaveCall): Promise<Note> => {
    this.#reach(`save ${call.id}`);
    const { note, editId } = this.notes.get(call.id)!;
    if (note.version !== call.version && editId !== call.editId)
      throw new ORPCError("NOTE_CONFLICT", { defined: true, data: { current: note } });
    const after = { ...note, ...(call.fields as Partial<NoteFields>), version: note.version + 1 };
    this.notes.set(call.id, { note: after, editId: call.editId });
    return this.#answer(after);
  };

  saveDraft = async (call: Draft): Promise<null> => {
    this.#reach(`draft ${call.id}`);
    this.drafts.push(call);
    return this.#answer(null);
  };

  text(id: string): string | undefined {
    return JSON.stringify(this.notes.get(id)?.note.doc.content);
  }
}

let engine: FakeEngine;
let kept: readonly Entry[];
let outbox: Outbox;
beforeEach(() => {
  vi.useFakeTimers();
  engine = new FakeEngine();
  kept = [];
  // As the client's type has it; of the calls' options none is used here.
  const send = engine as unknown as ConstructorParameters<typeof Outbox>[0]["send"];
  outbox = new Outbox({
    send,
    keep: (entries) => {
      kept = JSON.parse(JSON.stringify(entries));
    },
    onTrouble: () => undefined,
  });
});
afterEach(() => void vi.useRealTimers());

const capture = (text: string, id = newId()) => {
  outbox.capture({ id, sessionId, author: "RAP", offsetMs: null, fields: noteFields(text) });
  return id;
};
const draft = (id: string, text: string) =>
  outbox.draft({
    id,
    sessionId,
    windowId: newId(),
    author: "RAP",
    doc: textDoc(text),
    interventionId: null,
    offsetMs: null,
    startedAt: 1,
    areaIds: [],
    addresseeIds: [],
    kind: null,
    tags: [],
    delegationId: null,
  });
const save = (id: string, text: string, editId: string, version = 1, part: Partial<NoteFields> = {}) =>
  outbox.save(sessionId, { id, author: "RAP", version, editId, fields: { doc: textDoc(text), ...part } });
const conflictOf = (id: string) =>
  outbox.entries.find((each): each is SaveEntry => each.kind === "save" && each.id === id)!;

describe("the outbox", () => {
  it("sends at once, keeps until it is acknowledged, and keeps nothing afterwards", async () => {
    const id = capture("one");
    expect(kept.map((each) => each.id)).toEqual([id]);
    expect(await outbox.settled(id)).toBe("stored");
    expect([kept, outbox.entries]).toEqual([[], []]);
  });

  it("keeps notes pasted together as one, in the place of their draft, until all are acknowledged", async () => {
    engine.reachable = false;
    const [one, two] = [newId(), newId()];
    draft(one, "a\nb");
    const told: string[] = [];
    outbox.onStored((note) => told.push(note.id));
    outbox.captureMany({
      sessionId,
      author: "RAP",
      offsetMs: null,
      notes: [
        { id: one, fields: noteFields("a") },
        { id: two, fields: noteFields("b") },
      ],
    });
    expect(await outbox.settled(one)).toBe("failed");
    expect(kept.map((each) => each.kind)).toEqual(["captureMany"]);
    expect(kept.flatMap(capturesOf).map(({ id }) => id)).toEqual([one, two]);
    engine.reachable = true;
    engine.losesAnswers = true;
    expect(await outbox.settled(one)).toBe("failed");
    engine.losesAnswers = false;
    expect(await outbox.settled(one)).toBe("stored");
    expect([kept, told, outbox.versionOf(two)]).toEqual([[], [one, two], 1]);
  });

  it("keeps the order through an outage, and each note apart with the id it had", async () => {
    engine.reachable = false;
    const ids = [capture("one"), capture("two"), capture("three")];
    expect(await outbox.settled(null)).toBe("failed");
    expect(outbox.failed).toBe(true);
    expect(kept.map((each) => each.id)).toEqual(ids);
    engine.reachable = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.sent).toEqual(ids.map((id) => `capture ${id}`));
    expect([outbox.entries, outbox.failed]).toEqual([[], false]);
  });

  it("tries again by itself, also after the disk refused", async () => {
    engine.refuses = new ORPCError("NOT_SAVED", { defined: true, data: { reason: "disk_full" } });
    const id = newId();
    draft(id, "half");
    expect(await outbox.settled(id)).toBe("failed");
    engine.refuses = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.drafts.map((each) => each.id)).toEqual([id]);
  });

  it("repeats what was stored but not answered, and nothing is doubled", async () => {
    engine.losesAnswers = true;
    const id = capture("once");
    expect(await outbox.settled(id)).toBe("failed");
    engine.losesAnswers = false;
    expect(await outbox.settled(id)).toBe("stored");
    const edit = newId();
    engine.losesAnswers = true;
    save(id, "once more", edit);
    expect(await outbox.settled(id)).toBe("failed");
    save(id, "once more and again", edit);
    engine.losesAnswers = false;
    expect(await outbox.settled(id)).toBe("stored");
    expect(engine.text(id)).toContain("once more and again");
    expect(engine.notes.size).toBe(1);
  });

  it("sends the draft as it is last, and none of a note that was entered", async () => {
    engine.reachable = false;
    const [one, two] = [newId(), newId()];
    draft(one, "o");
    draft(one, "on");
    draft(two, "t");
    capture("one", one);
    await outbox.settled(null);
    expect(kept.map((each) => [each.kind, each.id])).toEqual([
      ["draft", two],
      ["capture", one],
    ]);
  });

  it("names the version that its own last save made", async () => {
    const id = capture("one");
    const edit = newId();
    save(id, "one two", edit);
    save(id, "one two three", edit);
    expect(await outbox.settled(id)).toBe("stored");
    save(id, "one two three four", newId());
    expect(await outbox.settled(id)).toBe("stored");
    expect(engine.text(id)).toContain("four");
    expect(outbox.versionOf(id)).toBe(engine.notes.get(id)?.note.version);
  });

  it("holds a conflict with all that was changed since, and blocks nothing else", async () => {
    const id = newId();
    engine.notes.set(id, { note: noteOf(id, "theirs", 4), editId: "theirs" });
    const edit = newId();
    save(id, "mine", edit);
    expect(await outbox.settled(id)).toBe("conflict");
    outbox.save(sessionId, { id, author: "RAP", version: 1, editId: edit, fields: { kind: "data" } });
    const other = capture("other");
    expect(await outbox.settled(other)).toBe("stored");
    expect(engine.text(id)).toContain("theirs");
    expect(waitingFields(outbox.entries).has(id)).toBe(false);
    expect(conflictOf(id).conflict?.version).toBe(4);

    outbox.keepMine(conflictOf(id), 4);
    expect(await outbox.settled(id)).toBe("stored");
    expect(engine.text(id)).toContain("mine");
    expect(engine.notes.get(id)?.note.kind).toBe("data");
  });

  it("joins to a conflict what was typed while it was on its way", async () => {
    const id = newId();
    engine.notes.set(id, { note: noteOf(id, "theirs", 4), editId: "theirs" });
    const edit = newId();
    save(id, "mine", edit);
    save(id, "mine, longer", edit, 1, { kind: "data" });
    expect(await outbox.settled(id)).toBe("conflict");
    expect(outbox.entries).toHaveLength(1);
    expect(conflictOf(id).call.fields).toMatchObject({ doc: textDoc("mine, longer"), kind: "data" });
    outbox.drop(conflictOf(id));
    expect(await outbox.settled(id)).toBe("stored");
    expect(engine.text(id)).toContain("theirs");
  });

  it("keeps what is refused for good, goes on with the rest, and tries it again when asked", async () => {
    engine.refuses = new ORPCError("BAD_REQUEST");
    const id = capture("odd");
    expect(await outbox.settled(id)).toBe("refused");
    engine.refuses = null;
    expect(await outbox.settled(capture("fine"))).toBe("stored");
    expect(kept).toMatchObject([{ id, refused: "BAD_REQUEST" }]);
    outbox.retry(outbox.entries[0]!);
    expect(await outbox.settled(id)).toBe("stored");
  });

  it("takes over what another window left, once, and before its own", async () => {
    engine.reachable = false;
    const id = capture("left");
    save(id, "left, edited", "one");
    await outbox.settled(null);
    const left = kept;
    const heir = new Outbox({
      send: engine as unknown as ConstructorParameters<typeof Outbox>[0]["send"],
      keep: () => undefined,
      onTrouble: () => undefined,
    });
    const own = newId();
    heir.capture({ id: own, sessionId, author: "RAP", offsetMs: null, fields: noteFields("own") });
    heir.adopt(left);
    heir.adopt(left);
    engine.reachable = true;
    expect(await heir.settled(null)).toBe("stored");
    expect(engine.sent).toEqual([`capture ${id}`, `save ${id}`, `capture ${own}`]);
    expect(engine.text(id)).toContain("left, edited");
  });

  it("shows what waits for a note before it is stored", async () => {
    engine.reachable = false;
    const id = newId();
    save(id, "typed", newId(), 1, { kind: "data" });
    outbox.save(sessionId, { id, author: "RAP", version: 1, editId: newId(), fields: { areaIds: ["a"] } });
    expect(waitingFields(outbox.entries).get(id)).toEqual({
      doc: textDoc("typed"),
      kind: "data",
      areaIds: ["a"],
    });
  });
});
