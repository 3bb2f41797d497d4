import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import type { RecommendationFields } from "../../core/record/recommendation.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";
import { onRegister, voice } from "../helpers/register-desk.ts";

let desk: EngineDesk;
const { register, texts, find, promote, inRegister, save, change, merge, step } = onRegister(() => desk);
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(async () => {
  // Whatever happened in the register, the file stays sound.
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
  await desk.close();
});

describe("saving", () => {
  test("saves of one edit are one step of undo and one version; the note keeps its text", async () => {
    const one = await inRegister("as said");
    const editId = newId();
    const begun = await save(one, { doc: textDoc("rewor") }, AUTHOR, editId);
    await save(begun, { doc: textDoc("reworded"), supporters: [voice(desk.france)] }, AUTHOR, editId);
    expect(await desk.call.register.history({ id: one.id })).toMatchObject([{ version: 3 }, { version: 1 }]);
    expect(plainText((await desk.notes())[0]!.doc)).toBe("as said");
    expect(await step("undo")).toEqual({ what: "edit", count: 1 });
    expect(await find(one.id)).toMatchObject({ doc: textDoc("as said"), supporters: [] });
    expect(await step("redo")).toEqual({ what: "edit", count: 1 });
    expect(await find(one.id)).toMatchObject({ doc: textDoc("reworded"), supporters: [voice(desk.france)] });
  });

  test("over a newer version is a conflict that shows it", async () => {
    const one = await inRegister("one");
    const theirs = await save(one, { doc: textDoc("theirs") }, "R2");
    await expect(save(one, { doc: textDoc("mine") })).rejects.toMatchObject({
      code: "RECOMMENDATION_CONFLICT",
      data: { current: theirs },
    });
    expect(await texts()).toEqual(["theirs"]);
  });

  test("a save whose answer was lost may be repeated", async () => {
    const one = await inRegister("one");
    const editId = newId();
    await save(one, { owner: "a" }, AUTHOR, editId);
    expect(await save(one, { owner: "a" }, AUTHOR, editId)).toMatchObject({ owner: "a" });
  });

  test("what it names must be of the event", async () => {
    const one = await inRegister("one");
    const id = newId();
    const cases: [Partial<RecommendationFields>, string][] = [
      [{ areaIds: [id] }, "area"],
      [{ addresseeIds: [id] }, "addressee"],
      [{ proposers: [voice(id)] }, "delegation"],
      [{ reservations: [{ who: voice(id), text: "x" }] }, "delegation"],
      [{ supporters: [{ type: "intervention", sessionId: id, requestId: id }] }, "session"],
      [{ supporters: [{ type: "intervention", sessionId: desk.sessionId, requestId: id }] }, "request"],
    ];
    const before = desk.dump();
    for (const [fields, what] of cases)
      await expect(save(one, fields), what).rejects.toMatchObject({ code: "NOT_FOUND", data: { what } });
    expect(desk.dump()).toEqual(before);
  });
});

describe("merging", () => {
  test("keeps every proposer, supporter and source; undo gives all back", async () => {
    const kenya = await inRegister("one", { delegationId: desk.kenya });
    const france = await save(await inRegister("two", { delegationId: desk.france }), {
      supporters: [voice(desk.kenya)],
      timeframe: "2027",
    });
    const third = await inRegister("three");
    const answers = await merge(france, [kenya, third]);
    expect(answers.map(({ mergedInto }) => mergedInto)).toEqual([null, france.id, france.id]);
    expect(await register()).toMatchObject([
      {
        id: france.id,
        doc: textDoc("two"),
        proposers: [voice(desk.france), voice(desk.kenya)],
        supporters: [voice(desk.kenya)],
        timeframe: "2027",
        sources: [{}, {}, {}],
        // Where the first of them stood.
        position: kenya.position,
      },
    ]);
    // A note of one that was merged is in the register with the one that stayed.
    const [note] = await desk.notes();
    expect((await promote([note!]))[0]).toMatchObject({ made: false, recommendation: { id: france.id } });
    expect(await step("undo")).toEqual({ what: "merge", count: 3 });
    expect(await texts()).toEqual(["one", "two", "three"]);
    expect(await find(france.id)).toMatchObject({ proposers: [voice(desk.france)] });
    await step("redo");
    expect(await texts()).toEqual(["two"]);
  });

  test("of versions that were not seen, of one with itself, or of one that is gone is refused", async () => {
    const one = await inRegister("one");
    const two = await inRegister("two");
    const before = desk.dump();
    const conflict = { code: "RECOMMENDATION_CONFLICT" };
    await expect(merge(one, [one])).rejects.toMatchObject(conflict);
    await expect(merge(one, [{ ...two, version: 9 }])).rejects.toMatchObject(conflict);
    expect(desk.dump()).toEqual(before);
    const [gone] = await change([two], { deleted: true });
    await expect(merge(one, [gone!])).rejects.toMatchObject(conflict);
  });

  test("what was merged is not saved over, nor removed", async () => {
    const one = await inRegister("one");
    const two = await inRegister("two");
    const [, merged] = await merge(one, [two]);
    const conflict = { code: "RECOMMENDATION_CONFLICT", data: { current: { mergedInto: one.id } } };
    await expect(save(merged!, { owner: "x" })).rejects.toMatchObject(conflict);
    await expect(change([merged!], { deleted: true })).rejects.toMatchObject(conflict);
  });

  test("is not undone once the one that stayed was merged on by somebody else", async () => {
    const one = await inRegister("one");
    const two = await inRegister("two");
    const three = await inRegister("three");
    const [stayed] = await merge(one, [two]);
    await merge(three, [stayed!], "R2");
    await expect(step("undo")).rejects.toMatchObject({ code: "RECOMMENDATION_CONFLICT" });
    expect(await texts()).toEqual(["three"]);
  });

  test("undone leaves what somebody else wrote in another field since", async () => {
    const one = await inRegister("one", { delegationId: desk.kenya });
    const two = await inRegister("two", { delegationId: desk.france });
    const [stayed] = await merge(one, [two]);
    await save(stayed!, { owner: "theirs" }, "R2");
    await step("undo");
    expect(await find(one.id)).toMatchObject({ owner: "theirs", proposers: [voice(desk.kenya)] });
  });
});

