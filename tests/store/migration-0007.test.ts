import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { findEvent, findSession } from "../../electron/store/events.ts";
import { migrate, versionOf } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID, openStore } from "../../electron/store/open.ts";
import { allWritings, putWriting, writingsOf } from "../../electron/store/writings.ts";
import { sentenceOf, textsOf } from "../helpers/sentences.ts";

test("a file from before summaries keeps its events, which follow none, and takes a summary", () => {
  const folder = mkdtempSync(join(tmpdir(), "idm-migration-7-"));
  const file = join(folder, "idm.sqlite");
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version < 7),
    () => undefined,
  );
  db.exec(`
    INSERT INTO events (id, title, theme, topic, venue, time_zone, attribution, areas, addressees, roles, illustrative, created_at)
      VALUES ('e', 'Dialogue', '', '', '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5);
    INSERT INTO sessions VALUES ('s', 'e', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
  `);
  db.close();

  const store = openStore(file);
  expect(versionOf(store.raw)).toBe(MIGRATIONS.at(-1)?.version);
  expect(findEvent(store, "e")).toMatchObject({ title: "Dialogue", follows: [] });
  expect(findSession(store, "s")).toMatchObject({ title: "One" });
  expect(allWritings(store, "e")).toEqual([]);
  const one = sentenceOf("one", { eventId: "e", sessionId: "s" });
  putWriting(store, one, { at: 1, by: "RAP", editId: "x" });
  expect(textsOf(writingsOf(store, "e", "s"))).toEqual(["one"]);
  expect(writingsOf(store, "e", null)).toEqual([]);
  expect(store.raw.pragma("foreign_key_check")).toEqual([]);
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
