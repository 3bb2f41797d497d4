import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EngineDesk } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const messy = () => new File([readFileSync("tests/fixtures/roster-messy.csv")], "roster.csv");

test("the preview says what the import does; the same list again changes nothing", async () => {
  const { eventId } = desk;
  const before = desk.dump();
  const preview = await desk.call.participants.previewImport({ eventId, file: messy(), mapping: null });
  expect(desk.dump()).toEqual(before);
  const done = await desk.call.participants.import({ eventId, file: messy(), mapping: null });
  expect(done.refused).toEqual(preview.refused);
  expect(done.imported).toBe(preview.accepted.filter((row) => row.change === "new").length);
  expect(done.refused).toContainEqual({
    row: 6,
    column: "Pays",
    value: "Atlantide",
    reason: "unknown_state",
  });
  const after = desk.dump();
  expect(await desk.call.participants.import({ eventId, file: messy(), mapping: null })).toEqual({
    ...done,
    imported: 0,
    updated: 0,
  });
  expect(desk.dump()).toEqual(after);
});

test("a file that is no list is refused whole", async () => {
  const before = desk.dump();
  for (const [bytes, reason] of [
    ["", "empty"],
    ["PK\u0003\u0004 not a workbook", "damaged"],
  ] as const)
    await expect(
      desk.call.participants.import({
        eventId: desk.eventId,
        file: new File([bytes], "x.xlsx"),
        mapping: null,
      }),
    ).rejects.toMatchObject({ code: "UNREADABLE_FILE", data: { reason } });
  expect(desk.dump()).toEqual(before);
});

test("the report holds what was noted, and not what was deleted", async () => {
  const interventionId = await desk.request(desk.kenya);
  await desk.command({ type: "give_floor", requestId: null });
  await desk.capture("Open the crossings at night", {
    areaIds: [desk.areas[1]!.id],
    kind: "recommendation",
    interventionId,
  });
  await desk.capture("A deleted remark");
  const [, deleted] = await desk.notes();
  await desk.call.record.change({
    sessionId: desk.sessionId,
    author: "RAP",
    notes: [{ id: deleted!.id, version: 1 }],
    set: { deleted: true },
  });
  const { file, name } = await desk.call.report.make({
    eventId: desk.eventId,
    sessionId: desk.sessionId,
    template: "session",
    attribution: "unattributed",
    status: "draft",
    paper: "a4",
  });
  expect(name).toBe("Session summary - One (draft).docx");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
  expect(value).toContain("Open the crossings at night");
  expect(value).toContain("Protection");
  expect(value).not.toContain("A deleted remark");
});

test("other windows are told what changed", async () => {
  const changes = await desk.call.library.changes();
  const next = changes.next();
  await desk.call.library.createSample();
  expect((await next).value).toMatchObject({ what: "library" });
  await changes.return(undefined);
});

const listOf = (rows: number) =>
  new File(
    [
      `Liste des participants;;\nPays;Nom;Fonction\n${Array.from({ length: rows }, (_, n) => `Kenya;Person ${n};Adviser`).join("\n")}`,
    ],
    "list.csv",
  );

test("a list with a title above its headings is read, and the person may say where they stand", async () => {
  const { eventId } = desk;
  const ask = { eventId, file: listOf(2), mapping: null };
  const found = await desk.call.participants.previewImport(ask);
  expect(found).toMatchObject({ headingRow: 2, headings: ["Pays", "Nom", "Fonction"] });
  expect(found.top[0]).toEqual(["Liste des participants", "", ""]);
  expect(found.accepted).toHaveLength(2);
  const said = await desk.call.participants.previewImport({ ...ask, headingRow: 1 });
  expect(said).toMatchObject({ headingRow: 1, accepted: [] });
  expect(await desk.call.participants.import({ ...ask, headingRow: 2 })).toMatchObject({ imported: 2 });
});

test("the same list imported twice at once is stored once", async () => {
  const { eventId } = desk;
  const bring = () => desk.call.participants.import({ eventId, file: listOf(20), mapping: null });
  const done = await Promise.all([bring(), bring()]);
  expect(done.map(({ imported }) => imported).sort()).toEqual([0, 20]);
  expect((await desk.call.participants.roster({ eventId })).participants).toHaveLength(20);
});

test("a delegation is changed, and taken out with its people where nothing names it", async () => {
  const { eventId, call } = desk;
  const roster = async () => call.participants.roster({ eventId });
  const kenya = (await roster()).delegations.find(({ id }) => id === desk.kenya)!;
  await call.participants.addDelegation({ ...kenya, acronym: "KE" });
  await call.participants.import({ eventId, file: listOf(3), mapping: null });
  await desk.request(desk.france);
  const remove = (id: string) => call.participants.removeDelegation({ eventId, id });
  await expect(remove(desk.france)).rejects.toMatchObject({
    code: "IN_USE",
    data: { what: "delegation", name: "France", count: 1 },
  });
  expect(await roster()).toMatchObject({ delegations: [{ name: "France" }, { acronym: "KE" }] });
  await remove(desk.kenya);
  expect(await roster()).toMatchObject({ delegations: [{ name: "France" }], participants: [] });
  await expect(remove(desk.kenya)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
