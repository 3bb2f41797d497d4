import { expect, test } from "vitest";
import type { Note } from "../../../../core/record/note.ts";
import {
  EVERY_NOTE,
  filterNotes,
  isEmptyFilter,
  NO_AREA,
  NOBODY,
  type NoteFilter,
} from "../../../../core/record/note-filter.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const note = (id: string, text: string, part: Partial<Note> = {}) =>
  noteRow({ id, sessionId: "s", doc: textDoc(text), ...part });
const notes = [
  note("1", "Réfugiés at the border", { areaIds: ["hum"], interventionId: "k", kind: "challenge" }),
  note("2", "Visa waivers", {
    areaIds: ["hum", "prot"],
    tags: ["returns"],
    addresseeIds: ["gov"],
    status: "cleaned",
    author: "ANN",
  }),
  note("3", "Order of the day", { confidence: "to_check", interventionId: "f" }),
];
const speakerOf = (id: string | null) => id ?? NOBODY;
const found = (part: Partial<NoteFilter>) =>
  filterNotes(notes, { ...EVERY_NOTE, ...part }, speakerOf).map(({ id }) => id);

test.each<[string, Partial<NoteFilter>, string[]]>([
  ["nothing asked", {}, ["1", "2", "3"]],
  ["a word begun, accents and case ignored", { text: "REFUG" }, ["1"]],
  ["not from the middle of a word", { text: "fugi" }, []],
  ["every word counts, in any order", { text: "border ref" }, ["1"]],
  ["a tag is found as a word", { text: "return" }, ["2"]],
  ["an area", { areaIds: ["hum"] }, ["1", "2"]],
  ["several areas are alternatives, none is one", { areaIds: ["prot", NO_AREA] }, ["2", "3"]],
  ["a speaker, or nobody", { speakers: ["k", NOBODY] }, ["1", "2"]],
  ["kind and status together", { kinds: ["position"], statuses: ["raw"] }, ["3"]],
  ["who wrote it", { authors: ["ANN"] }, ["2"]],
  ["an addressee", { addresseeIds: ["gov", "io"] }, ["2"]],
  ["a tag", { tags: ["returns"] }, ["2"]],
  ["to check", { toCheck: true }, ["3"]],
])("%s", (_, part, ids) => {
  expect(found(part)).toEqual(ids);
  expect(isEmptyFilter({ ...EVERY_NOTE, ...part })).toBe(Object.keys(part).length === 0);
});
