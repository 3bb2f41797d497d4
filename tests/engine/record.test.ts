import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
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

test("each author's draft is kept, and cleared by the note it became", async () => {
  const { sessionId } = desk;
  const draft = (author: string) => ({
    sessionId,
    author,
    doc: textDoc(`half by ${author}`),
    interventionId: null,
    offsetMs: null,
    startedAt: 1,
  });
  await desk.call.record.saveDraft(draft(AUTHOR));
  await desk.call.record.saveDraft(draft("R2"));
  await desk.restart();
  expect(await desk.call.record.draft({ sessionId, author: AUTHOR })).toEqual(draft(AUTHOR));
  await desk.capture("whole");
  expect(await desk.call.record.draft({ sessionId, author: AUTHOR })).toBeNull();
  expect(await desk.call.record.draft({ sessionId, author: "R2" })).toEqual(draft("R2"));
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
