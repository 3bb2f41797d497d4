import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";
import { onRegister, voice } from "../helpers/register-desk.ts";

let desk: EngineDesk;
const { register, texts, promote, promoteOne, inRegister, save, change, step } = onRegister(() => desk);
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(async () => {
  // Whatever happened in the register, the file stays sound.
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
  await desk.close();
});

describe("promoting", () => {
  test("notes come into the register in the order given, each by who said it", async () => {
    const interventionId = await desk.request(desk.kenya);
    const said = await desk.capture("said", { interventionId, areaIds: [desk.areas[0]!.id] });
    const reported = await desk.capture("reported", { interventionId, delegationId: desk.france });
    const answers = await promote([said, reported]);
    expect(answers).toMatchObject([
      { noteId: said.id, number: 1, made: true },
      { noteId: reported.id, number: 2, made: true },
    ]);
    expect(await register()).toMatchObject([
      {
        proposers: [voice(desk.kenya)],
        areaIds: [desk.areas[0]!.id],
        status: "proposed",
        sources: [{ sessionId: desk.sessionId, noteId: said.id }],
      },
      { proposers: [voice(desk.france)] },
    ]);
    // The note itself is as it was.
    expect((await desk.notes())[0]).toEqual(said);
  });

  test("repeated it makes nothing new, and a note that is a source answers with what it is", async () => {
    const note = await desk.capture("one");
    const asked = {
      eventId: desk.eventId,
      sessionId: desk.sessionId,
      author: AUTHOR,
      notes: [{ noteId: note.id, id: newId() }],
    };
    const [made] = await desk.call.register.promote(asked);
    const before = desk.dump();
    expect(await desk.call.register.promote(asked)).toEqual([made]);
    expect(await promote([note])).toMatchObject([
      { made: false, number: 1, recommendation: made!.recommendation },
    ]);
    expect(desk.dump()).toEqual(before);
  });

  test("a note of another session or event, or a deleted one, is refused, and nothing is written", async () => {
    const other = await EngineDesk.open();
    const note = await desk.capture("one");
    const [deleted] = await desk.call.record.change({
      sessionId: desk.sessionId,
      author: AUTHOR,
      notes: [note],
      set: { deleted: true },
    });
    const kept = await desk.capture("two");
    const before = desk.dump();
    const missing = { code: "NOT_FOUND", data: { what: "note" } };
    await expect(promote([kept, deleted!])).rejects.toMatchObject(missing);
    await expect(promote([await other.capture("elsewhere")], null)).rejects.toMatchObject(missing);
    expect(desk.dump()).toEqual(before);
    await other.close();
  });

  test("an unknown speaker who is named later is right in the register, too", async () => {
    const requestId = newId();
    await desk.command({
      type: "request",
      requests: [
        {
          requestId,
          speaker: { type: "new_unknown" },
          group: "",
          kind: "comment",
          channel: "nameplate",
          note: "",
        },
      ],
    });
    const note = await desk.capture("said", { interventionId: requestId });
    const recommendation = await promoteOne(note);
    expect(recommendation.proposers).toEqual([
      { type: "intervention", sessionId: desk.sessionId, requestId },
    ]);
    const speakers = async () => (await desk.call.register.sources({ eventId: desk.eventId })).speakers;
    expect(await speakers()).toEqual([{ requestId, speaker: { type: "unknown", number: 1 } }]);
    const speaker = { type: "delegation" as const, delegationId: desk.kenya, participantId: null };
    await desk.command({ type: "name_speaker", requestId, speaker });
    expect(await speakers()).toEqual([{ requestId, speaker }]);
  });

  test("the notes marked as recommendations are offered, with those that are sources", async () => {
    const marked = await desk.capture("marked", { kind: "recommendation" });
    const promoted = await desk.capture("promoted");
    await desk.capture("neither");
    await promote([promoted]);
    const { notes } = await desk.call.register.sources({ eventId: desk.eventId });
    expect(notes.map(({ note }) => note.id).sort()).toEqual([marked.id, promoted.id].sort());
  });
});

describe("undo at the desk", () => {
  test("takes a promotion back, and does it again", async () => {
    const interventionId = await desk.request(desk.kenya);
    await promote([await desk.capture("one", { interventionId })]);
    expect(await desk.step("undo")).toMatchObject({ scope: "record", what: "promote", name: "Kenya" });
    expect(await texts()).toEqual([]);
    expect(await desk.step("redo")).toMatchObject({ what: "promote" });
    expect(await texts()).toEqual(["one"]);
    // The act before is still the note.
    await desk.step("undo");
    expect(await desk.step("undo")).toMatchObject({ what: "capture" });
  });

  test("of a promotion is none of the register's undo", async () => {
    await promote([await desk.capture("one")]);
    await expect(step("undo")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
  });

  test("never takes away what was worked on in the register since", async () => {
    const recommendation = await promoteOne(await desk.capture("one"));
    await save(recommendation, { owner: "IOM" });
    await expect(desk.step("undo")).rejects.toMatchObject({ code: "RECOMMENDATION_CONFLICT" });
    expect(await texts()).toEqual(["one"]);
    // Told once, then passed over.
    expect(await desk.step("undo")).toMatchObject({ what: "capture" });
  });

  test("does not undo what was removed in the register already", async () => {
    const recommendation = await promoteOne(await desk.capture("one"));
    await change([recommendation], { deleted: true });
    await expect(desk.step("undo")).rejects.toMatchObject({ code: "RECOMMENDATION_CONFLICT" });
    // And bringing it back in the register is still possible.
    expect(await step("undo")).toEqual({ what: "remove", count: 1 });
    expect(await texts()).toEqual(["one"]);
  });

  test("is not stopped by a move in the report's order", async () => {
    const kept = await inRegister("kept");
    const recommendation = await promoteOne(await desk.capture("one"));
    await desk.call.register.reorder({
      eventId: desk.eventId,
      author: "R2",
      id: recommendation.id,
      before: kept.id,
    });
    await desk.step("undo");
    expect(await texts()).toEqual(["kept"]);
  });
});
