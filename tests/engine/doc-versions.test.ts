import { afterEach, beforeEach, expect, test } from "vitest";
import { eventFields } from "../../core/event/event.ts";
import { newId } from "../../core/ids.ts";
import { plainText, type RichText, textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const LINKED = [
  {
    type: "paragraph",
    content: [
      {
        type: "text",
        text: "see",
        marks: [{ type: "link", attrs: { href: "https://iom.int", target: "_blank", rel: null } }],
      },
    ],
  },
];
const FIRST = { type: "doc", content: LINKED };

/** Puts into every row that holds a text of the note what another version of the app would have left there. */
function rewrite(noteId: string, doc: unknown): void {
  const { raw } = desk.engine.ctx.store;
  const text = JSON.stringify(doc);
  raw.prepare("UPDATE notes SET doc = ? WHERE id = ?").run(text, noteId);
  raw
    .prepare("UPDATE note_versions SET note = json_set(note, '$.doc', json(?)) WHERE note_id = ?")
    .run(text, noteId);
  raw.prepare("UPDATE record_acts SET changes = json_set(changes, '$[0].after.doc', json(?))").run(text);
}

test("a text of the first version is read in today's, in the note, its history and its draft; undo knows it again", async () => {
  const note = await desk.capture("one");
  rewrite(note.id, FIRST);
  const upgraded = {
    type: "doc",
    attrs: { version: 2 },
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "see", marks: [{ type: "link", attrs: { href: "https://iom.int" } }] },
        ],
      },
    ],
  };
  expect((await desk.notes())[0]?.doc).toEqual(upgraded);
  expect((await desk.call.record.history({ noteId: note.id }))[0]?.note.doc).toEqual(upgraded);
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);

  // Another field is saved: the text is the same to undo, which takes the note back.
  await desk.call.record.save({
    id: note.id,
    author: AUTHOR,
    version: 1,
    editId: newId(),
    fields: { kind: "question" },
  });
  await desk.step("undo");
  await desk.step("undo");
  expect((await desk.notes())[0]?.deletedAt).not.toBeNull();
  await desk.step("redo");
  expect((await desk.notes())[0]).toMatchObject({ doc: upgraded, deletedAt: null });

  const { tags: _, delegationId: __, ...draft } = desk.draft("half");
  desk.engine.ctx.store.raw
    .prepare("INSERT INTO drafts VALUES (?, ?, ?, 1, ?)")
    .run(draft.id, desk.sessionId, draft.windowId, JSON.stringify({ ...draft, doc: FIRST }));
  const taken = await desk.call.record.takeDraft({
    sessionId: desk.sessionId,
    windowId: newId(),
    id: newId(),
    liveWindows: [],
    pending: [],
  });
  expect(taken).toMatchObject({ doc: upgraded, tags: [], delegationId: null });
});

test("a text that a newer app wrote is refused when it comes in, shown as words when it is read, and kept whole", async () => {
  const newer = {
    type: "doc",
    attrs: { version: 99 },
    content: [{ type: "table", content: [{ type: "text", text: "cells" }] }],
  };
  await expect(desk.capture("x", { doc: { ...textDoc("x"), attrs: { version: 99 } } })).rejects.toMatchObject(
    { code: "BAD_REQUEST" },
  );
  const note = await desk.capture("one");
  rewrite(note.id, newer);
  const [shown] = await desk.notes();
  expect(plainText(shown?.doc as RichText)).toBe("cells");
  const saved = await desk.call.record.save({
    id: note.id,
    author: AUTHOR,
    version: 1,
    editId: newId(),
    fields: { kind: "question" },
  });
  expect(plainText(saved.doc)).toBe("cells");
  await desk.step("undo");
  await desk.step("undo");
  await desk.step("redo");
  const { raw } = desk.engine.ctx.store;
  expect(JSON.parse(raw.prepare("SELECT doc FROM notes").pluck().get() as string)).toEqual(newer);
  const versions = raw.prepare("SELECT note FROM note_versions").pluck().all() as string[];
  for (const version of versions) expect(JSON.parse(version).doc).toEqual(newer);
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
});

/** What a newer app writes: this one can read its words. */
const NEWER = {
  type: "doc",
  attrs: { version: 99 },
  content: [{ type: "panel", content: [{ type: "paragraph", content: [{ type: "text", text: "later" }] }] }],
};

test("a recommendation that a newer app wrote is read, with its history; undo and redo give back what that app wrote", async () => {
  const { eventId } = desk;
  const { raw } = desk.engine.ctx.store;
  const note = await desk.capture("one");
  const id = newId();
  await desk.call.register.promote({
    ...{ eventId, sessionId: null, author: AUTHOR },
    notes: [{ noteId: note.id, id }],
  });
  const text = JSON.stringify(NEWER);
  raw.prepare("UPDATE recommendations SET doc = ?").run(text);
  raw
    .prepare("UPDATE recommendation_versions SET recommendation = json_set(recommendation, '$.doc', json(?))")
    .run(text);
  raw.prepare("UPDATE register_acts SET changes = json_set(changes, '$[0].after.doc', json(?))").run(text);
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
  const [latest] = await desk.call.register.history({ id });
  expect(plainText(latest!.recommendation.doc)).toBe("later");
  await desk.call.register.undo({ eventId, by: AUTHOR });
  await desk.call.register.redo({ eventId, by: AUTHOR });
  expect(JSON.parse(String(raw.prepare("SELECT doc FROM recommendations").pluck().get()))).toEqual(NEWER);
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
});

test("a text that a newer app wrote is read in a summary, and where a later event follows it up", async () => {
  const { eventId, sessionId } = desk;
  const { raw } = desk.engine.ctx.store;
  const area = desk.areas[0]!.id;
  const note = await desk.capture("one", { kind: "recommendation", areaIds: [area] });
  await desk.call.summaries.draft({ sessionId, place: area, author: AUTHOR, includeRaw: true });
  const text = JSON.stringify(NEWER);
  for (const table of ["writings", "writing_versions"])
    raw.prepare(`UPDATE ${table} SET writing = json_set(writing, '$.doc', json(?))`).run(text);
  raw.prepare("UPDATE writing_acts SET changes = json_set(changes, '$[0].after.doc', json(?))").run(text);
  const watched = (of: string, session: string | null) =>
    first(desk.call.summaries.watch({ eventId: of, sessionId: session }));
  const [sentence] = (await watched(eventId, sessionId)).writings;
  expect(plainText(sentence!.doc)).toBe("later");
  expect(await desk.call.summaries.history({ writingId: sentence!.id })).toHaveLength(1);
  for (const step of ["undo", "redo"] as const)
    await desk.call.summaries[step]({ eventId, sessionId, by: AUTHOR });
  const kept = () =>
    raw.prepare("SELECT writing -> '$.doc' FROM writings ORDER BY id").pluck().all().map(String);
  expect(JSON.parse(kept()[0]!)).toEqual(NEWER);

  rewrite(note.id, NEWER);
  const next = newId();
  const fields = eventFields.parse({ ...(await desk.call.event.get({ eventId })), follows: [eventId] });
  await desk.call.event.create({
    id: next,
    fields,
    sessions: [
      { id: newId(), title: "S", kind: "panel", startsAt: null, endsAt: null, attribution: null, roles: [] },
    ],
  });
  expect(await desk.call.summaries.bringIn({ eventId: next, author: AUTHOR })).toEqual({ brought: 1 });
  const [followUp] = (await watched(next, null)).writings;
  expect(plainText(followUp!.doc)).toBe("later");
  expect(kept().map((each) => JSON.parse(each))).toEqual([NEWER, NEWER]);
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
});
