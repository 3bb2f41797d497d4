import { newId } from "../../core/ids.ts";
import type { EngineDesk } from "../helpers/engine-desk.ts";
import { sentenceOf } from "../helpers/sentences.ts";

const NO_ID = "not-an-id";

/** What the procedures of summaries, key messages and follow-ups must refuse. */
export function badSummaries({ eventId, sessionId }: EngineDesk): Record<string, unknown[]> {
  const author = "RAP";
  const scope = { eventId, sessionId };
  const sentence = sentenceOf("x", { id: newId(), eventId, sessionId, place: "none", version: 0 });
  const write = (part: unknown) => ({ ...scope, author, editId: newId(), what: "edit", writings: [part] });
  const script = { type: "doc", content: [{ type: "script", text: "x" }] };
  const step = [undefined, scope, { ...scope, by: "" }, { eventId, by: author }];
  return {
    "summaries.watch": [undefined, { eventId }, { eventId: NO_ID, sessionId: null }],
    "summaries.ofEvent": [{}, { eventId: NO_ID }],
    "summaries.draft": [
      { sessionId, author, includeRaw: false },
      { sessionId, place: "everywhere", author, includeRaw: false },
      { sessionId, place: "none", author: " ", includeRaw: false },
      { sessionId, place: "none", author },
    ],
    "summaries.write": [
      { ...scope, author, editId: newId(), what: "edit", writings: [] },
      { ...write(sentence), what: "gossip" },
      { ...write(sentence), editId: NO_ID },
      write({ ...sentence, type: "poem" }),
      write({ ...sentence, doc: script }),
      write({ ...sentence, drafted: script }),
      write({ ...sentence, position: "first" }),
      write({ ...sentence, version: -1 }),
      write({
        ...sentence,
        suggestion: { type: "wording", doc: script, kind: "position", sourceNoteIds: [] },
      }),
      write({ ...sentence, type: "key_message", heading: "x".repeat(501) }),
      write({ ...sentence, type: "follow_up", state: "perhaps" }),
    ],
    "summaries.history": [{}, { writingId: NO_ID }],
    "summaries.bringIn": [{ eventId }, { eventId: NO_ID, author }],
    "summaries.undo": step,
    "summaries.redo": step,
  };
}
