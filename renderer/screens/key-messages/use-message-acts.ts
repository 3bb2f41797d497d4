import { useMemo } from "react";
import { newId } from "../../../core/ids.ts";
import { joinDocs } from "../../../core/record/docs.ts";
import type { FollowUp, KeyMessage } from "../../../core/record/key-message.ts";
import { placeAfter, placeMoved } from "../../../core/record/places.ts";
import { docOf, type RichText } from "../../../core/record/rich-text.ts";
import { keyMessagesOf } from "../../../core/record/summaries-of.ts";
import type { Sentence } from "../../../core/record/summary.ts";
import type { Writings } from "../../writing/use-writings.ts";

/** What can be done to the key messages of an event, and to what it follows up. */
export interface MessageActs {
  /** A blank one behind the one named (null: behind all); not stored until something is in it. */
  blank: (after: KeyMessage | null) => KeyMessage;
  /** `seen`: what those fields were when the person began to change them. */
  change: (of: KeyMessage, part: Partial<KeyMessage>, seen: Partial<KeyMessage>, editId?: string) => void;
  remove: (of: KeyMessage | FollowUp) => void;
  move: (from: number, to: number) => void;
  /** A key message that rests on sentences of summaries; as it is shown from then on. */
  startFrom: (sentences: readonly Sentence[], areaIds: readonly string[]) => KeyMessage;
  follow: (of: FollowUp, part: Partial<FollowUp>, seen?: Partial<FollowUp>) => void;
}

const EMPTY: RichText = docOf([{ type: "paragraph" }]);

/** Acts on the key messages and follow-ups of an event. */
export function useMessageActs({ queue }: Writings, eventId: string): MessageActs {
  return useMemo((): MessageActs => {
    const present = () => keyMessagesOf(queue.shown);
    const shown = <T extends KeyMessage | FollowUp>(of: T) =>
      queue.shown.find(({ id }) => id === of.id) as T | undefined;
    const blank = (after: KeyMessage | null): KeyMessage => ({
      type: "key_message",
      id: newId(),
      eventId,
      position: placeAfter(present(), after?.id ?? present().at(-1)?.id ?? null),
      version: 0,
      deletedAt: null,
      heading: "",
      doc: EMPTY,
      areaIds: [],
      sourceNoteIds: [],
      sourceSentenceIds: [],
    });
    return {
      blank,
      change: (of, part, seen, editId) => {
        const stored = shown(of);
        const edit = { seen: stored ? { ...stored, ...seen } : null, to: { ...(stored ?? of), ...part } };
        queue.put(stored ? "edit" : "write", [edit], editId);
      },
      remove: (of) => {
        const seen = shown(of);
        if (seen) queue.put("delete", [{ seen, to: { ...seen, deletedAt: Date.now() } }]);
      },
      move: (from, to) => {
        const rows = present();
        const of = rows[from];
        if (!of || to < 0 || to >= rows.length) return;
        queue.put("move", [{ seen: of, to: { ...of, position: placeMoved(rows, from, to) } }]);
      },
      startFrom: (sentences, areaIds) => {
        const [first, ...rest] = sentences.map(({ doc }) => doc);
        const message: KeyMessage = {
          ...blank(null),
          doc: rest.reduce(joinDocs, first ?? EMPTY),
          areaIds: [...areaIds],
          sourceNoteIds: [...new Set(sentences.flatMap(({ sourceNoteIds }) => sourceNoteIds))],
          sourceSentenceIds: sentences.map(({ id }) => id),
        };
        queue.put("write", [{ seen: null, to: message }]);
        return message;
      },
      follow: (of, part, seen) => {
        const stored = shown(of);
        if (stored) queue.put("follow_up", [{ seen: { ...stored, ...seen }, to: { ...stored, ...part } }]);
      },
    };
  }, [queue, eventId]);
}
