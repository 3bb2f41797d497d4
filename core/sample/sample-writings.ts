import { draftSummary } from "../record/draft-summary.ts";
import type { KeyMessage } from "../record/key-message.ts";
import { mergeSummary } from "../record/merge-summary.ts";
import type { Note } from "../record/note.ts";
import { docOf, textDoc } from "../record/rich-text.ts";
import { placeOf, type Sentence } from "../record/summary.ts";
import type { Writing } from "../record/writing.ts";
import type { EventRecords } from "../report/records.ts";

/** The area whose notes are cleaned up already, and have a summary. */
const DRAFTED = "prot";

/** The notes of the session with those of one area cleaned up. */
export function withCleaned(notes: readonly Note[], areas: EventRecords["event"]["areas"]): Note[] {
  const area = areas.find(({ code }) => code === DRAFTED);
  return notes.map((note) =>
    placeOf(note.areaIds, areas) === area?.id ? { ...note, status: "cleaned" as const } : note,
  );
}

/** The summary drafted from the cleaned notes, and two key messages. `records`: of the one session with notes. */
export function sampleWritings(records: EventRecords, newId: () => string): Writing[] {
  const { event, sessions } = records;
  const sessionId = sessions[0]?.session.id ?? "";
  const areaOf = (code: string) => event.areas.find((area) => area.code === code)?.id ?? "";
  const place = areaOf(DRAFTED);
  const head = { eventId: event.id, deletedAt: null };
  const blank = (): Sentence => ({
    ...head,
    type: "sentence",
    id: newId(),
    sessionId,
    place,
    position: 0,
    version: 1,
    kind: null,
    doc: docOf([]),
    sourceNoteIds: [],
    drafted: null,
    suggestion: null,
  });
  const cleaned = draftSummary(records, place, (note) => note.status === "cleaned");
  const sentences = mergeSummary([], cleaned, { blank, now: 0 });
  const message = (position: number, code: string, heading: string, text: string): KeyMessage => ({
    ...head,
    type: "key_message",
    id: newId(),
    position,
    version: 1,
    heading,
    doc: textDoc(text),
    areaIds: [areaOf(code)],
    sourceNoteIds: [],
    sourceSentenceIds: [],
  });
  const [first] = sentences;
  return [
    ...sentences,
    {
      ...message(
        0,
        "prot",
        "Everybody on a State’s territory is to be protected, migrants included.",
        "Primary responsibility lies with States. People who flee do not fit one category: screening that asks a person once, with interpreters and child protection staff from the first day, finds those who need protection.",
      ),
      sourceNoteIds: first?.sourceNoteIds ?? [],
      sourceSentenceIds: first ? [first.id] : [],
    },
    message(
      1,
      "hum",
      "Plans for a crisis name migrants before the crisis comes.",
      "National contingency and evacuation plans that foresee foreign workers and students, and are tested with them, save the days that improvisation costs.",
    ),
  ];
}
