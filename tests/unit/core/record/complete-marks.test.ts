import { describe, expect, it } from "vitest";
import {
  completeMark,
  type MarkQuery,
  markIndex,
  markQueryAt,
} from "../../../../core/record/complete-marks.ts";
import { type MarkScheme, readMarks } from "../../../../core/record/marks.ts";
import { NOTE_KINDS, type NoteKind } from "../../../../core/record/note.ts";
import { printMark } from "../../../../core/record/print-marks.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { STATES } from "../../../../core/reference/states.ts";

const scheme: MarkScheme = {
  areas: [
    { id: "a-prot", code: "prot", name: "Protection" },
    { id: "a-dev", code: "dev", name: "Development" },
  ],
  addressees: [{ id: "to-gov", code: "gov", name: "Governments" }],
  delegations: [
    { id: "d-gin", names: ["Guinea", "GIN", "Guinée"] },
    { id: "d-gnb", names: ["Guinea-Bissau", "GNB", "Guinée-Bissau"] },
    { id: "d-deu", names: ["Germany", "DEU", "Allemagne", "Alemania"] },
    { id: "d-nzl", names: ["New Zealand", "NZL", "Nouvelle-Zélande"] },
  ],
  tags: ["returns", "durable solutions"],
};
const NAMES = Object.fromEntries(NOTE_KINDS.map((kind) => [kind, kind.replace("_", " ")])) as Record<
  NoteKind,
  string
>;
const index = markIndex(scheme, NAMES);
const names = (before: string) => {
  const query = markQueryAt(before);
  return query && completeMark(index, query, 7).map(({ name }) => name);
};

describe("the mark that is being typed", () => {
  it.each([
    ["#", { sign: "#", query: "", from: 0 }],
    ["Shelters #pr", { sign: "#", query: "pr", from: 9 }],
    ["(!r", { sign: "!", query: "r", from: 1 }],
    ["#hum/#d", { sign: "#", query: "d", from: 5 }],
    ["said by @New Zea", { sign: "@", query: "New Zea", from: 8 }],
    ["food +dur", { sign: "+", query: "dur", from: 5 }],
  ] as [string, MarkQuery][])("%j", (before, query) => {
    expect(markQueryAt(before)).toEqual(query);
  });

  it.each([
    "",
    "words",
    "a@b",
    "C#",
    "point #1",
    "rose by +5",
    "x> 3",
    "done! ",
    "@",
    "#prot ",
    "see page#pr",
  ])("%j types none", (before) => {
    expect(markQueryAt(before)).toBeNull();
  });
});

describe("what it may name", () => {
  it.each([
    ["#", ["Protection", "Development"]],
    ["#d", ["Development"]],
    ["!q", ["question", "quotation"]],
    ["!good", ["good practice"]],
    [">g", ["Governments"]],
    ["@gui", ["Guinea", "Guinea-Bissau"]],
    ["@guinee b", ["Guinea-Bissau"]],
    ["@allem", ["Germany"]],
    ["@nz", ["New Zealand"]],
    ["@new zea", ["New Zealand"]],
    ["@germany said", []],
    ["+", ["returns", "durable solutions"]],
    ["+sol", ["durable solutions"]],
    ["no mark", null],
  ])("%j: %j", (before, found) => {
    expect(names(before)).toEqual(found);
  });

  it("is read, once chosen and printed, as what was chosen", () => {
    for (const before of ["#", "!", ">", "+", "@gui", "@new zea", "@al"])
      for (const { meaning } of completeMark(index, markQueryAt(before) as MarkQuery, 20)) {
        const text = printMark(meaning, scheme) ?? "";
        expect(readMarks(textDoc(`Words ${text} words`), scheme).marks).toEqual([{ ...meaning, text }]);
      }
  });

  it("is found and read within a keystroke among all States and as many organizations", () => {
    const states = STATES.map((state) => ({
      id: state.code,
      names: [state.names.en, state.code, state.names.fr, state.names.es, ...state.aliases],
    }));
    const others = Array.from({ length: 1_000 }, (_, at) => ({
      id: `o-${at}`,
      names: [`Organization number ${at} for the dialogue`, `O${at}`],
    }));
    const large = { ...scheme, delegations: [...states, ...others] };
    const ready = markIndex(large, NAMES);
    const text = "They said @Organization number 77 and #prot and @ken agreed that @Bosnia and";
    readMarks(textDoc(text), large);
    const began = performance.now();
    for (let at = 1; at <= text.length; at++) {
      const query = markQueryAt(text.slice(0, at));
      if (query) completeMark(ready, query, 7);
      readMarks(textDoc(text.slice(0, at)), large);
    }
    // A budget of 10 ms a key, with room for a busy machine.
    expect((performance.now() - began) / text.length).toBeLessThan(10);
  });
});
