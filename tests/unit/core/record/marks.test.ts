import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkScheme, readMarks } from "../../../../core/record/marks.ts";
import { plainText, type RichText, textDoc } from "../../../../core/record/rich-text.ts";

const scheme: MarkScheme = {
  areas: [
    { id: "a-hum", code: "hum", name: "Humanitarian" },
    { id: "a-prot", code: "prot", name: "Protection" },
    { id: "a-dev", code: "dev", name: "Development" },
    { id: "a-sec", code: "sec", name: "Security" },
    { id: "a-coop", code: "coop", name: "Cooperation" },
  ],
  addressees: [
    { id: "to-gov", code: "gov", name: "Governments" },
    { id: "to-io", code: "io", name: "International organizations" },
  ],
  delegations: [
    { id: "d-ken", names: ["Kenya", "KEN", "KE"] },
    { id: "d-civ", names: ["Côte d'Ivoire", "CIV", "CI"] },
    { id: "d-ner", names: ["Niger", "NER", "NE"] },
    { id: "d-nga", names: ["Nigeria", "NGA", "NG"] },
    { id: "d-zaf", names: ["South Africa", "ZAF", "ZA"] },
    { id: "d-nzl", names: ["New Zealand", "NZL", "NZ"] },
    { id: "d-gin", names: ["Guinea", "GIN"] },
    { id: "d-gnb", names: ["Guinea-Bissau", "GNB"] },
    { id: "d-gos", names: ["Gößweinstein Łódź Ørsted"] },
  ],
};
const read = (text: string) => readMarks(textDoc(text), scheme);
const left = (text: string) => plainText(read(text).doc);

