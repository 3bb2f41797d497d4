import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate, versionOf } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID, openStore } from "../../electron/store/open.ts";
import { deletedNotes, noteGroups } from "../../electron/store/upkeep.ts";

test("from before 9: every note is still there, and coverage and the bin find them by the index", () => {
  const folder = mkdtempSync(join(tmpdir(), "idm-migration-9-"));
  const file = join(folder, "idm.sqlite");
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version < 9),
    () => undefined,
  );
  const note = (
    id: string,
    deleted: string,
  ) => `INSERT INTO notes (id, session_id, at, author, version, deleted_at,
    kind, doc, text, area_ids, addressee_ids, tags, confidence, status) VALUES ('${id}', 's', 1, 'RAP', 1, ${deleted},
    'position', '{"type":"doc"}', '', '["a"]', '[]', '[]', 'certain', 'raw');`;
  db.exec(`
    INSERT INTO events (id, title, theme, topic, venue, time_zone, attribution, areas, addressees, roles, illustrative,
      created_at) VALUES ('e', 'Dialogue', '', '', '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5);
    INSERT INTO sessions (id, event_id, position, title, kind, roles) VALUES ('s', 'e', 0, 'One', 'panel', '[]');
    ${note("n1", "NULL")} ${note("n2", "NULL")} ${note("n3", "7")}
  `);
  db.close();
  const store = openStore(file);
  expect(versionOf(store.raw)).toBe(MIGRATIONS.at(-1)?.version);
  const group = { areaIds: ["a"], interventionId: null, delegationId: null, status: "raw", count: 2 };
  expect(noteGroups(store, "s")).toEqual([group]);
  expect(deletedNotes(store, "e")).toMatchObject([{ note: { id: "n3", deletedAt: 7 }, by: "" }]);
  const plan = store.raw
    .prepare(
      "EXPLAIN QUERY PLAN SELECT area_ids, count(*) FROM notes WHERE session_id = ? AND deleted_at IS NULL GROUP BY area_ids",
    )
    .all("s") as { detail: string }[];
  expect(plan.map(({ detail }) => detail).join()).toContain("COVERING INDEX notes_by_coverage");
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
