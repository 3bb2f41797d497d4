import { foldName } from "../reference/fold.ts";
import { modeOf } from "../report/attribution.ts";
import { docOfBlocks } from "../report/blocks-to-doc.ts";
import { collectivePhrase } from "../report/collective.ts";
import {
  allNotes,
  type ReportContext,
  reportContext,
  type SessionNote,
  strictest,
} from "../report/context.ts";
import { byArea, pointText } from "../report/points.ts";
import type { EventRecords } from "../report/records.ts";
import { fitting } from "./docs.ts";
import { NOTE_KINDS, type Note } from "./note.ts";
import { docOf, plainText, type RichNode, type RichText } from "./rich-text.ts";
import type { DraftedSentence, SummaryPlace } from "./summary.ts";

/** From which notes a draft is made; a note that is not cleaned is taken only where a person asks for it. */
export type TakesNote = (note: Note) => boolean;

/** A note that was cleaned up, or has gone into a text already. */
export const isCleaned: TakesNote = (note) => note.status !== "raw";

/**
 * "Draft from notes": the notes of one summary as sentences that can stand in a text, each with the notes it says. Grouped
 * by kind, in the order said; notes that say the same are one sentence. Attributed as the session has it, or the event, or a
 * stricter note. `records`: of the one session.
 */
export function draftSummary(
  records: EventRecords,
  place: SummaryPlace,
  takes: TakesNote,
): DraftedSentence[] {
  const context = draftContext(records);
  const entries = notesAt(context, place).filter(({ note }) => takes(note));
  return NOTE_KINDS.flatMap((kind) =>
    alike(entries.filter(({ note }) => note.kind === kind)).flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      // The strictest holds for the words too: they may mention somebody by name.
      const attribution = strictest(...same.map(modeOf));
      const entry = { ...first, note: { ...first.note, attribution } };
      const blocks = pointText(entry, collectivePhrase(same, context), context);
      if (blocks.length === 0) return [];
      return [
        { kind, doc: fitting(closed(docOfBlocks(blocks))), sourceNoteIds: same.map(({ note }) => note.id) },
      ];
    }),
  );
}

/** The context of a report in which every session keeps the mode that is set for it. */
function draftContext(records: EventRecords): ReportContext {
  const { event } = records;
  const context = reportContext(
    records,
    {
      eventId: event.id,
      sessionId: null,
      template: "session",
      attribution: "attributed",
      status: "draft",
      paper: "a4",
    },
    // No clock is read: a speech that goes on is not measured here.
    0,
  );
  const sessions = context.sessions.map((of) => ({
    ...of,
    mode: of.session.attribution ?? event.attribution,
  }));
  return { ...context, sessions };
}

function notesAt(context: ReportContext, place: SummaryPlace): SessionNote[] {
  const parted = byArea(allNotes(context), context.records.event.areas);
  if (place === "several" || place === "none") return parted[place];
  return parted.areas.find(({ area }) => area.id === place)?.entries ?? [];
}

/** Notes that say the same in the same words, whoever said it, as one group; groups in the order of their first. */
function alike(entries: readonly SessionNote[]): SessionNote[][] {
  const groups = new Map<string, SessionNote[]>();
  for (const entry of entries) {
    const { note } = entry;
    const key = `${foldName(plainText(note.doc)) || note.id} ${note.areaIds.toSorted().join()}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** With the stop at the end that a note in haste goes without. */
function closed(doc: RichText): RichText {
  const last = doc.content?.at(-1);
  const words = last?.content?.at(-1);
  if (last?.type !== "paragraph" || words?.type !== "text" || /[.!?…:;”"»)]\s*$/.test(words.text ?? ""))
    return doc;
  const ended: RichNode = { ...words, text: `${words.text?.trimEnd()}.` };
  const paragraph: RichNode = { ...last, content: [...(last.content ?? []).slice(0, -1), ended] };
  return docOf([...(doc.content ?? []).slice(0, -1), paragraph]);
}
