import { describe, expect, it } from "vitest";
import { readMarks } from "../../../../core/record/marks.ts";
import { noteFields } from "../../../../core/record/note.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import {
  NOTHING_CHOSEN,
  newFields,
  unionTags,
  withMeaning,
  withRead,
} from "../../../../renderer/record/chosen.ts";

describe("what is chosen for the note in work", () => {
  it("goes with what the marks say; of kind and delegation the mark's counts", () => {
    const scheme = {
      areas: [{ id: "a", code: "prot", name: "Protection" }],
      addressees: [{ id: "g", code: "gov", name: "Governments" }],
      delegations: [{ id: "k", names: ["Kenya"] }],
    };
    const chosen = { ...NOTHING_CHOSEN, areaIds: ["b", "a"], kind: "data" as const, tags: ["Cash"] };
    expect(withRead(chosen, readMarks(textDoc("words #prot >gov @kenya +cash +food"), scheme))).toEqual({
      areaIds: ["b", "a"],
      addresseeIds: ["g"],
      kind: "data",
      tags: ["Cash", "food"],
      delegationId: "k",
    });
    expect(withRead(chosen, readMarks(textDoc("words !rec"), scheme)).kind).toBe("recommendation");
  });

  it("takes one thing more, whatever it is", () => {
    const all = [
      { type: "area", id: "a" },
      { type: "addressee", id: "g" },
      { type: "kind", kind: "question" },
      { type: "delegation", id: "d" },
      { type: "tag", tag: "cash" },
    ] as const;
    expect(all.reduce(withMeaning, NOTHING_CHOSEN)).toEqual({
      areaIds: ["a"],
      addresseeIds: ["g"],
      kind: "question",
      tags: ["cash"],
      delegationId: "d",
    });
  });

  it("makes the fields of a new note, a position unless said otherwise", () => {
    const fields = newFields(textDoc("words"), NOTHING_CHOSEN, null);
    expect(fields).toMatchObject({ kind: "position", tags: [], status: "raw", interventionId: null });
    expect(noteFields.parse(fields)).toEqual(fields);
  });

  it("keeps each tag once, and no more than a note may have", () => {
    expect(unionTags(["Cash", "food"], ["CASH", "Föod", "new"])).toEqual(["Cash", "food", "new"]);
    expect(
      unionTags(
        [],
        Array.from({ length: 50 }, (_, at) => `t${at}`),
      ),
    ).toHaveLength(40);
  });
});
