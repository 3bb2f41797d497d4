import { type FindQuery, MOST_COUNTED, matchExpression, termsOf } from "../../core/record/find.ts";
import { hitsIn, relevance, type Sought, soughtOf } from "../../core/record/find-hits.ts";
import {
  delegationNames,
  latestNotes,
  matchingNotes,
  type NumberedNote,
  notesInContext,
  textsOf,
  wordsBeginning,
} from "../store/search.ts";
import type { EngineContext } from "./context.ts";
import { api } from "./contract.ts";
import { foundNote } from "./found-note.ts";

/** Of more notes than so many none is weighed: the newest come first, and who looks types more. */
const MOST_WEIGHED = 200;

/** What begins as more than so many words is left to the index, which then gathers their places first. */
const MOST_ENDINGS = 32;

/** The procedures of finding notes. */
export function findProcedures(ctx: EngineContext) {
  return {
    notes: api.find.notes.handler(({ input }) => findNotes(ctx, input)),
    speakers: api.find.speakers.handler(() => delegationNames(ctx.store)),
  };
}

function findNotes(ctx: EngineContext, input: FindQuery & { limit: number; offset: number }) {
  const expression = matchExpression(input, (letters) => wordsBeginning(ctx.store, letters, MOST_ENDINGS));
  const answering =
    expression === null
      ? latestNotes(ctx.store, input, MOST_COUNTED + 1)
      : matchingNotes(ctx.store, expression, input, MOST_COUNTED + 1);
  const sought = soughtOf(termsOf(input.text));
  const weighed = sought.length > 0 && answering.length <= MOST_WEIGHED;
  const counted = answering.slice(0, MOST_COUNTED);
  const ordered = weighed ? bestFirst(ctx, counted, sought) : counted;
  const page = ordered.slice(input.offset, input.offset + input.limit).map(({ noteId }) => noteId);
  const rows = new Map(notesInContext(ctx.store, page).map((row) => [row.id, row]));
  return {
    total: counted.length,
    more: answering.length > MOST_COUNTED,
    order: weighed ? ("best" as const) : ("newest" as const),
    results: page.flatMap((noteId) => {
      const row = rows.get(noteId);
      return row ? [foundNote(row, sought)] : [];
    }),
  };
}

/** The best answer first; of equal ones the newest. */
function bestFirst(
  ctx: EngineContext,
  notes: readonly NumberedNote[],
  sought: readonly Sought[],
): NumberedNote[] {
  const texts = textsOf(
    ctx.store,
    notes.map(({ noteId }) => noteId),
  );
  const weights = new Map([...texts].map(([noteId, text]) => [noteId, relevance(hitsIn(text, sought))]));
  return notes.toSorted((a, b) => (weights.get(b.noteId) ?? 0) - (weights.get(a.noteId) ?? 0));
}
