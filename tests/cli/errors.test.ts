import { existsSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { newId } from "../../core/ids.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(() => folder.remove());

describe("help", () => {
  it("is there for all and for each command", async () => {
    const commands = ["sample", "events", "import", "report", "floor", "serve", "check"];
    const overview = await runCli("--help");
    expect(overview).toMatchObject({ code: 0, err: "" });
    for (const command of commands) expect(overview.out).toMatch(new RegExp(`^  ${command} `, "m"));
    for (const command of commands) {
      const ran = await runCli(command, "--help");
      expect(ran).toMatchObject({ code: 0, err: "" });
      expect(ran.out).toMatch(new RegExp(`^idm ${command} `));
      expect(ran.out).toContain("--db FILE");
    }
  });
});

describe("a call that is not understood", () => {
  const report = ["report", "--db", "a", "--event", newId(), "--out", "a.docx"];
  it.each([
    [[], "a command is missing"],
    [["foo"], 'there is no command "foo"'],
    [["constructor"], 'there is no command "constructor"'],
    [["events"], "--db is missing"],
    [["events", "--db"], "argument missing"],
    [["events", "--db", "a", "--colour"], "Unknown option '--colour'"],
    [["events", "--db", "a", "b"], "Unexpected argument 'b'"],
    [["import", "delegations", "a.csv"], '"participants" must follow "import"'],
    [["import", "participants"], "the roster's file is missing"],
    [["import", "participants", "a.csv", "--db", "a"], "--event is missing"],
    [[...report, "--template", "full"], "--attribution is missing"],
    [
      [...report, "--template", "novel", "--attribution", "attributed"],
      '--template takes session or full, not "novel"',
    ],
    [[...report, "--template", "session", "--attribution", "attributed"], "--session is missing"],
    [["report", "--db", "a", "--event", "b", "--out", "a.pdf"], "--out must end in .docx"],
    [["floor", "--db", "a"], '"log", "list" or "stats" must follow "floor"'],
    [["floor", "notes", "--db", "a"], '"log", "list" or "stats" must follow "floor"'],
    [["floor", "log", "list", "--db", "a"], 'one at a time, not also "list"'],
    [["floor", "list"], "--db is missing"],
    [["floor", "list", "--db", "a"], "--session is missing"],
    [["floor", "stats", "--db", "a", "--session", newId(), "--json", "--csv"], "not both"],
    [["serve", "--db", "a", "--port", "99999"], '--port takes a number from 1 to 65535, not "99999"'],
  ])("%j ends with 2 and one line", async (args, says) => {
    const ran = await runCli(...args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(says);
    expect(ran.err.trimEnd().split("\n")).toHaveLength(1);
    expect(ran.err).toMatch(/^idm: .*--help"\)\.\n$/);
  });
});

describe("a file that is none", () => {
  const reads = (file: string) => [
    ["events", "--db", file],
    ["check", "--db", file],
    ["floor", "log", "--db", file, "--session", newId()],
    ["import", "participants", "package.json", "--db", file, "--event", newId()],
    [
      ...["report", "--db", file, "--event", newId(), "--template", "full"],
      ...["--attribution", "attributed", "--out", folder.path("a.docx")],
    ],
  ];

  it("is refused by all that read, and not made", async () => {
    const file = folder.path("none.sqlite");
    for (const args of reads(file))
      expect(await runCli(...args)).toEqual({ code: 1, out: "", err: `idm: There is no file ${file}.\n` });
    expect(existsSync(file)).toBe(false);
  });

  it("is refused where it is another program's, or empty", async () => {
    const text = folder.path("text.sqlite");
    writeFileSync(text, "not a database at all, but long enough to be read as one ".repeat(20));
    const empty = folder.path("empty.sqlite");
    writeFileSync(empty, "");
    for (const file of [text, empty])
      expect(await runCli("events", "--db", file)).toEqual({
        code: 1,
        out: "",
        err: `idm: ${file} is not an IDM Desk file.\n`,
      });
    expect((await runCli("sample", "--db", text)).code).toBe(1);
  });

  it("is told as JSON where a script checks", async () => {
    const text = folder.path("other.sqlite");
    writeFileSync(text, "not a database at all, but long enough to be read as one ".repeat(20));
    const ran = await runCli("check", "--db", text, "--json");
    expect(ran).toMatchObject({ code: 1, err: "" });
    expect(JSON.parse(ran.out)).toMatchObject({ ok: false, faults: [{ check: "integrity" }] });
  });
});
