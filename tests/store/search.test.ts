import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { EVERYTHING, type FindQuery, matchExpression } from "../../core/record/find.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { backupBeside } from "../../electron/store/backup.ts";
import { putNote } from "../../electron/store/notes.ts";
import { openStore } from "../../electron/store/open.ts";
import { latestNotes, matchingNotes, wordsBeginning } from "../../electron/store/search.ts";
import type { Store } from "../../electron/store/store.ts";
import { noteRow } from "../helpers/note-fields.ts";

let folder: string;
let store: Store;
const [event, session] = [newId(), newId()];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-search-"));
  store = openStore(join(folder, "idm.sqlite"));
  store.raw.exec(`
    INSERT INTO events (id, title, theme, topic, starts_on, ends_on, venue, time_zone, attribution, areas, addressees,
      roles, illustrative, created_at, groups, presets) VALUES
      ('${event}', 'Dialogue', '', '', NULL, NULL, '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5, '[]', '[]');
    INSERT INTO sessions VALUES ('${session}', '${event}', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
  `);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (id: string, text: string, part = {}) =>
  putNote(
    store,
    { ...noteRow({ id, sessionId: session }), doc: textDoc(text), ...part },
    { at: 1, by: "RAP", editId: newId() },
  );
const found = (part: Partial<FindQuery>, from = store) => {
  const query = { ...EVERYTHING, ...part };
  const expression = matchExpression(query, (letters) => wordsBeginning(from, letters, 4));
  return (expression ? matchingNotes(from, expression, query, 100) : latestNotes(from, query, 100)).map(
    ({ noteId }) => noteId,
  );
};

test("the index follows every change of a note", () => {
  const id = newId();
  put(id, "visas for réfugiés");
  expect(found({ text: "refugie" })).toEqual([id]);
  put(id, "skills", { version: 2, kind: "data", tags: ["brain drain"] });
  expect(found({ text: "refugie" })).toEqual([]);
  expect(found({ text: "drain", kind: "data" })).toEqual([id]);
  expect(found({ text: "skills", kind: "position" })).toEqual([]);
  put(id, "skills", { version: 3, deletedAt: 9 });
  expect(found({ text: "skills" })).toEqual([]);
  expect(found({ text: "skills", inBin: true })).toEqual([id]);
  expect([found({}), found({ inBin: true })]).toEqual([[], [id]]);
  put(id, "skills", { version: 4, deletedAt: null });
  expect(found({})).toEqual([id]);
  store.raw.exec("DELETE FROM note_versions; DELETE FROM notes");
  expect(found({ text: "skills" })).toEqual([]);
});

test("notes are found by when they were said, whatever the order in which they were stored", () => {
  const ids = [30, 10, 20].map((at) => {
    const id = newId();
    put(id, "visas", { at });
    return { id, at };
  });
  const [late, early, middle] = ids.map(({ id }) => id);
  expect(found({ text: "visa" })).toEqual([late, middle, early]);
  expect(found({ text: "visa", from: 10, to: 20 })).toEqual([early]);
  expect(found({ text: "visa", from: 20 })).toEqual([late, middle]);
  expect(found({ from: 11, to: 30 })).toEqual([middle]);
  expect(found({ text: "visa", from: 31 })).toEqual([]);
});

test("a copy of the file finds the same: it may number its rows anew, the index's numbers stay", () => {
  const ids = ["first", "second", "third"].map((text) => {
    const id = newId();
    put(id, text);
    return id;
  });
  store.raw.exec(
    `DELETE FROM note_versions WHERE note_id = '${ids[0]}'; DELETE FROM notes WHERE id = '${ids[0]}'`,
  );
  const copy = openStore(backupBeside(store.raw, "test", 1));
  expect(found({ text: "third" }, copy)).toEqual([ids[2]]);
  copy.close();
});

test("the words that begin so are those of the index, or none where there are too many", () => {
  put(newId(), "Migration, migrations et migrants: l’émigré");
  expect(wordsBeginning(store, "migr", 5)).toEqual(["migrants", "migration", "migrations"]);
  expect(wordsBeginning(store, "migration", 5)).toEqual(["migration", "migrations"]);
  expect(wordsBeginning(store, "migr", 2)).toEqual([]);
  expect(wordsBeginning(store, "zzzz", 2)).toEqual([]);
  put(newId(), "zzzz");
  expect(wordsBeginning(store, "zzzz", 2)).toEqual(["zzzz"]);
});

test("no text that can be typed is an error, or an operator", () => {
  const id = newId();
  put(id, "visas");
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(..."\"'*^:(){}+-|&~\0 “”«abANDORNOTEARtext\uE000".split("")),
      maxLength: 60,
    }),
    fc.constantFrom(
      "NOT visas",
      "visas OR skills",
      "text : visas",
      "NEAR(a b, 2)",
      "^visas",
      "visas*",
      "-visas",
      '"',
      '"""',
    ),
  );
  fc.assert(
    fc.property(typed, (text) => {
      expect(Array.isArray(found({ text }))).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(found({ text: "NOT visas" })).toEqual([]);
  expect(found({ text: "visas OR skills" })).toEqual([]);
  expect(found({ text: "visas*" })).toEqual([id]);
});
