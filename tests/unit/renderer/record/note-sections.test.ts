import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../../../core/ids.ts";
import type { Note } from "../../../../core/record/note.ts";
import {
  rowsOf,
  type SectionParts,
  sectionsOf,
  type VIEWS,
} from "../../../../renderer/record/note-sections.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const areas = [
  { id: "hum", code: "hum", name: "Humanitarian" },
  { id: "prot", code: "prot", name: "Protection" },
];
const parts: SectionParts = {
  areas,
  noArea: "No area yet",
  speakerOf: (id) => ({ key: id ?? "nobody", name: (id ?? "nobody").toUpperCase() }),
  recommends: (note) => note.kind === "recommendation",
  open: undefined,
  empty: true,
};
const note = (part: Partial<Note>): Note => noteRow({ id: newId(), sessionId: "s", ...part });
const shape = (view: (typeof VIEWS)[number], stream: readonly Note[], part: Partial<SectionParts> = {}) =>
  sectionsOf(view, stream, { ...parts, ...part }).map(({ title, notes }) => [title, notes]);

test("sections follow the event's areas; a note may stand in several; what has none comes last", () => {
  const both = note({ areaIds: ["hum", "prot"] });
  const gone = note({ areaIds: ["another event's"] });
  expect(shape("areas", [both, gone])).toEqual([
    ["Humanitarian", [both]],
    ["Protection", [both]],
    ["No area yet", [gone]],
  ]);
  expect(shape("areas", [])).toEqual([
    ["Humanitarian", []],
    ["Protection", []],
  ]);
  expect(shape("areas", [gone], { empty: false })).toEqual([["No area yet", [gone]]]);
});

test("under each speaker stand all their notes, in the order they were first heard", () => {
  const [a, b, again] = [
    note({ interventionId: "a" }),
    note({ interventionId: null }),
    note({ interventionId: "a" }),
  ];
  expect(shape("speakers", [a, b, again])).toEqual([
    ["A", [a, again]],
    ["NOBODY", [b]],
  ]);
});

test("an open note stays in the section it was opened in, whatever becomes of it", () => {
  const open = note({ areaIds: ["prot"], interventionId: "b" });
  expect(shape("areas", [open], { open: { note: open, section: "hum" } })).toEqual([
    ["Humanitarian", [open]],
    ["Protection", [open]],
  ]);
  const sections = sectionsOf("recommendations", [open], {
    ...parts,
    open: { note: open, section: "recommendations" },
  });
  expect(sections[0]?.notes).toEqual([open]);
});

test("in the stream a speech is named over its first note; sections have headings, empty ones say so", () => {
  const stream = [
    note({ interventionId: "a" }),
    note({ interventionId: "a" }),
    note({ interventionId: "b" }),
  ];
  const rows = rowsOf(sectionsOf("stream", stream, parts), true);
  expect(rows.map((row) => row.type === "note" && [row.place, row.named])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
  expect(rowsOf(sectionsOf("areas", [], parts), false).map(({ type }) => type)).toEqual([
    "heading",
    "empty",
    "heading",
    "empty",
  ]);
});

test("in every view each note stands at least once where it belongs, and every row has a key of its own", () => {
  const some = fc.array(
    fc.record({
      areaIds: fc.subarray(["hum", "prot", "gone"]),
      interventionId: fc.constantFrom("a", "b", null),
    }),
  );
  fc.assert(
    fc.property(
      some,
      fc.constantFrom("stream" as const, "areas" as const, "speakers" as const),
      (made, view) => {
        const stream = made.map((part) => note(part));
        const rows = rowsOf(sectionsOf(view, stream, parts), view === "stream");
        const shown = new Set(rows.flatMap((row) => (row.type === "note" ? [row.note.id] : [])));
        expect([...shown].sort()).toEqual(stream.map(({ id }) => id).sort());
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      },
    ),
  );
});
