import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { plainText, type RichNode, textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const texts = async () =>
  (await desk.notes()).filter((note) => note.deletedAt === null).map((note) => plainText(note.doc));

test("a captured note is there, after a restart too; the same id twice changes nothing", async () => {
  const id = newId();
  const made = await desk.capture("said once", { areaIds: [desk.areas[0]!.id] }, id);
  await desk.capture("said otherwise", {}, id);
  await desk.restart();
  expect(await desk.notes()).toEqual([made]);
  expect(made).toMatchObject({ id, version: 1, author: AUTHOR, areaIds: [desk.areas[0]!.id] });
});

test("a note under the id of another session's note is refused, not swallowed; that note is not told", async () => {
  const { eventId } = desk;
  const { id } = await desk.capture("said in the first session");
  const other = newId();
  const fields = {
    title: "Two",
    kind: "panel",
    startsAt: null,
    endsAt: null,
    attribution: null,
    roles: [],
  } as const;
  await desk.call.event.saveSession({
    id: other,
    eventId,
    fields: { ...fields, roles: [] },
    seen: { ...fields, roles: [] },
  });
  const entered = { sessionId: other, author: AUTHOR, offsetMs: null };
  const mine = desk.fields("said in the second");
  const refused = { code: "NOT_FOUND", data: { what: "note" } };
  await expect(desk.call.record.capture({ ...entered, id, fields: mine })).rejects.toMatchObject(refused);
  await expect(
    desk.call.record.captureMany({
      ...entered,
      notes: [newId(), id].map((each) => ({ id: each, fields: mine })),
    }),
  ).rejects.toMatchObject(refused);
  expect((await desk.notes()).map(({ version }) => version)).toEqual([1]);
});

test("saves of one opening are one version of history and one undo; earlier texts can be read", async () => {
  const note = await desk.capture("one");
  const editId = newId();
  let version = note.version;
  for (const text of ["one two", "one two three"])
    version = (
      await desk.call.record.save({
        id: note.id,
        author: AUTHOR,
        version,
        editId,
        fields: { doc: textDoc(text) },
      })
    ).version;
  const history = await desk.call.record.history({ noteId: note.id });
  expect(history.map((each) => plainText(each.note.doc)).sort()).toEqual(["one", "one two three"]);
  await desk.step("undo");
  expect(await texts()).toEqual(["one"]);
  await desk.step("redo");
  expect(await texts()).toEqual(["one two three"]);
});

test("a save over a newer version is refused with what is stored, and overwrites nothing", async () => {
  const note = await desk.capture("common");
  const save = (text: string) =>
    desk.call.record.save({
      id: note.id,
      author: AUTHOR,
      version: 1,
      editId: newId(),
      fields: { doc: textDoc(text) },
    });
  const stored = await save("theirs");
  await expect(save("mine")).rejects.toMatchObject({ code: "NOTE_CONFLICT", data: { current: stored } });
  expect(await texts()).toEqual(["theirs"]);
});

test("a change of many is all or none", async () => {
  const [a, b] = [await desk.capture("a"), await desk.capture("b")];
  const before = desk.dump();
  const change = (version: number) =>
    desk.call.record.change({
      sessionId: desk.sessionId,
      author: AUTHOR,
      notes: [
        { id: a.id, version: 1 },
        { id: b.id, version },
      ],
      set: { deleted: true },
    });
  await expect(change(7)).rejects.toMatchObject({ code: "NOTE_CONFLICT" });
  expect(desk.dump()).toEqual(before);
  await change(1);
  expect(await texts()).toEqual([]);
  await desk.step("undo");
  expect(await texts()).toEqual(["a", "b"]);
});

test("an edit repeated after a lost answer is stored once; a state of somebody else is still a conflict", async () => {
  const note = await desk.capture("one");
  const edit = { id: note.id, author: AUTHOR, version: note.version, editId: newId() };
  await desk.call.record.save({ ...edit, fields: { doc: textDoc("two") } });
  const again = await desk.call.record.save({ ...edit, fields: { doc: textDoc("two") } });
  expect(again.version).toBe(3);
  await desk.call.record.save({
    ...edit,
    author: "R2",
    version: 3,
    editId: newId(),
    fields: { kind: "data" },
  });
  await expect(desk.call.record.save({ ...edit, fields: { doc: textDoc("three") } })).rejects.toMatchObject({
    code: "NOTE_CONFLICT",
  });
  expect(await texts()).toEqual(["two"]);
});

test("an edit continued under other initials leaves the first author's step of undo as it was", async () => {
  const note = await desk.capture("one");
  const editId = newId();
  const save = (author: string, version: number, text: string) =>
    desk.call.record.save({ id: note.id, author, version, editId, fields: { doc: textDoc(text) } });
  await save(AUTHOR, 1, "one two");
  await save("R2", 2, "one two three");
  await desk.call.undo.undo({ sessionId: desk.sessionId, by: "R2", scope: "record" });
  expect(await texts()).toEqual(["one two"]);
  await desk.step("undo", "record");
  expect(await texts()).toEqual(["one"]);
});

test("a note entered while the engine was away keeps the time it was entered, never one to come", async () => {
  const input = { sessionId: desk.sessionId, author: AUTHOR, offsetMs: null, fields: desk.fields("x") };
  const early = desk.now - 60_000;
  expect((await desk.call.record.capture({ ...input, id: newId(), at: early })).at).toBe(early);
  expect((await desk.call.record.capture({ ...input, id: newId(), at: desk.now + 9_000 })).at).toBe(desk.now);
});

test("a note moved to another speech stands where that one was at the note's time, or nowhere", async () => {
  const ids = [await desk.request(desk.kenya), await desk.request(desk.france)];
  await desk.command({ type: "give_floor", requestId: ids[0] as string });
  desk.now += 9_000;
  const note = await desk.capture("late", { interventionId: null });
  desk.now += 5_000;
  await desk.command({ type: "give_floor", requestId: ids[1] as string });
  const move = async (interventionId: string | null) => {
    const [now] = await desk.notes();
    const [moved] = await desk.call.record.change({
      sessionId: desk.sessionId,
      author: AUTHOR,
      notes: [{ id: note.id, version: now!.version }],
      set: { interventionId },
    });
    return moved!.offsetMs;
  };
  expect(await move(ids[0] as string)).toBe(10_000);
  expect(await move(ids[1] as string)).toBeNull();
  await desk.step("undo", "record");
  expect((await desk.notes())[0]?.offsetMs).toBe(10_000);
});

const take = (part: { windowId?: string; id?: string; liveWindows?: string[]; pending?: string[] } = {}) =>
  desk.call.record.takeDraft({
    sessionId: desk.sessionId,
    windowId: newId(),
    id: newId(),
    liveWindows: [],
    pending: [],
    ...part,
  });

test("a draft goes to a new window once its own is gone, whole, under a new id, to one window only", async () => {
  const draft = desk.draft("half", { areaIds: [desk.areas[1]!.id], kind: "data" });
  await desk.call.record.saveDraft(draft);
  await desk.restart();
  expect(await take({ liveWindows: [draft.windowId] })).toBeNull();
  expect(await take({ pending: [draft.id] })).toBeNull();
  const [windowId, id] = [newId(), newId()];
  const taken = await take({ windowId, id });
  expect(taken).toEqual({ ...draft, id, windowId });
  expect(await take({ windowId, id, liveWindows: [windowId] })).toEqual(taken);
  expect(await take({ liveWindows: [windowId] })).toBeNull();
});

test("two windows with the same initials keep a draft each; a note clears its own alone, and for good", async () => {
  const [mine, other] = [desk.draft("mine"), desk.draft("other")];
  await desk.call.record.saveDraft(mine);
  await desk.call.record.saveDraft(other);
  await desk.capture("mine, whole", {}, mine.id);
  // A save that was on its way does not bring it back.
  await desk.call.record.saveDraft(mine);
  expect((await take())?.doc).toEqual(other.doc);
  expect((await take({ liveWindows: [] }))?.doc).toEqual(other.doc);
  await desk.call.record.saveDraft(desk.draft("", { id: newId() }));
  const kept = await take();
  await desk.call.record.saveDraft({ ...kept!, doc: textDoc("") });
  expect(await take()).toBeNull();
});

test("a text nested 3,000 levels deep is refused as any other bad input", async () => {
  let node: RichNode = { type: "paragraph" };
  for (let level = 0; level < 3_000; level++) node = { type: "blockquote", content: [node] };
  await expect(desk.capture("x", { doc: { type: "doc", content: [node] } })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  expect(await texts()).toEqual([]);
});

test("what was chosen for an empty line is a draft too", async () => {
  const draft = desk.draft("", { addresseeIds: [newId()] });
  await desk.call.record.saveDraft(draft);
  expect((await take())?.addresseeIds).toEqual(draft.addresseeIds);
});

test("undo retraces the floor and the record in the order in which they were done", async () => {
  await desk.request(desk.kenya);
  await desk.capture("first");
  await desk.command({ type: "give_floor", requestId: null });
  expect(await desk.step("undo")).toMatchObject({ scope: "floor", what: "started" });
  expect(await desk.step("undo")).toMatchObject({ scope: "record", what: "capture" });
  expect(await desk.step("undo")).toMatchObject({ scope: "floor", what: "requested" });
  await expect(desk.step("undo")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
  expect(await desk.step("redo")).toMatchObject({ scope: "floor", what: "requested" });
  expect(await desk.step("redo", "record")).toMatchObject({ scope: "record", what: "capture" });
  expect(await desk.step("redo", "floor")).toMatchObject({ scope: "floor", what: "started" });
  expect(await texts()).toEqual(["first"]);
});

/** What a note says, without how often it was saved. */
const said = (notes: readonly Note[]) =>
  notes.map(({ version: _, deletedAt, ...note }) => ({ ...note, deleted: deletedAt !== null }));

test("whatever is done to the notes: undo takes it back, redo does it again", async () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant("capture" as const), text: fc.string({ minLength: 1, maxLength: 8 }) }),
    fc.record({
      do: fc.constant("save" as const),
      at: fc.nat(20),
      text: fc.string({ minLength: 1, maxLength: 8 }),
    }),
    fc.record({ do: fc.constant("delete" as const), at: fc.nat(20) }),
    fc.record({ do: fc.constant("restore" as const), at: fc.nat(20) }),
    fc.record({ do: fc.constant("area" as const), at: fc.nat(20), area: fc.nat(4) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const one = await EngineDesk.open();
      try {
        const states = [said(await one.notes())];
        let done = 0;
        for (const each of acts) {
          one.now += 1_000;
          const notes = await one.notes();
          if (each.do === "capture") await one.capture(each.text);
          else {
            const note = notes[each.at % Math.max(1, notes.length)];
            if (!note) continue;
            const { id, version } = note;
            if (each.do === "save")
              await one.call.record.save({
                id,
                author: AUTHOR,
                version,
                editId: newId(),
                fields: { doc: textDoc(each.text) },
              });
            else
              await one.call.record.change({
                sessionId: one.sessionId,
                author: AUTHOR,
                notes: [{ id, version }],
                set:
                  each.do === "area"
                    ? { areaIds: [one.areas[each.area]!.id] }
                    : { deleted: each.do === "delete" },
              });
          }
          done += 1;
          states.push(said(await one.notes()));
        }
        // A new note stays in the file after its undo: deleted, so that redo finds it.
        const standing = (state: ReturnType<typeof said>) => state.filter((note) => !note.deleted);
        for (let at = done; at > 0; at--) {
          await one.step("undo");
          expect(standing(said(await one.notes()))).toEqual(standing(states[at - 1]!));
        }
        for (let at = 1; at <= done; at++) {
          await one.step("redo");
          expect(standing(said(await one.notes()))).toEqual(standing(states[at]!));
        }
        expect(checkFile(one.engine.ctx.store).faults).toEqual([]);
      } finally {
        await one.close();
      }
    }),
    { numRuns: 40 },
  );
});
