import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSame,
  noteDifference,
  type TextPart,
  textDifference,
} from "../../../../core/record/note-difference.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const without = (kind: TextPart["kind"], parts: readonly TextPart[]) =>
  parts
    .filter((each) => each.kind !== kind)
    .map((each) => each.text)
    .join("");

describe("the difference of two texts", () => {
  it.each([
    ["", "", []],
    ["a b", "a b", [["same", "a b"]]],
    ["", "new", [["added", "new"]]],
    [
      "shelters must stay open",
      "shelters should remain open",
      [
        ["same", "shelters "],
        ["removed", "must stay"],
        ["added", "should remain"],
        ["same", " open"],
      ],
    ],
    [
      "one\ntwo",
      "one\nthree\ntwo",
      [
        ["same", "one\n"],
        ["added", "three\n"],
        ["same", "two"],
      ],
    ],
    [
      "граница открыта",
      "граница закрыта",
      [
        ["same", "граница "],
        ["removed", "открыта"],
        ["added", "закрыта"],
      ],
    ],
  ])("%j → %j", (before, after, parts) => {
    expect(textDifference(before, after).map(({ kind, text }) => [kind, text])).toEqual(parts);
  });

  it("gives both texts back, whatever they are", () => {
    const word = fc.oneof(fc.constantFrom("a", "b", " ", "\n", "é", "الحدود", "𝕏", "\ud800"), fc.string());
    const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDifference(before, after);
        expect(without("added", parts)).toBe(before);
        expect(without("removed", parts)).toBe(after);
        expect(parts.every((each) => each.text !== "")).toBe(true);
      }),
    );
  });

  it("takes two long texts with nothing in common as they are", () => {
    const long = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${at}`).join("-");
    const [before, after] = [long("a"), long("b")];
    const parts = textDifference(before, after);
    expect(without("added", parts)).toBe(before);
    expect(without("removed", parts)).toBe(after);
  });
});

describe("the difference of two notes", () => {
  const before = noteRow({ id: "n", sessionId: "s", areaIds: ["a", "b"], tags: ["x"] }, "said");

  it("names every field by value, and lists in no order", () => {
    const after = {
      ...before,
      kind: "recommendation" as const,
      areaIds: ["c", "b"],
      interventionId: "i",
      status: "cleaned" as const,
      version: 2,
    };
    expect(noteDifference(before, after)).toEqual({
      text: [{ kind: "same", text: "said" }],
      formatOnly: false,
      fields: [
        { field: "kind", from: "position", to: "recommendation" },
        { field: "status", from: "raw", to: "cleaned" },
        { field: "interventionId", from: null, to: "i" },
        { field: "areaIds", added: ["c"], removed: ["a"] },
      ],
      deleted: null,
    });
  });

  it("tells of bold alone, of deleting and of bringing back", () => {
    const bold = {
      type: "doc" as const,
      content: [
        {
          type: "paragraph" as const,
          content: [{ type: "text" as const, text: "said", marks: [{ type: "bold" as const }] }],
        },
      ],
    };
    expect(noteDifference(before, { ...before, doc: bold }).formatOnly).toBe(true);
    const gone = { ...before, deletedAt: 5 };
    expect(noteDifference(before, gone).deleted).toBe(true);
    expect(noteDifference(gone, before).deleted).toBe(false);
  });

  it("is none between a note and itself in another order of its areas", () => {
    expect(isSame(noteDifference(before, { ...before, areaIds: ["b", "a"], version: 9 }))).toBe(true);
    expect(isSame(noteDifference(before, { ...before, doc: textDoc("said!") }))).toBe(false);
  });
});