describe("marks of the capture line", () => {
  it("reads areas, kind, addressee and delegation in any order and takes them out", () => {
    const got = read("!rec Invest in #prot schools >gov #dev @ken");
    expect(got.areaIds).toEqual(["a-prot", "a-dev"]);
    expect(got.kind).toBe("recommendation");
    expect(got.addresseeIds).toEqual(["to-gov"]);
    expect(got.delegationId).toBe("d-ken");
    expect(plainText(got.doc)).toBe("Invest in schools");
    expect(got.marks.map((mark) => mark.text)).toEqual(["!rec", "#prot", ">gov", "#dev", "@ken"]);
  });

  it.each([
    ["!rec", "recommendation"],
    ["!good", "good_practice"],
    ["!q", "question"],
    ["!chal", "challenge"],
    ["!les", "lesson"],
    ["!com", "commitment"],
    ["!data", "data"],
    ["!quo", "quotation"],
    ["!pos", "position"],
    ["!REC", "recommendation"],
  ])("knows the kind of %s", (mark, kind) => {
    expect(read(`${mark} words`).kind).toBe(kind);
  });

  it.each([
    ["#h", "a-hum"],
    ["#protection", "a-prot"],
    ["#HUM", "a-hum"],
    ["#coop,", "a-coop"],
  ])("knows the area of %s", (mark, id) => {
    expect(read(`${mark} words`).areaIds).toEqual([id]);
    expect(left(`${mark} words`)).toBe("words");
  });

  it.each([
    "Point #1 of the agenda",
    "write to a@b.org today",
    "Act now! Really !",
    "¿Qué? !",
    "5 > 3 and x >y",
    "see https://iom.int/page#prot",
    "#unknown and @nobody and !zzz",
    "an @nig nobody can tell",
    "!qu is not clear",
    "C# and F#",
    "it's good!rec",
  ])("leaves %j as text", (text) => {
    const got = read(text);
    expect(got.marks).toEqual([]);
    expect(plainText(got.doc)).toBe(text);
    expect([got.areaIds, got.kind, got.addresseeIds, got.delegationId]).toEqual([[], null, [], null]);
  });

  it("prefers the exact name to one that it begins, and knows accents and many words", () => {
    expect(read("@niger said").delegationId).toBe("d-ner");
    expect(read("@nigeri said").delegationId).toBe("d-nga");
    expect(read("@cote said").delegationId).toBe("d-civ");
    expect(read("@south-africa said").delegationId).toBe("d-zaf");
  });

  it.each([
    ["@New Zealand agreed", "d-nzl", "agreed"],
    ["@new zealand, and others", "d-nzl", "and others"],
    ["said by @Côte d'Ivoire.", "d-civ", "said by."],
    ["@Côte d’Ivoire agreed", "d-civ", "agreed"],
    ["@Guinea agreed", "d-gin", "agreed"],
    ["@Guinea Bissau agreed", "d-gnb", "agreed"],
    ["@southafrica agreed", "d-zaf", "agreed"],
    ["@ken new roads", "d-ken", "new roads"],
    ["@gossweinstein lodz orsted agreed", "d-gos", "agreed"],
  ])("takes the longest name of %j", (text, id, words) => {
    expect(read(text).delegationId).toBe(id);
    expect(left(text)).toBe(words);
  });

  it.each([
    ["Shelters stay open #prot.", "Shelters stay open."],
    ["Shelters stay open #prot!", "Shelters stay open!"],
    ["Shelters stay open !rec.", "Shelters stay open."],
    ["Shelters stay open (#prot)", "Shelters stay open"],
    ["Shelters stay open (#prot).", "Shelters stay open."],
    ["Shelters stay open [#prot], food too", "Shelters stay open, food too"],
    ["Shelters (see #prot) stay", "Shelters (see) stay"],
    ["Shelters (#prot as said) stay", "Shelters (as said) stay"],
    ["Shelters (#hum #prot) stay", "Shelters stay"],
    ["#prot: shelters stay open", "shelters stay open"],
    ["#prot, shelters", "shelters"],
    ["Shelters #prot, food", "Shelters, food"],
    ["Shelters #prot; #hum; food", "Shelters; food"],
    ["Shelters stay open. #prot.", "Shelters stay open."],
    ["Shelters stay open #hum/#prot", "Shelters stay open"],
    ["Shelters #hum/#prot/ stay", "Shelters stay"],
    ["#hum/#prot.", ""],
    ["Is it open #prot?", "Is it open?"],
    ["(Really ! #prot )", "(Really ! )"],
  ])("reads marks beside signs and leaves %j tidy", (text, words) => {
    expect(read(text).marks.length).toBeGreaterThan(0);
    expect(left(text)).toBe(words);
  });

  it("reads every mark of a chain, and leaves of it what is none", () => {
    expect(read("open #hum/#dev").areaIds).toEqual(["a-hum", "a-dev"]);
    expect(read("open #hum/#nothing").areaIds).toEqual(["a-hum"]);
    expect(left("open #hum/#nothing")).toContain("#nothing");
  });

  it("leaves an empty paragraph to a list item of marks alone that holds a list", () => {
    const paragraph = (text: string) => ({
      type: "paragraph" as const,
      content: [{ type: "text" as const, text }],
    });
    const inner = {
      type: "bulletList" as const,
      content: [{ type: "listItem" as const, content: [paragraph("within")] }],
    };
    const doc: RichText = {
      type: "doc",
      content: [{ type: "bulletList", content: [{ type: "listItem", content: [paragraph("#hum"), inner] }] }],
    };
    expect(readMarks(doc, scheme).doc.content?.[0]?.content?.[0]?.content).toEqual([
      { type: "paragraph" },
      inner,
    ]);
  });

  it("counts an area named twice once, and the last kind and delegation", () => {
    const got = read("#prot !pos #prot words !rec @ken @niger");
    expect(got.areaIds).toEqual(["a-prot"]);
    expect(got.kind).toBe("recommendation");
    expect(got.delegationId).toBe("d-ner");
  });

  it("leaves an empty paragraph of nothing but marks, and drops a line of marks", () => {
    expect(read("#prot !rec").doc.content).toEqual([{ type: "paragraph" }]);
    expect(left("#prot\nwords")).toBe("words");
  });

  it("keeps formatting, and reads no mark inside a word or a link", () => {
    const doc: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "half" },
            { type: "text", text: "#prot", marks: [{ type: "bold" }] },
            { type: "text", text: " and " },
            { type: "text", text: "#dev", marks: [{ type: "link", attrs: { href: "https://iom.int" } }] },
            { type: "text", text: " bold #sec words", marks: [{ type: "bold" }] },
          ],
        },
      ],
    };
    const got = readMarks(doc, scheme);
    expect(got.areaIds).toEqual(["a-sec"]);
    expect(plainText(got.doc)).toBe("half#prot and #dev bold words");
    expect(got.doc.content?.[0]?.content?.at(-1)).toEqual({
      type: "text",
      text: " bold words",
      marks: [{ type: "bold" }],
    });
  });

  it("takes the marks out of list items", () => {
    const item = (text: string) => ({
      type: "listItem" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
    });
    const got = readMarks(
      { type: "doc", content: [{ type: "bulletList", content: [item("#hum"), item("food !good")] }] },
      scheme,
    );
    expect(got.areaIds).toEqual(["a-hum"]);
    expect(got.kind).toBe("good_practice");
    expect(plainText(got.doc)).toBe("food");
  });

  it("reads nothing more from what it left, and loses no other word", () => {
    const token = fc.oneof(
      fc.constantFrom("#prot", "!rec", ">gov", "@ken", "#1", "a@b.org", "!", "words", "#", "@", "é", ","),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const got = read(tokens.join(" "));
        expect(readMarks(got.doc, scheme).marks).toEqual([]);
        const words = (text: string) => text.split(/\s+/).filter(Boolean);
        const taken = words(tokens.join(" ")).length - words(plainText(got.doc)).length;
        expect(taken).toBe(got.marks.length);
      }),
    );
  });
});

