import type { Editor } from "@tiptap/core";
import { completeMark, type MarkIndex, markQueryAt } from "../../core/record/complete-marks.ts";
import { KIND_MARKS, type MarkScheme } from "../../core/record/mark-meaning.ts";
import { type MarkMeaning, printMark } from "../../core/record/print-marks.ts";
import { type Choice, type Offer, putText } from "./completion.ts";

const SHOWN = 9;

const nameOf = (meaning: MarkMeaning): string =>
  "id" in meaning ? meaning.id : meaning.type === "kind" ? KIND_MARKS[meaning.kind] : meaning.tag;

/**
 * What the mark typed at the end of the text may name. `set` does what no mark can say, as where two delegations bear
 * the same name; `take` does it in the place of a mark where it answers true.
 */
export function markOffer(
  before: string,
  { scheme, index }: { scheme: MarkScheme; index: MarkIndex },
  set: (meaning: MarkMeaning) => void,
  take?: (editor: Editor, range: { from: number; to: number }, meaning: MarkMeaning, name: string) => boolean,
): Offer | null {
  const query = markQueryAt(before);
  if (!query) return null;
  const choices = completeMark(index, query, SHOWN).map(
    ({ meaning, name, detail }): Choice => ({
      id: `${meaning.type} ${nameOf(meaning)}`,
      name,
      detail,
      take: (editor, range) => {
        if (take?.(editor, range, meaning, name)) return;
        const text = printMark(meaning, scheme);
        if (text !== null) return putText(editor, range, text);
        editor.chain().focus().deleteRange(range).run();
        set(meaning);
      },
    }),
  );
  return { from: query.from, choices };
}
