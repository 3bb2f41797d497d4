import { afterEach, beforeEach, expect, test } from "vitest";
import { eventFields } from "../../core/event/event.ts";
import { foldFloor } from "../../core/floor/fold.ts";
import { newId } from "../../core/ids.ts";
import type { Note } from "../../core/record/note.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const next = () => desk.command({ type: "give_floor", requestId: null });
const log = async () => (await first(desk.call.floor.watch({ sessionId: desk.sessionId }))).events;
const standing = async () =>
  (await desk.notes()).filter((note) => note.deletedAt === null).map((note) => plainText(note.doc));
const save = (note: Note, text: string, author = AUTHOR, editId = newId()) =>
  desk.call.record.save({
    id: note.id,
    author,
    version: note.version,
    editId,
    fields: { doc: textDoc(text) },
  });

test("a note ends the redo of the floor: what was abandoned never comes back", async () => {
  await desk.request(desk.kenya);
  await next();
  await desk.step("undo");
  await desk.capture("instead");
  await desk.step("undo");
  expect(await desk.step("redo")).toMatchObject({ scope: "record", what: "capture" });
  await expect(desk.step("redo")).rejects.toMatchObject({ code: "NOTHING_TO_REDO" });
  await expect(desk.step("redo", "floor")).rejects.toMatchObject({ code: "NOTHING_TO_REDO" });
  expect(foldFloor(await log()).onFloor).toBeNull();
});

test("an act on the floor ends the redo of the record", async () => {
  await desk.request(desk.kenya);
  await desk.capture("abandoned");
  await desk.step("undo");
  await next();
  await desk.step("undo");
  expect(await desk.step("redo")).toMatchObject({ scope: "floor", what: "started" });
  await expect(desk.step("redo")).rejects.toMatchObject({ code: "NOTHING_TO_REDO" });
  expect(await standing()).toEqual([]);
});

test("another rapporteur's note does not end the Chair's redo", async () => {
  await desk.request(desk.kenya);
  await next();
  await desk.step("undo");
  await desk.capture("mine");
  const asked = { sessionId: desk.sessionId, by: "CH", scope: "any" as const };
  expect(await desk.call.undo.redo(asked)).toMatchObject({ scope: "floor", what: "started" });
});

test("an edit that goes on after Next is the later act", async () => {
  await desk.request(desk.kenya);
  const note = await desk.capture("one");
  const editId = newId();
  const begun = await save(note, "one two", AUTHOR, editId);
  await next();
  await save(begun, "one two three", AUTHOR, editId);
  expect(await desk.step("undo")).toMatchObject({ scope: "record", what: "edit" });
  expect(await desk.step("undo")).toMatchObject({ scope: "floor", what: "started" });
});

test("a clock that was set back changes nothing in the order", async () => {
  await desk.request(desk.kenya);
  await desk.capture("before");
  desk.now -= 3_600_000;
  await next();
  desk.now -= 3_600_000;
  await desk.capture("after");
  for (const what of ["capture", "started", "capture", "requested"])
    expect(await desk.step("undo")).toMatchObject({ what });
  for (const what of ["requested", "capture", "started", "capture"])
    expect(await desk.step("redo")).toMatchObject({ what });
  expect(await standing()).toEqual(expect.arrayContaining(["before", "after"]));
});

test("two people who press undo at once undo one act", async () => {
  await desk.request(desk.kenya);
  await desk.request(desk.france);
  const seenSeq = (await log()).at(-1)!.seq;
  const press = (by: string) =>
    desk.call.undo.undo({ sessionId: desk.sessionId, by, scope: "floor", seenSeq });
  const done = await press("CH");
  expect(done).toMatchObject({ what: "requested", name: "France", seq: seenSeq + 1 });
  await expect(press("RAP")).rejects.toMatchObject({ code: "FLOOR_REFUSED", data: { reason: "stale" } });
  expect(Object.keys(foldFloor(await log()).requests)).toHaveLength(1);
});

test("undo after an act that was not seen yet takes nothing away", async () => {
  await desk.request(desk.kenya);
  await desk.capture("mine");
  const seenSeq = (await log()).at(-1)!.seq;
  await next();
  await expect(
    desk.call.undo.undo({ sessionId: desk.sessionId, by: AUTHOR, scope: "any", seenSeq }),
  ).rejects.toMatchObject({ data: { reason: "stale" } });
  expect(await standing()).toEqual(["mine"]);
});

test("a Next pressed on a floor from before an undo is stale", async () => {
  await desk.request(desk.kenya);
  await desk.request(desk.france);
  await next();
  const seenSeq = (await log()).at(-1)!.seq;
  await desk.step("undo");
  await expect(desk.command({ type: "give_floor", requestId: null }, seenSeq)).rejects.toMatchObject({
    data: { reason: "stale" },
  });
  expect(foldFloor(await log()).onFloor).toBeNull();
});

test("a conflict is told once and then passed over", async () => {
  await desk.request(desk.kenya);
  await next();
  const note = await desk.capture("one");
  const mine = await save(note, "mine");
  const theirs = await save(mine, "theirs", "R2");
  await expect(desk.step("undo")).rejects.toMatchObject({
    code: "NOTE_CONFLICT",
    data: { current: theirs },
  });
  await expect(desk.step("undo")).rejects.toMatchObject({ code: "NOTE_CONFLICT" });
  expect(await desk.step("undo")).toMatchObject({ scope: "floor", what: "started" });
  expect(await standing()).toEqual(["theirs"]);
});

test("a note that somebody else rewrote is not deleted by the undo of its capture", async () => {
  const note = await desk.capture("mine");
  await save(note, "rewritten", "R2");
  await expect(desk.step("undo")).rejects.toMatchObject({ code: "NOTE_CONFLICT" });
  expect(await standing()).toEqual(["rewritten"]);
});

test("what is undone is named with who it concerned", async () => {
  const interventionId = await desk.request(desk.kenya);
  await next();
  await desk.capture("said", { interventionId });
  expect(await desk.step("undo")).toEqual({ scope: "record", what: "capture", name: "Kenya", seq: 3 });
  expect(await desk.step("undo")).toEqual({ scope: "floor", what: "started", name: "Kenya", seq: 4 });
});

test("undoing an edit leaves what somebody else wrote between its saves", async () => {
  const note = await desk.capture("one");
  const editId = newId();
  const mine = await save(note, "mine", AUTHOR, editId);
  const theirs = await save(mine, "theirs", "R2");
  await save(theirs, "theirs and mine", AUTHOR, editId);
  await desk.step("undo");
  expect(await standing()).toEqual(["theirs"]);
});

test("undo never brings back a challenge area that the event has no more", async () => {
  const note = await desk.capture("one", { areaIds: [desk.areas[0]!.id] });
  await desk.call.record.change({
    sessionId: desk.sessionId,
    author: AUTHOR,
    notes: [{ id: note.id, version: note.version }],
    set: { areaIds: [] },
  });
  const { eventId } = desk;
  const fields = eventFields.parse(await desk.call.event.get({ eventId }));
  await desk.call.event.update({ eventId, fields: { ...fields, areas: fields.areas.slice(1) } });
  await expect(desk.step("undo")).rejects.toMatchObject({ code: "NOT_FOUND", data: { what: "area" } });
  expect(await desk.notes()).toMatchObject([{ areaIds: [], deletedAt: null }]);
});
