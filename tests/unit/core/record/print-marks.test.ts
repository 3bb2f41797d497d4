import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkScheme, readMarks } from "../../../../core/record/marks.ts";
import { NOTE_KINDS } from "../../../../core/record/note.ts";
import { type MarkMeaning, printMark, printMarks } from "../../../../core/record/print-marks.ts";
import { plainText, textDoc } from "../../../../core/record/rich-text.ts";
import { foldName } from "../../../../core/reference/fold.ts";

const scheme: MarkScheme = {
  areas: [
    { id: "a-prot", code: "prot", name: "Protection" },
    { id: "a-dev", code: "dev", name: "Development" },
  ],
  addressees: [{ id: "to-gov", code: "gov", name: "Governments" }],
  delegations: [
    { id: "d-ken", names: ["Kenya", "KEN", "Quénia"] },
    { id: "d-gin", names: ["Guinea", "GIN"] },
    { id: "d-gnb", names: ["Guinea-Bissau"] },
    { id: "d-long", names: ["International Organization for Migration"] },
    { id: "d-one", names: ["Twin", "TWI"] },
    { id: "d-two", names: ["Twin", "TWI"] },
  ],
  tags: ["durable solutions", "Returns"],
};

describe("printed marks", () => {
  it.each([
    [{ type: "area", id: "a-prot" }, "#prot"],
    [{ type: "addressee", id: "to-gov" }, ">gov"],
    [{ type: "kind", kind: "recommendation" }, "!rec"],
    [{ type: "delegation", id: "d-ken" }, "@KEN"],
    // "@Guinea" is Guinea's own name, though another begins with it.
    [{ type: "delegation", id: "d-gin" }, "@GIN"],
    [{ type: "delegation", id: "d-gnb" }, "@Guinea-B"],
    [{ type: "delegation", id: "d-long" }, "@Int"],
    [{ type: "tag", tag: "durable solutions" }, "+durable-solutions"],
    [{ type: "tag", tag: "new-one" }, "+new-one"],
    // What no mark can say.
    [{ type: "delegation", id: "d-one" }, null],
    [{ type: "delegation", id: "gone" }, null],
    [{ type: "tag", tag: "5 %" }, null],
    [{ type: "tag", tag: "two words" }, null],
  ] as [MarkMeaning, string | null][])("%j is %s", (meaning, text) => {
    expect(printMark(meaning, scheme)).toBe(text);
  });

  it("say a whole note in one line", () => {
    const all = {
      areaIds: ["a-dev", "a-prot"],
      kind: "question" as const,
      addresseeIds: ["to-gov"],
      delegationId: "d-ken",
      tags: ["Returns"],
    };
    expect(printMarks(all, scheme)).toBe("#dev #prot !q >gov @KEN +Returns");
  });
});

const name = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc
    .array(fc.constantFrom("New", "Guinea", "Bissau", "the", "Côte", "d'Ivoire", "de", "Łódź", "ISS", "5"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(" ")),
);
const coded = fc
  .uniqueArray(fc.record({ code: fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/), name }), {
    selector: (each) => each.code,
    maxLength: 6,
  })
  .map((rows) => rows.map((row, at) => ({ ...row, id: `id-${at}` })));
const schemes: fc.Arbitrary<MarkScheme> = fc.record({
  areas: coded,
  addressees: coded,
  delegations: fc
    .array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    .map((rows) => rows.map((names, at) => ({ id: `d-${at}`, names }))),
  tags: fc.uniqueArray(name, { maxLength: 6, selector: foldName }),
});

describe("marks printed and read again", () => {
  it("say the same, whatever the event calls its areas, addressees, delegations and tags", () => {
    const cases = schemes.chain((of) => {
      const some = <T>(all: readonly T[]) => fc.subarray([...all]);
      return fc.record({
        of: fc.constant(of),
        marked: fc.record({
          areaIds: some(of.areas.map(({ id }) => id)),
          addresseeIds: some(of.addressees.map(({ id }) => id)),
          delegationId: fc.constantFrom(null, ...of.delegations.map(({ id }) => id)),
          kind: fc.constantFrom(null, ...NOTE_KINDS),
          tags: fc
            .tuple(
              some(of.tags ?? []),
              fc.array(fc.constantFrom("fresh-one", "Zürich", "ab"), { maxLength: 2 }),
            )
            .map(([known, fresh]) => [...known, ...new Set(fresh)])
            .map((tags) =>
              tags.filter((tag, at) => tags.findIndex((t) => foldName(t) === foldName(tag)) === at),
            ),
        }),
      });
    });
    fc.assert(
      fc.property(cases, ({ of, marked }) => {
        const can = (meaning: MarkMeaning) => printMark(meaning, of) !== null;
        const sayable = {
          areaIds: marked.areaIds.filter((id) => can({ type: "area", id })),
          addresseeIds: marked.addresseeIds.filter((id) => can({ type: "addressee", id })),
          delegationId:
            marked.delegationId !== null && can({ type: "delegation", id: marked.delegationId })
              ? marked.delegationId
              : null,
          kind: marked.kind,
          tags: marked.tags.filter((tag) => can({ type: "tag", tag })),
        };
        const read = readMarks(textDoc(printMarks(marked, of)), of);
        expect({
          areaIds: read.areaIds,
          addresseeIds: read.addresseeIds,
          delegationId: read.delegationId,
          kind: read.kind,
          tags: read.tags,
        }).toEqual(sayable);
        expect(plainText(read.doc)).toBe("");
      }),
      { numRuns: 1_000 },
    );
  });

  it("every area can be said whose code is no name of another", () => {
    fc.assert(
      fc.property(coded, (areas) => {
        const of = { areas, addressees: [], delegations: [] };
        for (const { id, code } of areas) {
          const clashes = areas.some(
            (each) =>
              each.id !== id &&
              [each.code, each.name].some(
                (n) => foldName(n).replaceAll(" ", "") === foldName(code).replaceAll(" ", ""),
              ),
          );
          if (!clashes) expect(printMark({ type: "area", id }, of)).not.toBeNull();
        }
      }),
    );
  });
});
