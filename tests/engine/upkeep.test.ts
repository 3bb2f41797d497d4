import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const only = async () => (await desk.notes())[0]!;
const change =
  (set: object, author = AUTHOR) =>
  async () => {
    const { id, version } = await only();
    desk.now += 1_000;
    await desk.call.record.change({
      sessionId: desk.sessionId,
      author,
      notes: [{ id, version }],
      set,
    });
  };
const saveText = async (text: string) => {
  const { id, version } = await only();
  desk.now += 1_000;
  await desk.call.record.save({
    id,
    author: AUTHOR,
    version,
    editId: newId(),
    fields: { doc: textDoc(text) },
  });
};

test("an earlier version comes back whole, as one act that undo takes back; a deleted note stands again", async () => {
  const [area] = desk.areas;
  await desk.capture("first", { areaIds: [area!.id], kind: "data" });
  await saveText("second");
  await change({ areaIds: [], status: "cleaned" })();
  await change({ deleted: true })();
  const { id: noteId, version } = await only();
  const back = await desk.call.upkeep.restoreVersion({ noteId, author: AUTHOR, version, to: 1 });
  expect(back.dropped).toEqual({ areas: 0, addressees: 0, delegations: 0, speakers: 0 });
  expect(back.note).toMatchObject({
    areaIds: [area!.id],
    kind: "data",
    status: "raw",
    deletedAt: null,
    version: version + 1,
  });
  expect(plainText((await only()).doc)).toBe("first");
  await desk.step("undo", "record");
  expect(await only()).toMatchObject({ areaIds: [], status: "cleaned", deletedAt: expect.any(Number) });
  await desk.step("redo", "record");
  expect(plainText((await only()).doc)).toBe("first");
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
});

test("what the event has no more is left out and counted", async () => {
  const japan = newId();
  const delegation = { id: japan, eventId: desk.eventId, name: "Japan", acronym: "" };
  await desk.call.participants.addDelegation({
    ...delegation,
    category: "member_state",
    stateCode: "JPN",
    region: "asia_pacific",
  });
  await desk.capture("said", { areaIds: [desk.areas[0]!.id, desk.areas[1]!.id], delegationId: japan });
  await change({ areaIds: [desk.areas[1]!.id], delegationId: null })();
  const event = await desk.call.event.get({ eventId: desk.eventId });
  const { id: _, sessions: __, illustrative: ___, createdAt: ____, groups, presets, ...fields } = event;
  await desk.call.event.update({
    eventId: desk.eventId,
    fields: { ...fields, areas: fields.areas.slice(1) },
  });
  await desk.call.participants.removeDelegation({ eventId: desk.eventId, id: japan });
  const { id: noteId, version } = await only();
  const back = await desk.call.upkeep.restoreVersion({ noteId, author: AUTHOR, version, to: 1 });
  expect(back.dropped).toEqual({ areas: 1, addressees: 0, delegations: 1, speakers: 0 });
  expect(back.note).toMatchObject({ areaIds: [desk.areas[1]!.id], delegationId: null });
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
});

test("over a newer version nothing is restored; a version that is not there is said so", async () => {
  await desk.capture("one");
  await saveText("two");
  const { id: noteId } = await only();
  const before = desk.dump();
  const restore = (version: number, to: number) =>
    desk.call.upkeep.restoreVersion({ noteId, author: AUTHOR, version, to });
  await expect(restore(1, 1)).rejects.toMatchObject({ code: "NOTE_CONFLICT" });
  await expect(restore(2, 9)).rejects.toMatchObject({ code: "NOT_FOUND", data: { what: "note" } });
  expect(desk.dump()).toEqual(before);
});

test("the bin tells who deleted each, of all sessions, the last deleted first", async () => {
  const other = newId();
  await desk.call.event.saveSession({
    id: other,
    eventId: desk.eventId,
    fields: {
      title: "Two",
      kind: "panel",
      startsAt: null,
      endsAt: null,
      attribution: null,
      roles: [],
    },
  });
  await desk.capture("standing");
  const first = await desk.capture("a");
  const second = await desk.capture("b");
  const elsewhere = newId();
  await desk.call.record.capture({
    id: elsewhere,
    sessionId: other,
    author: AUTHOR,
    offsetMs: null,
    fields: desk.fields("c"),
  });
  const remove = (sessionId: string, id: string, author: string) => {
    desk.now += 1_000;
    return desk.call.record.change({
      sessionId,
      author,
      notes: [{ id, version: 1 }],
      set: { deleted: true },
    });
  };
  await remove(other, elsewhere, "R3");
  await remove(desk.sessionId, first.id, "R2");
  await remove(desk.sessionId, second.id, AUTHOR);
  // Somebody's last words to a deleted note do not make them its deleter.
  desk.now += 1_000;
  await desk.call.record.save({
    id: first.id,
    author: "R9",
    version: 2,
    editId: newId(),
    fields: { doc: textDoc("a!") },
  });
  const bin = await desk.call.upkeep.bin({ eventId: desk.eventId });
  expect(bin.map(({ note, by }) => [plainText(note.doc), by])).toEqual([
    ["b", AUTHOR],
    ["a!", "R2"],
    ["c", "R3"],
  ]);
});

test("coverage counts what stands, and follows what changes", async () => {
  const [hum, prot] = desk.areas;
  const request = await desk.request(desk.kenya);
  await desk.request(desk.france);
  await desk.command({ type: "give_floor", requestId: request });
  desk.now += 59_000;
  await desk.capture("x", { areaIds: [hum!.id, prot!.id], interventionId: request });
  const seen: unknown[] = [];
  const changes = await desk.call.upkeep.changes({ eventId: desk.eventId });
  await changes.next();
  await desk.command({ type: "give_floor", requestId: null });
  seen.push((await changes.next()).value);
  await desk.capture("gone", { areaIds: [hum!.id] });
  seen.push((await changes.next()).value);
  await changes.return(undefined);
  expect(seen).toEqual([{ eventId: desk.eventId }, { eventId: desk.eventId }]);
  const gone = (await desk.notes()).at(-1)!;
  await desk.call.record.change({
    sessionId: desk.sessionId,
    author: AUTHOR,
    notes: [{ id: gone.id, version: 1 }],
    set: { deleted: true },
  });
  const coverage = await desk.call.upkeep.coverage({ eventId: desk.eventId });
  const [session] = coverage.sessions;
  expect(session).toMatchObject({ notes: 1, speeches: 2, withoutArea: 0, delegations: 1 });
  expect(session!.areas[0]).toMatchObject({ areaId: hum!.id, notes: 1, spokenMs: 61_000 });
  expect(session!.areas[1]).toEqual({ ...session!.areas[0], areaId: prot!.id });
  expect(session!.unnoted).toMatchObject([{ speaker: desk.france }]);
  expect(coverage.names).toEqual({ [desk.france]: "France" });
});
