import { afterEach, beforeEach, expect, test } from "vitest";
import { eventFields } from "../../core/event/event.ts";
import { newId } from "../../core/ids.ts";
import type { FollowUp, KeyMessage } from "../../core/record/key-message.ts";
import type { NoteFields } from "../../core/record/note.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { followUpsOf, keyMessagesOf, summariesOf } from "../../core/record/summaries-of.ts";
import { type Sentence, shownIn } from "../../core/record/summary.ts";
import { rewritten } from "../../core/record/summary-edits.ts";
import type { Writing, WritingDeed } from "../../core/record/writing.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";
import { textsOf } from "../helpers/sentences.ts";

let desk: EngineDesk;
let area: string;
beforeEach(async () => {
  desk = await EngineDesk.open();
  area = desk.areas[0]!.id;
});
afterEach(async () => {
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
  await desk.close();
});

const cleaned = (text: string, part: Partial<NoteFields> = {}) =>
  desk.capture(text, { areaIds: [area], status: "cleaned", ...part });
const draft = (includeRaw = false, author = AUTHOR) =>
  desk.call.summaries.draft({ sessionId: desk.sessionId, place: area, author, includeRaw });
const watched = async (sessionId: string | null): Promise<Writing[]> =>
  (await first(desk.call.summaries.watch({ eventId: desk.eventId, sessionId }))).writings;
const sentences = async () => shownIn((await watched(desk.sessionId)) as Sentence[], area);
const texts = async () => textsOf(await sentences());
const write = (
  what: WritingDeed,
  writings: Writing[],
  { author = AUTHOR, editId = newId(), sessionId = desk.sessionId as string | null } = {},
) => desk.call.summaries.write({ eventId: desk.eventId, sessionId, author, editId, what, writings });
const step = (direction: "undo" | "redo", by = AUTHOR, sessionId: string | null = desk.sessionId) =>
  desk.call.summaries[direction]({ eventId: desk.eventId, sessionId, by });
const message = (heading: string, part: Partial<KeyMessage> = {}): KeyMessage => ({
  type: "key_message",
  id: newId(),
  eventId: desk.eventId,
  position: 0,
  version: 0,
  deletedAt: null,
  heading,
  doc: textDoc("Because."),
  areaIds: [],
  sourceNoteIds: [],
  sourceSentenceIds: [],
  ...part,
});

test("a summary is drafted from cleaned notes, and from raw ones only where that is asked for", async () => {
  const one = await cleaned("one");
  const raw = await desk.capture("two", { areaIds: [area] });
  expect(await draft()).toEqual({ changed: 1, suggested: 0 });
  expect(await sentences()).toMatchObject([{ sourceNoteIds: [one.id], kind: "position", version: 1 }]);
  expect(await draft(true)).toEqual({ changed: 1, suggested: 1 });
  expect((await sentences()).map(({ suggestion }) => suggestion)).toEqual([null, { type: "new" }]);
  // A raw note that was drafted from stays so.
  expect(await draft()).toEqual({ changed: 0, suggested: 1 });
  expect((await sentences())[1]!.sourceNoteIds).toEqual([raw.id]);
  await expect(
    desk.call.summaries.draft({
      sessionId: desk.sessionId,
      place: newId(),
      author: AUTHOR,
      includeRaw: false,
    }),
  ).rejects.toMatchObject({ code: "NOT_FOUND", data: { what: "area" } });
});

