import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { foldFloor } from "../../core/floor/fold.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { draftsOf } from "../../electron/store/drafts.ts";
import { allEvents } from "../../electron/store/events.ts";
import { floorLog } from "../../electron/store/floor-log.ts";
import { messagesOf } from "../../electron/store/messages.ts";
import { migrate, versionOf } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID, openStore } from "../../electron/store/open.ts";
import { findRecordAct, lastRecordAct, nextActNumber } from "../../electron/store/record-acts.ts";
import { findRoomDisplay } from "../../electron/store/room-displays.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-migrations-"));
  file = join(folder, "idm.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file as the app of that version left it. */
function fileOfVersion(version: number): Database.Database {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version <= version),
    () => undefined,
  );
  return db;
}

describe("from version 1", () => {
  const KENYA = '{"type":"delegation","delegationId":"d","participantId":null}';
  beforeEach(() => {
    const db = fileOfVersion(1);
    db.exec(`
      INSERT INTO events VALUES ('e', 'Dialogue', '', '', NULL, NULL, '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5);
      INSERT INTO sessions VALUES ('s', 'e', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
      INSERT INTO floor_events VALUES
        ('f1', 's', 1, 'a1', 10, 'RAP', 'requested',
         '{"requestId":"r","speaker":${KENYA},"group":"","kind":"comment","channel":"slip","note":"short"}'),
        ('f2', 's', 2, 'a2', 20, 'RAP', 'limit_changed', '{"kind":null,"limitMs":60000}'),
        ('f3', 's', 3, 'a3', 30, 'RAP', 'started', '{"requestId":"r","limitMs":60000,"overridden":false}'),
        ('f4', 's', 4, 'a4', 40, 'RAP', 'list_changed', '{"to":"closed"}');
    `);
    db.close();
  });

  it("keeps a copy, every row, and a log that folds as it did", () => {
    const store = openStore(file, { now: () => 50 });
    expect(versionOf(store.raw)).toBe(MIGRATIONS.at(-1)?.version);
    expect(allEvents(store)).toMatchObject([{ id: "e", title: "Dialogue", groups: [], presets: [] }]);
    const floor = foldFloor(floorLog(store, "s"));
    expect(floor).toMatchObject({ list: "closed", closesAt: null, onFloor: "r", limits: { categories: {} } });
    expect(floor.requests.r).toMatchObject({
      status: "speaking",
      level: null,
      category: null,
      note: "short",
    });
    expect(messagesOf(store, "s")).toEqual([]);
    expect(findRoomDisplay(store, "s")).toBeUndefined();
    store.close();
    const copies = readdirSync(folder).filter((name) => name.endsWith(".backup"));
    expect(copies).toHaveLength(1);
    const copy = new Database(join(folder, copies[0] ?? ""), { readonly: true });
    expect(versionOf(copy)).toBe(1);
    expect(copy.prepare("SELECT count(*) FROM floor_events").pluck().get()).toBe(4);
    copy.close();
  });
});

describe("from version 2", () => {
  it("keeps every draft, and gives each an id", () => {
    const db = fileOfVersion(2);
    const draft = (author: string) =>
      JSON.stringify({
        sessionId: "s",
        author,
        doc: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: author }] }] },
        interventionId: "r",
        offsetMs: 7,
        startedAt: 30,
      });
    db.exec(`
      INSERT INTO events VALUES
        ('e', 'Dialogue', '', '', NULL, NULL, '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5, '[]', '[]');
      INSERT INTO sessions VALUES ('s', 'e', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
      INSERT INTO drafts VALUES ('s', 'RAP', '${draft("RAP")}'), ('s', 'R2', '${draft("R2")}');
    `);
    db.close();
    const store = openStore(file);
    const kept = draftsOf(store, "s");
    expect(kept.map((each) => [each.author, each.doc]).sort()).toEqual(
      ["R2", "RAP"].map((author) => [author, textDoc(author)]),
    );
    for (const each of kept)
      expect(each).toMatchObject({
        interventionId: "r",
        offsetMs: 7,
        startedAt: 30,
        areaIds: [],
        addresseeIds: [],
        kind: null,
      });
    expect(new Set(kept.flatMap(({ id, windowId }) => [id, windowId])).size).toBe(4);
    expect(store.raw.pragma("foreign_key_check")).toEqual([]);
    store.close();
  });
});

describe("from version 3", () => {
  const change = (n: number) => `'[{"noteId":"n${n}","before":null,"after":{"doc":{"type":"doc"}}}]'`;
  beforeEach(() => {
    const db = fileOfVersion(3);
    db.exec(`
      INSERT INTO events VALUES
        ('e', 'Dialogue', '', '', NULL, NULL, '', 'UTC', 'unattributed', '[]', '[]', '[]', 0, 5, '[]', '[]');
      INSERT INTO sessions VALUES ('s', 'e', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
      INSERT INTO floor_events VALUES
        ('f1', 's', 1, 'a1', 10, 'RAP', 'limit_changed', '{"kind":null,"limitMs":60000}'),
        ('f2', 's', 2, 'a2', 30, 'RAP', 'limit_changed', '{"kind":null,"limitMs":90000}');
      INSERT INTO record_acts (id, session_id, at, by, what, undone, changes) VALUES
        ('r0', 's', 5, 'RAP', 'capture', 0, ${change(0)}), ('r1', 's', 20, 'RAP', 'capture', 0, ${change(1)}),
        ('r2', 's', 40, 'RAP', 'capture', 1, ${change(2)}), ('r3', 's', 50, 'RAP', 'capture', 1, ${change(3)});
    `);
    db.close();
  });

  it("finds the place of every act of the record among those of the floor", () => {
    const store = openStore(file);
    expect(findRecordAct(store, "r0")).toMatchObject({ madeAfter: 0, stoodAfter: 0 });
    expect(findRecordAct(store, "r1")).toMatchObject({ madeAfter: 1, stoodAfter: 1 });
    expect(lastRecordAct(store, "s", "RAP", false)).toMatchObject({ id: "r1", changes: [{ noteId: "n1" }] });
    // The earlier of two undone acts was undone last.
    expect(lastRecordAct(store, "s", "RAP", true)).toMatchObject({ id: "r2", madeAfter: 2 });
    expect(nextActNumber(store, "s")).toBe(5);
    store.close();
  });
});
