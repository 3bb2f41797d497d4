import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../core/ids.ts";
import { root, runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const db = folder.path("sample.sqlite");
const messy = join(root, "tests", "fixtures", "roster-messy.csv");
let event: { id: string; title: string; sessions: { id: string; title: string }[] };

beforeAll(async () => {
  const made = await runCli("sample", "--db", db, "--json");
  expect(made).toMatchObject({ code: 0, err: "" });
  event = JSON.parse(made.out);
});
afterAll(() => folder.remove());

/** A copy of the data file that a test may change. */
function copyOf(name: string): string {
  // The last connection that closes writes everything into the one file.
  copyFileSync(db, folder.path(name));
  return folder.path(name);
}

/** Changes a copy by hand, as no use case would. */
function damage(name: string, ...statements: string[]): string {
  const file = copyOf(name);
  const raw = new Database(file);
  raw.pragma("foreign_keys = OFF");
  for (const statement of statements) raw.exec(statement);
  raw.close();
  return file;
}

const rowsOf = async (file: string) => JSON.parse((await runCli("events", "--db", file, "--json")).out);

describe("sample and events", () => {
  it("make the file, and list every event with its sessions, the newest last", async () => {
    const file = copyOf("two.sqlite");
    const second = await runCli("sample", "--db", file);
    expect(second).toMatchObject({ code: 0, err: "" });
    const list = await rowsOf(file);
    expect(list).toHaveLength(2);
    expect(list[0]).toEqual(event);
    expect(second.out).toBe(`The sample event ${list[1].id} is in ${file}.\n`);
    expect(event.sessions.map(({ title }) => title)).toContain(
      "Session 1: Humanitarian and protection challenges",
    );
    const words = await runCli("events", "--db", file);
    expect(words.out.split("\n").filter((line) => line.startsWith(event.id))).toHaveLength(1);
    expect(words.out).toContain(`  ${event.sessions[2]!.id}  Session 1`);
  });

  it("list nothing of a file without events as an empty array", async () => {
    const file = damage(
      "empty.sqlite",
      ...["note_versions", "notes", "participants", "delegations"].map((table) => `DELETE FROM ${table}`),
      "DROP TRIGGER floor_events_append_only_delete",
      ...["floor_events", "sessions", "events"].map((table) => `DELETE FROM ${table}`),
    );
    expect((await runCli("events", "--db", file, "--json")).out).toBe("[]\n");
  });
});

describe("import participants", () => {
  const call = (file: string, ...more: string[]) =>
    runCli("import", "participants", messy, "--db", file, "--event", event.id, ...more);

  it("imports what it can, and says of every other row why not; the second time nothing is new", async () => {
    const file = copyOf("import.sqlite");
    const first = await call(file, "--json");
    expect(first).toMatchObject({ code: 0, err: "" });
    const result = JSON.parse(first.out);
    expect(Object.keys(result)).toEqual(["imported", "updated", "refused"]);
    expect(result).toMatchObject({ imported: 5, updated: 0 });
    expect(result.refused[0]).toEqual({
      row: 6,
      column: "Pays",
      value: "Atlantide",
      reason: "unknown_state",
    });
    expect(result.refused.map((each: { row: number }) => each.row)).toEqual([6, 7, 8, 10, 11, 12]);
    const second = JSON.parse((await call(file, "--json")).out);
    expect(second).toMatchObject({ imported: 0, updated: 0 });
    expect((await call(file)).out).toContain('  row 6, Pays: "Atlantide" – unknown state\n');
  });

  it("changes nothing on a dry run, and tells the same", async () => {
    const file = copyOf("dry.sqlite");
    const dry = JSON.parse((await call(file, "--dry-run", "--json")).out);
    const real = JSON.parse((await call(file, "--json")).out);
    expect(real).toEqual(dry);
    expect(real.imported).toBe(5);
  });

  it("reads XLSX", async () => {
    const xlsx = join(root, "tests", "fixtures", "roster-small.xlsx");
    const file = copyOf("xlsx.sqlite");
    const ran = await runCli("import", "participants", xlsx, "--db", file, "--event", event.id, "--json");
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out).imported).toBeGreaterThan(0);
  });

  it("refuses a file that is no roster", async () => {
    const names = folder.path("names.csv");
    writeFileSync(names, "colour;size\nred;1\n");
    const empty = folder.path("nothing.csv");
    writeFileSync(empty, "");
    const to = (roster: string) => runCli("import", "participants", roster, "--db", db, "--event", event.id);
    expect(await to(names)).toEqual({
      code: 1,
      out: "",
      err: `idm: No heading of ${names} is known to name a delegation or a State.\n`,
    });
    expect((await to(empty)).err).toBe("idm: The roster cannot be read: it is empty.\n");
    expect((await to(folder.path("none.csv"))).err).toBe(
      `idm: There is no file ${folder.path("none.csv")}.\n`,
    );
  });
});

