import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newId } from "../../core/ids.ts";
import { migrate } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID, openStore } from "../../electron/store/open.ts";
import {
  findRecommendation,
  putRecommendation,
  recommendationHistory,
  recommendationsOf,
} from "../../electron/store/recommendations.ts";
import { lastRecordAct } from "../../electron/store/record-acts.ts";
import { noteRow } from "../helpers/note-fields.ts";
import { recommendationRow } from "../helpers/recommendations.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-migration-"));
  file = join(folder, "idm.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a file from before the register keeps its notes and acts, and takes recommendations", () => {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version < 6),
    () => undefined,
  );
  db.exec(`
    INSERT INTO events VALUES
      ('e', 'Dialogue', '', '', NULL, NULL, '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5, '[]', '[]');
    INSERT INTO sessions VALUES ('s', 'e', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
  `);
  const after = JSON.stringify(noteRow({ id: "n1", sessionId: "s" }));
  db.prepare(
    `INSERT INTO record_acts (id, session_id, at, by, what, undone, changes, made_after, stood_after, number)
      VALUES ('r1', 's', 5, 'RAP', 'capture', 0, ?, 0, 0, 1)`,
  ).run(`[{"noteId":"n1","before":null,"after":${after}}]`);
  db.close();

  const store = openStore(file);
  expect(lastRecordAct(store, "s", "RAP", false)).toMatchObject({
    id: "r1",
    changes: [{ noteId: "n1" }],
    recommendations: [],
  });
  expect(recommendationsOf(store, "e")).toEqual([]);
  const row = recommendationRow({
    id: newId(),
    position: 1.5,
    proposers: [{ type: "intervention", sessionId: "s", requestId: "r" }],
    sources: [{ sessionId: "s", noteId: "n1" }],
  });
  const editId = newId();
  putRecommendation(store, row, { at: 6, by: "RAP", editId });
  putRecommendation(store, { ...row, version: 2, owner: "IOM" }, { at: 7, by: "RAP", editId });
  expect(findRecommendation(store, row.id)).toEqual({ ...row, version: 2, owner: "IOM" });
  // Saves of one edit share one version.
  expect(recommendationHistory(store, row.id).map(({ version }) => version)).toEqual([2]);
  expect(store.raw.pragma("foreign_key_check")).toEqual([]);
  store.close();
});
