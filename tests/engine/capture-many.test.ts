import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { plainText } from "../../core/record/rich-text.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const texts = async () =>
  (await desk.notes()).filter((note) => note.deletedAt === null).map((note) => plainText(note.doc));
const many = (words: readonly string[], part: { id?: string; areaIds?: string[] } = {}) => ({
  sessionId: desk.sessionId,
  author: AUTHOR,
  offsetMs: 5,
  notes: words.map((text, at) => ({
    id: (at === 0 && part.id) || newId(),
    fields: desk.fields(text, { areaIds: part.areaIds ?? [] }),
  })),
});

test("notes pasted together are stored in their order, undone and redone as one; their draft is gone", async () => {
  await desk.capture("before");
  const draft = desk.draft("one\ntwo");
  await desk.call.record.saveDraft(draft);
  desk.now += 1_000;
  const stored = await desk.call.record.captureMany(many(["one", "two", "three"], { id: draft.id }));
  expect(stored.map((note) => [plainText(note.doc), note.offsetMs, note.version])).toEqual([
    ["one", 5, 1],
    ["two", 5, 1],
    ["three", 5, 1],
  ]);
  expect(await texts()).toEqual(["before", "one", "two", "three"]);
  const taking = { sessionId: desk.sessionId, windowId: newId(), id: newId(), liveWindows: [], pending: [] };
  expect(await desk.call.record.takeDraft(taking)).toBeNull();
  await desk.step("undo");
  expect(await texts()).toEqual(["before"]);
  await desk.step("redo");
  expect(await texts()).toEqual(["before", "one", "two", "three"]);
});

test("repeated after a lost answer they are there once, and what is missing is added", async () => {
  const call = many(["one", "two", "three"]);
  await desk.call.record.captureMany({ ...call, notes: call.notes.slice(0, 1) });
  const stored = await desk.call.record.captureMany(call);
  expect(await desk.call.record.captureMany(call)).toEqual(stored);
  expect(await texts()).toEqual(["one", "two", "three"]);
});

test("all or none are stored: one that names what is not there refuses all", async () => {
  const before = desk.dump();
  await expect(
    desk.call.record.captureMany(many(["one", "two"], { areaIds: [newId()] })),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
    data: { what: "area" },
  });
  expect(desk.dump()).toEqual(before);
});

test("on a full disk nothing is half-stored, and the refusal says why", async () => {
  const { raw } = desk.engine.ctx.store;
  await desk.capture("before");
  const before = desk.dump();
  raw.pragma("max_page_count = 1");
  const long = Array.from({ length: 50 }, (_, at) => `${at} ${"words ".repeat(300)}`);
  const full = { code: "NOT_SAVED", data: { reason: "disk_full" } };
  const call = many(long);
  await expect(desk.call.record.captureMany(call)).rejects.toMatchObject(full);
  await expect(desk.capture("x".repeat(40_000))).rejects.toMatchObject(full);
  expect(desk.dump()).toEqual(before);
  // Room was made: the same call is stored.
  raw.pragma("max_page_count = 1000000");
  await desk.call.record.captureMany(call);
  expect(await texts()).toHaveLength(51);
});

test("the tags of an event are told, those used most first, without those of deleted notes", async () => {
  await desk.capture("a", { tags: ["cash", "returns"] });
  await desk.capture("b", { tags: ["returns"] });
  await desk.capture("c");
  const gone = await desk.capture("d", { tags: ["gone"] });
  await desk.call.record.change({
    sessionId: desk.sessionId,
    author: AUTHOR,
    notes: [{ id: gone.id, version: 1 }],
    set: { deleted: true },
  });
  expect(await desk.call.record.tags({ eventId: desk.eventId })).toEqual(["returns", "cash"]);
  await expect(desk.call.record.tags({ eventId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  // Every window is told of all of them at once.
  expect((await first(desk.call.record.watch({ sessionId: desk.sessionId }))).notes).toHaveLength(4);
});
