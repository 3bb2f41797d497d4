import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../electron/services/roster-file/read-table.ts";
import { UnreadableFile } from "../../../../electron/services/roster-file/unreadable-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/${name}`));
const TABLE = [
  ["Pays", "Nom"],
  ["Côte d'Ivoire", "Koné"],
];
const TEXT = "Pays\tNom\nCôte d'Ivoire\tKoné\n";
const reasonOf = async (bytes: Uint8Array, name = "x.csv") =>
  readTable(bytes, name).then(
    () => "read",
    (error) => (error instanceof UnreadableFile ? error.reason : error),
  );

describe("a table is read", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a mark", utf8(`\ufeff${TEXT}`)],
    ["windows-1252", new Uint8Array(Buffer.from(TEXT, "latin1"))],
    ["UTF-16LE with a mark", new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le"))],
    ["UTF-16LE", new Uint8Array(Buffer.from(TEXT, "utf16le"))],
    ["UTF-16BE with a mark", new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16())],
    ["UTF-16BE", new Uint8Array(Buffer.from(TEXT, "utf16le").swap16())],
    ["commas and CRLF", utf8(TEXT.replaceAll("\t", ",").replaceAll("\n", "\r\n"))],
    ["semicolons and CR", utf8(TEXT.replaceAll("\t", ";").replaceAll("\n", "\r"))],
    ["a declared delimiter", utf8(`sep=;\r\n${TEXT.replaceAll("\t", ";")}`)],
  ])("from %s", async (_, bytes) => expect(await readTable(bytes, "roster.csv")).toEqual(TABLE));

  it("with quoted cells, blank rows inside kept and blank ends cut off", async () => {
    const bytes = utf8('A;B;;\n"x; ""y""\nz";1,5;;\n;;;\nlast;;;\n;;;\n\n');
    expect(await readTable(bytes, "a.csv")).toEqual([
      ["A", "B"],
      ['x; "y"\nz', "1,5"],
      ["", ""],
      ["last", ""],
    ]);
  });

  it("whose title above the headings has no delimiter", async () => {
    const bytes = utf8("Accreditation, final\n;\nPays;Nom;Fonction\nKenya;Otieno;Ministre\n");
    expect((await readTable(bytes, "a.csv"))[2]).toEqual(["Pays", "Nom", "Fonction"]);
  });

  it("from the first sheet of a workbook, whatever it is called", async () => {
    expect(await readTable(fixture("roster-small.xlsx"), "roster.csv")).toEqual([
      ["Country", "Name", "Job title", "Badge"],
      ["Kenya", "Amina Otieno", "Ambassador", "12"],
      ["", "", "", ""],
      ["Viet Nam", "Nguyễn Văn An", "", ""],
    ]);
  });
});

describe("what is no table is refused", () => {
  const xlsx = fixture("roster-small.xlsx");
  const other = Uint8Array.from(
    Buffer.from(Buffer.from(xlsx).toString("latin1").replaceAll("xl/", "yz/"), "latin1"),
  );
  it.each<[string, string, Uint8Array]>([
    ["empty", "nothing", new Uint8Array()],
    ["empty", "only blank rows", utf8("\n ;; \n")],
    ["not_a_table", "a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2])],
    ["not_a_table", "another kind of zip", other],
    ["damaged", "half a workbook", xlsx.slice(0, xlsx.length / 2)],
    ["damaged", "a workbook overwritten inside", xlsx.slice().fill(7, 40, xlsx.length - 600)],
    ["damaged", "a quotation that never ends", utf8('A,B\n"x,y\nz,1\n')],
    ["damaged", "half a letter of UTF-16", new Uint8Array([0xff, 0xfe, 65, 0, 66])],
    ["too_large", "201 columns", utf8(Array(201).fill("a").join(","))],
    ["too_large", "50,001 rows", utf8(`h\n${"a\n".repeat(50_001)}`)],
    ["too_large", "over 50 MB", new Uint8Array(50_000_001)],
  ])("%s: %s", async (reason, _, bytes) => expect(await reasonOf(bytes)).toBe(reason));

  it("and 50,000 rows are read", async () => {
    expect((await readTable(utf8(`h\n${"a\n".repeat(50_000)}`), "x.csv")).length).toBe(50_001);
  });

  it("and any bytes are read or refused with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, zip) => {
        const outcome = await reasonOf(zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes);
        expect(["read", "empty", "not_a_table", "too_large", "damaged"]).toContain(outcome);
      }),
    );
  });
});

it("a workbook that unpacks to more than any list holds is refused before it is unpacked", async () => {
  const bytes = fixture("roster-small.xlsx");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The first entry of the directory at the end of a zip tells what it unpacks to.
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 45_000_000, true);
  expect(await reasonOf(bytes, "x.xlsx")).toBe("too_large");
});