describe("many at once", () => {
  test("status, areas and removal are one act each, all or none", async () => {
    const all = [await inRegister("one"), await inRegister("two")];
    const areaIds = [desk.areas[1]!.id];
    const changed = await change(all, { status: "agreed", areaIds });
    expect(changed).toMatchObject([
      { status: "agreed", areaIds },
      { status: "agreed", areaIds },
    ]);
    await expect(change([changed[0]!, all[1]!], { status: "dropped" })).rejects.toMatchObject({
      code: "RECOMMENDATION_CONFLICT",
    });
    expect((await register()).map(({ status }) => status)).toEqual(["agreed", "agreed"]);
    const gone = await change(changed, { deleted: true });
    expect(await texts()).toEqual([]);
    await change(gone, { deleted: false });
    expect(await texts()).toEqual(["one", "two"]);
    for (const what of ["restore", "remove", "change"])
      expect(await step("undo")).toMatchObject({ what, count: 2 });
    expect((await register()).map(({ status }) => status)).toEqual(["proposed", "proposed"]);
  });

  test("undo is one's own, and stops where somebody else changed the same", async () => {
    const one = await inRegister("one");
    const [mine] = await change([one], { status: "agreed" });
    await expect(step("undo", "R2")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
    await change([mine!], { status: "dropped" }, "R2");
    await expect(step("undo")).rejects.toMatchObject({ code: "RECOMMENDATION_CONFLICT" });
    expect(await find(one.id)).toMatchObject({ status: "dropped" });
    // Passed over: the next is the act before.
    await expect(step("undo")).rejects.toMatchObject({ code: "RECOMMENDATION_CONFLICT" });
  });

  test("a new act ends the redo", async () => {
    const one = await inRegister("one");
    await change([one], { status: "agreed" });
    await step("undo");
    await change([await find(one.id)], { status: "dropped" });
    await expect(step("redo")).rejects.toMatchObject({ code: "NOTHING_TO_REDO" });
  });
});

test("the order is changed by moving, undone, and kept over a restart", async () => {
  const [one, two, three] = [await inRegister("one"), await inRegister("two"), await inRegister("three")];
  const move = (id: string, before: string | null) =>
    desk.call.register.reorder({ eventId: desk.eventId, author: AUTHOR, id, before });
  expect(await move(three.id, one.id)).toHaveLength(1);
  await move(one.id, null);
  expect(await texts()).toEqual(["three", "two", "one"]);
  expect(await move(one.id, null)).toEqual([]);
  expect(await step("undo")).toEqual({ what: "reorder", count: 1 });
  expect(await texts()).toEqual(["three", "one", "two"]);
  await desk.restart();
  expect(await texts()).toEqual(["three", "one", "two"]);
  await expect(move(two.id, newId())).rejects.toMatchObject({ data: { what: "recommendation" } });
});

test("what the register names is not dropped from the event", async () => {
  const [area] = desk.areas;
  const one = await inRegister("one");
  await save(one, {
    areaIds: [area!.id],
    reservations: [{ who: voice(desk.france), text: "not so soon" }],
  });
  const { id, illustrative, createdAt, groups, presets, sessions, ...fields } = await desk.call.event.get({
    eventId: desk.eventId,
  });
  const { addressees } = fields;
  await expect(
    desk.call.event.update({ eventId: id, fields: { ...fields, areas: desk.areas.slice(1) } }),
  ).rejects.toMatchObject({ code: "IN_USE", data: { what: "area", count: 1 } });
  await expect(
    desk.call.participants.removeDelegation({ eventId: id, id: desk.france }),
  ).rejects.toMatchObject({ code: "IN_USE", data: { what: "delegation", count: 1 } });
  await desk.call.event.update({ eventId: id, fields: { ...fields, addressees: addressees.slice(1) } });
});

test("a watching window gets each change, those of the desk too", async () => {
  const stream = await desk.call.register.watch({ eventId: desk.eventId });
  expect((await stream.next()).value).toEqual({ recommendations: [], reset: true });
  await promote([await desk.capture("one")]);
  expect((await stream.next()).value).toMatchObject({ recommendations: [{ version: 1 }], reset: false });
  await desk.step("undo");
  expect((await stream.next()).value).toMatchObject({ recommendations: [{ version: 2 }], reset: false });
  await stream.return?.(undefined);
});
