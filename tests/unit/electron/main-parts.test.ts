import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { chosenFile, profileOf } from "../../../electron/main/data-file.ts";
import { isExternalLink, isOwnPage, secondWindowRoute } from "../../../electron/main/links.ts";
import { failureOf, safeName, writeWhole } from "../../../electron/main/write-file.ts";

const dir = mkdtempSync(join(tmpdir(), "idm-parts-"));
afterAll(() => rmSync(dir, { recursive: true }));

describe("writing a file", () => {
  it("replaces it whole and leaves nothing beside it", async () => {
    const path = join(dir, "Summary.docx");
    writeFileSync(path, "older and longer");
    await writeWhole(path, new TextEncoder().encode("new"));
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(dir)).toEqual(["Summary.docx"]);
  });

  it("leaves what was there when it fails", async () => {
    const path = join(dir, "folder");
    mkdirSync(path);
    await expect(writeWhole(path, new Uint8Array(3))).rejects.toThrow();
    expect(readdirSync(dir).sort()).toEqual(["Summary.docx", "folder"]);
    await expect(writeWhole(join(dir, "none", "a.docx"), new Uint8Array(3))).rejects.toThrow("ENOENT");
  });

  it.each([
    ["EBUSY", "rename", "linux", "open_elsewhere"],
    ["EPERM", "rename", "win32", "open_elsewhere"],
    ["EACCES", "rename", "win32", "open_elsewhere"],
    ["EPERM", "open", "win32", "not_allowed"],
    ["EPERM", "rename", "linux", "not_allowed"],
    ["EACCES", "open", "darwin", "not_allowed"],
    ["EROFS", "open", "linux", "not_allowed"],
    ["ENOSPC", "write", "linux", "disk_full"],
    ["EDQUOT", "write", "linux", "disk_full"],
    ["EIO", "write", "linux", "other"],
  ] as const)("%s of %s on %s means %s", (code, syscall, platform, failure) => {
    expect(failureOf(Object.assign(new Error(code), { code, syscall }), platform)).toBe(failure);
  });

  it("takes any name and gives one without a folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const safe = safeName(name);
        expect(basename(safe)).toBe(safe);
        expect(safe).not.toMatch(/^\.|[. ]$|[<>:"/\\|?*]/);
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(150);
      }),
    );
    expect(safeName("Chair's summary – Séance 1.docx")).toBe("Chair's summary – Séance 1.docx");
    expect(safeName("a:b/c?.docx")).toBe("a b c.docx");
    expect(safeName("../..")).toBe("IDM Desk");
    expect(safeName(`${"long ".repeat(50)}.docx`)).toMatch(/^long (long )+long\.docx$/);
  });
});

describe("addresses", () => {
  const session = "01900000-0000-7000-8000-000000000001";

  it("are ours, or lead out, or lead nowhere", () => {
    expect(isOwnPage("app://desk/#/library")).toBe(true);
    expect(isOwnPage("app://desk.example.org/")).toBe(false);
    expect(isOwnPage("https://desk/")).toBe(false);
    expect(isExternalLink("https://www.iom.int/a?b#c")).toBe(true);
    expect(isExternalLink("https://www.iom.int:8443/")).toBe(false);
    expect(isExternalLink("http://www.iom.int/")).toBe(false);
    fc.assert(fc.property(fc.webUrl(), (url) => !isOwnPage(url) && secondWindowRoute(url) === null));
  });

  it("of Chair and room may have a window of their own", () => {
    expect(secondWindowRoute(`app://desk/#/sessions/${session}/chair`)).toBe(`#/sessions/${session}/chair`);
    expect(secondWindowRoute(`app://desk/index.html#/sessions/${session}/room`)).toBe(
      `#/sessions/${session}/room`,
    );
    expect(secondWindowRoute(`app://desk/#/sessions/${session}/room/../desk`)).toBeNull();
    expect(secondWindowRoute(`https://desk/#/sessions/${session}/room`)).toBeNull();
  });
});

describe("the data file", () => {
  it("is chosen by --db, else by IDM_DB", () => {
    expect(chosenFile(["--db", "a.sqlite", "--no-sandbox"], { IDM_DB: "b.sqlite" })).toBe(
      resolve("a.sqlite"),
    );
    expect(chosenFile(["--db=a.sqlite"], {})).toBe(resolve("a.sqlite"));
    expect(chosenFile(["--no-sandbox"], { IDM_DB: "b.sqlite" })).toBe(resolve("b.sqlite"));
    expect(chosenFile(["--db"], {})).toBeNull();
    expect(chosenFile(["--remote-debugging-port=1", "file"], {})).toBeNull();
  });

  it("has a folder of its own", () => {
    expect(profileOf("/u", "/a")).not.toBe(profileOf("/u", "/b"));
    expect(profileOf("/u", "/a")).toBe(profileOf("/u", "/a"));
  });
});