describe("report", () => {
  const call = (out: string, ...more: string[]) =>
    runCli("report", "--db", db, "--event", event.id, "--out", out, ...more);
  const textOf = async (path: string) => (await mammoth.extractRawText({ path })).value;
  const session1 = () => event.sessions[2]!.id;

  it("writes the session summary, naming nobody where that is asked", async () => {
    const out = folder.path("session.docx");
    const ran = await call(
      out,
      ...["--session", session1(), "--template", "session", "--attribution", "unattributed"],
    );
    expect(ran).toEqual({ code: 0, out: `The report is in ${out}.\n`, err: "" });
    const text = await textOf(out);
    expect(text).toContain("Session 1: Humanitarian and protection challenges");
    expect(text).toContain("Include migrants, whatever their status, in national contingency");
    expect(text).toContain("Illustrative data");
    expect(text).toContain("One delegation noted");
    expect(text).not.toContain("The delegation of Country A,");
  });

  it("writes the full report, attributed, and tells what it wrote as JSON", async () => {
    const out = folder.path("full.docx");
    const ran = await call(out, "--template", "full", "--attribution", "attributed", "--json");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).toEqual({
      out,
      name: expect.stringMatching(/\.docx$/),
      bytes: readFileSync(out).byteLength,
    });
    const text = await textOf(out);
    expect(text).toContain("The delegation of Country A, speaking on behalf of the Group of Countries 1,");
    expect(text).toContain("Welcome remarks");
    expect(text).toContain("Moving to Safety: Migration Consequences of Complex Crises");
  });

  it("leaves no file and no part of one where it fails", async () => {
    const full = ["--template", "full", "--attribution", "attributed"];
    const out = folder.path("never.docx");
    const unknown = await runCli("report", "--db", db, "--event", newId(), "--out", out, ...full);
    expect(unknown).toEqual({ code: 1, out: "", err: "idm: There is no such event in the data file.\n" });
    const other = await call(out, "--session", newId(), ...full);
    expect(other.err).toBe("idm: There is no such session in the data file.\n");
    const nowhere = folder.path("no/such/folder.docx");
    expect((await call(nowhere, ...full)).err).toBe(
      `idm: ${nowhere} cannot be written: its folder does not exist.\n`,
    );
    expect([out, nowhere].filter((path) => existsSync(path))).toEqual([]);
  });
});

describe("check", () => {
  const call = async (file: string) => {
    const ran = await runCli("check", "--db", file, "--json");
    return { code: ran.code, result: JSON.parse(ran.out) };
  };

  it("finds the sample sound", async () => {
    expect(await call(db)).toEqual({
      code: 0,
      result: {
        ok: true,
        events: 1,
        sessions: 6,
        floorEvents: expect.any(Number),
        notes: 18,
        recommendations: 4,
        faults: [],
      },
    });
    expect((await runCli("check", "--db", db)).out).toBe(`${db} is sound: 1 events, 6 sessions, 18 notes.\n`);
  });

  it("finds a note whose intervention, delegation or area is not there", async () => {
    const file = damage(
      "notes.sqlite",
      `UPDATE notes SET intervention_id = '${newId()}', area_ids = '["${newId()}"]', version = 7
         WHERE id = (SELECT id FROM notes ORDER BY at LIMIT 1)`,
      `UPDATE notes SET delegation_id = '${newId()}' WHERE id = (SELECT id FROM notes ORDER BY at DESC LIMIT 1)`,
    );
    const { code, result } = await call(file);
    expect(code).toBe(1);
    expect(result.ok).toBe(false);
    expect(result.faults.map((fault: { check: string; what: string }) => [fault.check, fault.what])).toEqual([
      ["foreign_keys", expect.stringContaining("delegations")],
      ["notes", "its intervention is not in the session's log"],
      ["notes", "a challenge area of it is not of this event"],
      ["notes", "its history does not end with what it is now"],
      ["notes", "its delegation is not of this event"],
    ]);
  });

  it("finds a gap in a floor's log and a fact that is none", async () => {
    const file = damage(
      "floor.sqlite",
      "DROP TRIGGER floor_events_append_only_update",
      `UPDATE floor_events SET seq = seq + 1000 WHERE type = 'withdrawn'`,
      `UPDATE floor_events SET data = '{}' WHERE type = 'list_changed' AND data LIKE '%exhausted%' AND session_id = '${event.sessions[0]!.id}'`,
    );
    const { code, result } = await call(file);
    expect(code).toBe(1);
    expect(result.faults.map((fault: { what: string }) => fault.what)).toEqual([
      "the floor event is not as it must be",
      expect.stringMatching(/^number \d+ of the log is missing$/),
    ]);
  });

  it("says so of a damaged file, without a stack", async () => {
    const file = copyOf("damaged.sqlite");
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 8_192, bytes.length - 8_192));
    const ran = await runCli("check", "--db", file, "--json");
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false });
    expect(ran.err).not.toContain("    at ");
  });
});