test("what a person wrote stays under a new draft; accepting is undone and redone", async () => {
  const one = await cleaned("one");
  await draft();
  await write("edit", [rewritten((await sentences())[0]!, textDoc("In my own words."))]);
  await desk.call.record.save({
    id: one.id,
    author: AUTHOR,
    version: one.version,
    editId: newId(),
    fields: { doc: textDoc("one, as it was meant") },
  });
  await cleaned("two");
  expect(await draft()).toEqual({ changed: 2, suggested: 2 });
  expect(await texts()).toEqual(["In my own words.", "two."]);
  const [mine] = await sentences();
  expect(mine!.suggestion).toMatchObject({ type: "wording", doc: textDoc("one, as it was meant.") });

  expect(await step("undo")).toEqual({ what: "draft" });
  expect((await sentences()).map(({ suggestion }) => suggestion)).toEqual([null]);
  expect(await draft()).toEqual({ changed: 2, suggested: 2 });
  await expect(step("redo")).rejects.toMatchObject({ code: "NOTHING_TO_REDO" });
  expect(await step("undo")).toEqual({ what: "draft" });
  expect(await step("redo")).toEqual({ what: "draft" });
  expect(await draft()).toEqual({ changed: 0, suggested: 2 });
  expect(await step("undo")).toEqual({ what: "draft" });
  expect(await step("undo")).toEqual({ what: "edit" });
  expect(await texts()).toEqual(["one."]);
  expect(await step("undo")).toEqual({ what: "draft" });
  expect(await texts()).toEqual([]);
  await expect(step("undo")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
});

test("no write overwrites a newer one; all or none; saves of one edit are one step and one version", async () => {
  await cleaned("one");
  await cleaned("two");
  await draft();
  const [one, two] = (await sentences()) as [Sentence, Sentence];
  await write("edit", [rewritten(one, textDoc("theirs"))], { author: "R2" });
  const before = desk.dump();
  await expect(
    write("edit", [rewritten(two, textDoc("mine too")), rewritten(one, textDoc("mine"))]),
  ).rejects.toMatchObject({ code: "WRITING_CONFLICT", data: { current: { doc: textDoc("theirs") } } });
  expect(desk.dump()).toEqual(before);

  const editId = newId();
  const [begun] = (await write("edit", [rewritten(two, textDoc("m"))], { editId })) as [Sentence];
  await write("edit", [rewritten(begun, textDoc("mi"))], { editId });
  // The answer to that was lost: said again with what was seen before.
  await write("edit", [rewritten(begun, textDoc("mine"))], { editId });
  expect(await texts()).toEqual(["theirs", "mine"]);
  expect(await desk.call.summaries.history({ writingId: two.id })).toHaveLength(2);
  await step("undo");
  expect(await texts()).toEqual(["theirs", "two."]);
  // Somebody else's act is theirs to undo.
  expect(await step("undo", "R2")).toEqual({ what: "edit" });
  expect(await texts()).toEqual(["one.", "two."]);
});

test("what somebody else rewrote since is not undone, and that is told once", async () => {
  await cleaned("one");
  await draft();
  const [mine] = await write("edit", [rewritten((await sentences())[0]!, textDoc("mine"))]);
  await write("edit", [rewritten(mine as Sentence, textDoc("theirs"))], { author: "R2" });
  await expect(step("undo")).rejects.toMatchObject({ code: "WRITING_CONFLICT" });
  await expect(step("undo")).rejects.toMatchObject({ code: "WRITING_CONFLICT" });
  await expect(step("undo")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
  expect(await texts()).toEqual(["theirs"]);
});

test("a text names only what is of its session and event", async () => {
  await cleaned("one");
  await draft();
  const [one] = (await sentences()) as [Sentence];
  const bad: Writing[] = [
    { ...one, sourceNoteIds: [newId()] },
    { ...one, place: newId() },
    { ...one, eventId: newId() },
    { ...one, id: newId(), version: 3 },
  ];
  for (const each of bad) await expect(write("edit", [each])).rejects.toMatchObject({ code: "NOT_FOUND" });
  for (const each of [message("x", { areaIds: [newId()] }), message("x", { sourceSentenceIds: [newId()] })])
    await expect(write("write", [each], { sessionId: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(write("write", [message("x")])).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("two windows see the same: the stream begins with all, then tells what changed", async () => {
  await cleaned("one");
  const watching = await desk.call.summaries.watch({ eventId: desk.eventId, sessionId: desk.sessionId });
  expect((await watching.next()).value).toEqual({ writings: [], reset: true });
  await write("write", [message("Of the event.")], { sessionId: null });
  await draft();
  expect((await watching.next()).value).toMatchObject({ writings: [{ type: "sentence" }], reset: false });
  await watching.return?.(undefined);
});

test("readers for the reports give what stands, in its order, also after a restart", async () => {
  await cleaned("one");
  await cleaned("two", { areaIds: [desk.areas[1]!.id] });
  await draft();
  await desk.call.summaries.draft({
    sessionId: desk.sessionId,
    place: desk.areas[1]!.id,
    author: AUTHOR,
    includeRaw: false,
  });
  await write("write", [message("Second.", { position: 2 }), message("First.", { position: 1 })], {
    sessionId: null,
  });
  await desk.restart();
  const event = await desk.call.event.get({ eventId: desk.eventId });
  const all = [...(await desk.call.summaries.ofEvent({ eventId: desk.eventId })), ...(await watched(null))];
  expect(summariesOf(all, event).map(({ place, sentences: own }) => [place, textsOf(own)])).toEqual([
    [area, ["one."]],
    [desk.areas[1]!.id, ["two."]],
  ]);
  expect(keyMessagesOf(all).map(({ heading }) => heading)).toEqual(["First.", "Second."]);
});

test("a challenge area stays in the event for as long as a text bears it", async () => {
  const fields = eventFields.parse(await desk.call.event.get({ eventId: desk.eventId }));
  await write("write", [message("x", { areaIds: [area] })], { sessionId: null });
  await expect(
    desk.call.event.update({ eventId: desk.eventId, fields: { ...fields, areas: fields.areas.slice(1) } }),
  ).rejects.toMatchObject({ code: "IN_USE", data: { what: "area", count: 1 } });
});

/** Another event that follows the one of the desk, with one session. */
async function followingEvent(): Promise<string> {
  const id = newId();
  const fields = eventFields.parse(await desk.call.event.get({ eventId: desk.eventId }));
  await desk.call.event.create({
    id,
    fields: { ...fields, title: "The next", follows: [desk.eventId], areas: [] },
    sessions: [
      { id: newId(), title: "S", kind: "panel", startsAt: null, endsAt: null, attribution: null, roles: [] },
    ],
  });
  return id;
}

test("a later event brings in what earlier ones said as copies, once, and follows it up", async () => {
  await write("write", [message("Doors stay open.")], { sessionId: null });
  const recommended = await cleaned("name a focal point", { kind: "recommendation" });
  const eventId = await followingEvent();
  const here = async () =>
    followUpsOf((await first(desk.call.summaries.watch({ eventId, sessionId: null }))).writings);
  const bring = () => desk.call.summaries.bringIn({ eventId, author: AUTHOR });
  const undo = () => desk.call.summaries.undo({ eventId, sessionId: null, by: AUTHOR });
  const put = (follow: FollowUp, what: WritingDeed) =>
    desk.call.summaries.write({
      eventId,
      sessionId: null,
      author: AUTHOR,
      editId: newId(),
      what,
      writings: [follow],
    });

  expect(await bring()).toEqual({ brought: 2 });
  expect(await here()).toMatchObject([
    { heading: "Doors stay open.", from: "key_message", state: "open", fromEventId: desk.eventId },
    { heading: "", from: "recommendation", fromId: recommended.id },
  ]);
  expect(await bring()).toEqual({ brought: 0 });
  expect(await undo()).toEqual({ what: "bring_in" });
  expect(await here()).toEqual([]);
  expect(await bring()).toEqual({ brought: 2 });

  const [door, point] = (await here()) as [FollowUp, FollowUp];
  await put({ ...door, state: "taken_up", comment: "By two States." }, "follow_up");
  await put({ ...point, deletedAt: 1 }, "delete");
  // What a person took away does not come back by itself; and the archive stays as it was.
  expect(await bring()).toEqual({ brought: 0 });
  await desk.call.record.save({
    id: recommended.id,
    author: AUTHOR,
    version: 1,
    editId: newId(),
    fields: { doc: textDoc("changed later") },
  });
  expect(await here()).toMatchObject([{ state: "taken_up", comment: "By two States." }]);
  await undo();
  expect((await here()).map(({ doc }) => plainText(doc))).toEqual(["Because.", "name a focal point"]);
  expect(keyMessagesOf(await watched(null))).toMatchObject([{ heading: "Doors stay open.", version: 1 }]);
});

test("what was brought in as a note does not come in again as the recommendation that it became, nor the other way round", async () => {
  const [shelters, borders] = [
    await cleaned("open shelters", { kind: "recommendation" }),
    await cleaned("open borders", { kind: "recommendation" }),
  ];
  const [first, second] = [await followingEvent(), await followingEvent()];
  const bring = (eventId: string) => desk.call.summaries.bringIn({ eventId, author: AUTHOR });
  const { eventId } = desk;
  expect(await bring(first)).toEqual({ brought: 2 });
  await desk.call.register.promote({
    ...{ eventId, sessionId: null, author: AUTHOR },
    notes: [shelters, borders].map(({ id }) => ({ noteId: id, id: newId() })),
  });
  expect(await bring(first)).toEqual({ brought: 0 });
  expect(await bring(second)).toEqual({ brought: 2 });
  await desk.call.register.undo({ eventId, by: AUTHOR });
  expect(await bring(second)).toEqual({ brought: 0 });
});

test("an event follows neither itself nor what follows it, nor one that is not there", async () => {
  const later = await followingEvent();
  const fields = eventFields.parse(await desk.call.event.get({ eventId: desk.eventId }));
  const follow = (follows: string[]) =>
    desk.call.event.update({ eventId: desk.eventId, fields: { ...fields, follows } });
  await expect(follow([later])).rejects.toMatchObject({ code: "SERIES_LOOP", data: { title: "The next" } });
  await expect(follow([desk.eventId])).rejects.toMatchObject({ code: "SERIES_LOOP" });
  await expect(follow([newId()])).rejects.toMatchObject({ code: "NOT_FOUND", data: { what: "event" } });
  expect(await desk.call.event.get({ eventId: desk.eventId })).toMatchObject({ follows: [] });
});

test("the check finds what a damaged file says of texts and of the series", async () => {
  await cleaned("one");
  await draft();
  const { raw } = desk.engine.ctx.store;
  const spoil = (set: string) => raw.exec(`UPDATE writings SET writing = json_set(writing, ${set})`);
  const before = raw.prepare("SELECT writing FROM writings").pluck().get() as string;
  const faults = () => checkFile(desk.engine.ctx.store).faults.map(({ check, what }) => `${check}: ${what}`);
  const cases: [string, string][] = [
    ["'$.kind', 'gossip'", "writings: the text's fields are not as they must be"],
    [`'$.place', '${newId()}'`, "writings: a challenge area of it is not of this event"],
    [`'$.sourceNoteIds', json_array('${newId()}')`, "writings: a note that it comes from is not there"],
    ["'$.version', 7", "writings: its history does not end with what it is now"],
  ];
  for (const [set, what] of cases) {
    spoil(set);
    expect(faults()).toEqual([what]);
    raw.prepare("UPDATE writings SET writing = ?").run(before);
  }
  raw.prepare("UPDATE events SET follows = json_array(?)").run(desk.eventId);
  expect(faults()).toEqual(["series: it follows itself"]);
  raw.exec("UPDATE events SET follows = '[]'");
});