describe("tags", () => {
  const tags = (text: string, known: string[] = []) =>
    readMarks(textDoc(text), { ...scheme, tags: known }).tags;

  it.each([
    ["Shelters +returns stay", ["returns"], "Shelters stay"],
    ["+cash-transfers, +Tür. Food", ["cash-transfers", "Tür"], "Food"],
    ["#prot/+returns open", ["returns"], "open"],
    ["twice +returns +RETURNS", ["returns"], "twice"],
    ["+2nd-chance no, +b2 no, +b2b yes", ["b2b"], "+2nd-chance no, +b2 no, yes"],
  ])("reads those of %j", (text, found, words) => {
    expect(tags(text)).toEqual(found);
    expect(plainText(readMarks(textDoc(text), scheme).doc)).toBe(words);
  });

  it.each([
    "up by +5 % and +3pp",
    "C++ and a+b",
    "call +41 22 717 9111",
    "1 + 1 +",
    "a+b@c.org",
    "+x alone",
    `+${"x".repeat(61)}`,
    "++plus",
    "+quote' and +dash-",
  ])("leaves %j as text", (text) => {
    expect(tags(text)).toEqual([]);
    expect(left(text)).toBe(text);
  });

  it("are spelled as they were before at the event, once each", () => {
    expect(tags("+RETURNS +durable-solutions +Returns", ["returns", "durable solutions"])).toEqual([
      "returns",
      "durable solutions",
    ]);
  });

  it("are no more than a note may have; what is more stays text", () => {
    const typed = Array.from({ length: 42 }, (_, at) => `+tag${at}x`);
    expect(tags(typed.join(" "))).toHaveLength(40);
    expect(left(typed.join(" "))).toBe("+tag40x +tag41x");
  });
});

it("reads no name that two delegations bear, and no mark that touches a mention", () => {
  const twins = { ...scheme, delegations: ["d-1", "d-2"].map((id) => ({ id, names: ["Twin", "TWI"] })) };
  expect(readMarks(textDoc("@twin said"), twins).marks).toEqual([]);
  const doc: RichText = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "mention", attrs: { id: "d-ken", label: "Kenya" } },
          { type: "text", text: "#prot and #dev" },
        ],
      },
    ],
  };
  expect(readMarks(doc, scheme).areaIds).toEqual(["a-dev"]);
});
