import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import type { NoteFields } from "../../core/record/note.ts";
import {
  docOf,
  MOST_BLOCKS,
  MOST_CHARACTERS,
  plainText,
  type RichNode,
  textDoc,
} from "../../core/record/rich-text.ts";
import type { Sentence } from "../../core/record/summary.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(async () => {
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
  await desk.close();
});

const captureMany = (fields: readonly NoteFields[]) =>
  desk.call.record.captureMany({
    sessionId: desk.sessionId,
    author: AUTHOR,
    offsetMs: null,
    notes: fields.map((each) => ({ id: newId(), fields: each })),
  });

/** What a draft of the first area makes, as a window that opens now receives it. */
async function drafted(): Promise<Sentence[]> {
  const { eventId, sessionId } = desk;
  await desk.call.summaries.draft({ sessionId, place: desk.areas[0]!.id, author: AUTHOR, includeRaw: true });
  return (await first(desk.call.summaries.watch({ eventId, sessionId }))).writings as Sentence[];
}

const words = (text: string): RichNode => ({ type: "paragraph", content: [{ type: "text", text }] });

test("what 600 notes say in the same words is one sentence that can be read again", async () => {
  const fields = desk.fields("Agreed", { areaIds: [desk.areas[0]!.id] });
  for (let times = 0; times < 2; times++) await captureMany(Array.from({ length: 300 }, () => fields));
  const [one, ...more] = await drafted();
  expect(one?.sourceNoteIds).toHaveLength(600);
  expect(more).toEqual([]);
});

test("a note as long as a note may be is drafted into a sentence with all its words", async () => {
  const long = "y".repeat(MOST_CHARACTERS);
  let nested = words("at the bottom");
  for (let level = 0; level < 18; level++)
    nested = {
      type: "bulletList",
      content: [{ type: "listItem", content: [words(`level ${level}`), nested] }],
    };
  const docs = [
    textDoc(long),
    docOf(Array.from({ length: MOST_BLOCKS }, (_, at) => words(`point ${at}`))),
    docOf([
      {
        type: "paragraph",
        content: Array.from({ length: MOST_BLOCKS }, (_, at): RichNode => {
          const text: RichNode = { type: "text", text: `word ${at} ` };
          return at % 2 === 0 ? text : { ...text, marks: [{ type: "bold" }] };
        }),
      },
    ]),
    docOf([nested]),
  ];
  await captureMany(docs.map((doc) => desk.fields("", { doc, areaIds: [desk.areas[0]!.id] })));
  const texts = (await drafted()).map(({ doc }) => plainText(doc));
  for (const said of [long, `point ${MOST_BLOCKS - 1}`, `word ${MOST_BLOCKS - 1}`, "at the bottom"])
    expect(texts.filter((text) => text.includes(said))).toHaveLength(1);
});

/** How often the rows of a table are written while the work is done. */
async function writesOf(table: string, work: () => Promise<unknown>): Promise<number> {
  const { raw } = desk.engine.ctx.store;
  raw.exec(`CREATE TEMP TABLE written (n); 
    CREATE TEMP TRIGGER added AFTER INSERT ON main.${table} BEGIN INSERT INTO written VALUES (1); END;
    CREATE TEMP TRIGGER changed AFTER UPDATE ON main.${table} BEGIN INSERT INTO written VALUES (1); END;`);
  await work();
  const count = raw.prepare("SELECT count(*) FROM written").pluck().get() as number;
  raw.exec("DROP TRIGGER added; DROP TRIGGER changed; DROP TABLE written");
  return count;
}

test("an act on many is stored once, not anew with every note: on 2,000 that took half a minute", async () => {
  const { eventId, sessionId } = desk;
  const notes = await captureMany(Array.from({ length: 20 }, () => desk.fields("one")));
  const seen = (rows: readonly { id: string; version: number }[]) =>
    rows.map(({ id, version }) => ({ id, version }));
  const changed = () =>
    desk.call.record.change({ sessionId, author: AUTHOR, notes: seen(notes), set: { kind: "question" } });
  expect(await writesOf("record_acts", changed)).toBe(1);
  const registered = await desk.call.register.promote({
    ...{ eventId, sessionId: null, author: AUTHOR },
    notes: notes.map((note) => ({ noteId: note.id, id: newId() })),
  });
  const recommendations = seen(registered.map(({ recommendation }) => recommendation));
  const agreed = () =>
    desk.call.register.change({ eventId, author: AUTHOR, recommendations, set: { status: "agreed" } });
  expect(await writesOf("register_acts", agreed)).toBe(1);
});
