import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { EVERYTHING, type FindQuery, matchExpression } from "../../core/record/find.ts";
import { migrate } from "../../electron/store/migrate.ts";
import { MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID, openStore } from "../../electron/store/open.ts";
import { requestSpeakersOf } from "../../electron/store/request-speakers.ts";
import { matchingNotes } from "../../electron/store/search.ts";

const KENYA = '{"type":"delegation","delegationId":"d","participantId":"p"}';
const asked = (id: string, speaker: string) =>
  `{"requestId":"${id}","speaker":${speaker},"group":"","kind":"comment","channel":"slip","note":""}`;

test("a file of version 4 is found in: its notes by text, and by who its log says had spoken", () => {
  const folder = mkdtempSync(join(tmpdir(), "idm-migrations-"));
  const file = join(folder, "idm.sqlite");
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version <= 4),
    () => undefined,
  );
  const note = (id: string, request: string, text: string, more = "NULL") =>
    `('${id}', 's', 20, NULL, 'RAP', 1, ${more}, ${request}, NULL, 'data', '{"type":"doc"}', '${text}', '["a"]', '[]', '["brain drain"]', NULL, 'certain', 'raw')`;
  db.exec(`
    INSERT INTO events VALUES ('e', 'Dialogue', '', '', NULL, NULL, '', 'UTC', 'unattributed',
      '[{"id":"a","code":"prot","name":"Protection"}]', '[]', '[{"id":"r","role":"chair","name":"Ms Chair","title":""}]', 0, 5, '[]', '[]');
    INSERT INTO sessions VALUES ('s', 'e', 0, 'One', 'panel', NULL, NULL, NULL, '[]');
    INSERT INTO delegations VALUES ('d', 'e', 'Kenya', '', 'member_state', 'KEN', NULL);
    INSERT INTO participants VALUES ('p', 'e', 'd', 'Ms', 'Ada', 'Otieno', '');
    INSERT INTO floor_events VALUES
      ('f1', 's', 1, 'a1', 10, 'RAP', 'requested', '${asked("q1", '{"type":"unknown","number":1}')}'),
      ('f2', 's', 2, 'a2', 11, 'RAP', 'requested', '${asked("q2", '{"type":"role","roleId":"r"}')}'),
      ('f3', 's', 3, 'a3', 12, 'RAP', 'requested', '${asked("q3", KENYA)}'),
      ('f4', 's', 4, 'a4', 13, 'RAP', 'speaker_named', '{"requestId":"q1","speaker":${KENYA}}'),
      ('f5', 's', 5, 'a5', 14, 'RAP', 'voided', '{"actId":"a3"}');
    INSERT INTO notes VALUES ${note("n1", "'q1'", "Les réfugiés")}, ${note("n2", "'q2'", "Welcome")},
      ${note("n3", "'q3'", "Undone")}, ${note("n4", "NULL", "Thrown away", "30")};
  `);
  db.close();

  const store = openStore(file);
  const found = (part: Partial<FindQuery>) => {
    const query = { ...EVERYTHING, ...part };
    return matchingNotes(store, matchExpression(query) ?? "", query, 10)
      .map(({ noteId }) => noteId)
      .sort();
  };
  expect([...requestSpeakersOf(store, "s")]).toEqual([
    ["q1", JSON.parse(KENYA)],
    ["q2", { type: "role", roleId: "r" }],
  ]);
  expect(found({ text: "refugie" })).toEqual(["n1"]);
  expect(found({ text: "otieno" })).toEqual(["n1"]);
  expect(found({ speaker: { stateCode: "KEN", name: "Kenia" } })).toEqual(["n1"]);
  expect(found({ speaker: { stateCode: null, name: "Ms Chair" } })).toEqual(["n2"]);
  expect(found({ text: "drain", area: "Protection" })).toEqual(["n1", "n2", "n3"]);
  expect(found({ inBin: true })).toEqual(["n4"]);
  expect(store.raw.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
  store.close();
  rmSync(folder, { recursive: true, force: true });
});
