import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../../../core/ids.ts";
import type { Note } from "../../../../core/record/note.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { EMPTY_NOTES, takeNotes } from "../../../../renderer/record/fold-notes.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const note = (part: Partial<Note>): Note =>
  noteRow({ id: newId(), sessionId: "01900000-0000-7000-8000-000000000001", ...part });

test("notes stand as said; deleted ones wait in the bin, the latest first", () => {
  const [a, b, c, d] = [
    note({ at: 3 }),
    note({ at: 1 }),
    note({ at: 2, deletedAt: 10 }),
    note({ at: 4, deletedAt: 20 }),
  ];
  const notes = takeNotes(EMPTY_NOTES, [a, b, c, d]);
  expect(notes.stream).toEqual([b, a]);
  expect(notes.bin).toEqual([d, c]);
});

test("whatever the order of arrival, the newest version of each note stands", () => {
  const [x, y] = [newId(), newId()];
  const versions = [1, 2, 3].flatMap((version) => [
    note({ id: x, version, doc: textDoc(`x${version}`) }),
    note({ id: y, version, at: 2, deletedAt: version === 2 ? 5 : null }),
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), (order) => {
      const notes = order.reduce((sum, each) => takeNotes(sum, [each]), EMPTY_NOTES);
      expect(notes.stream.map((each) => [each.id, each.version])).toEqual([
        [x, 3],
        [y, 3],
      ]);
    }),
  );
});
