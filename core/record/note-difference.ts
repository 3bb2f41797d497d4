import { diffArrays } from "diff";
import type { Note } from "./note.ts";
import { plainText } from "./rich-text.ts";

/** A stretch of text that both have, or only the earlier ("removed") or the later ("added"). */
export interface TextPart {
  kind: "same" | "removed" | "added";
  text: string;
}

/** From how many words that differ on, the texts count as two: comparing further would take too long. */
const MOST_CHANGES = 1_000;

const words = new Intl.Segmenter("und", { granularity: "word" });
const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);

/**
 * What became of a text, word by word, in any script. The parts that are not "added" make the text before, those
 * that are not "removed" the text after; what was removed stands before what came in its place.
 */
export function textDifference(before: string, after: string): TextPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  if (!changes) return joined([part("removed", before), part("added", after)]);
  return joined(
    changes.map(({ added, removed, value }) =>
      part(removed ? "removed" : added ? "added" : "same", value.join("")),
    ),
  );
}

const part = (kind: TextPart["kind"], text: string): TextPart => ({ kind, text });

/** Changes with nothing but a space between them read as one. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const out: TextPart[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed) out.push(part("removed", removed));
    if (added) out.push(part("added", added));
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed && added && /^[^\S\n]+$/.test(text) && at < parts.length - 1) {
      removed += text;
      added += text;
    } else {
      close();
      if (text) out.push(part("same", text));
    }
  }
  close();
  return out;
}

const SINGLE = ["kind", "status", "confidence", "attribution", "interventionId", "delegationId"] as const;
const SEVERAL = ["areaIds", "addresseeIds", "tags"] as const;

/** A field of a note that differs: its values (ids, codes; null: none), or what came to a list and what left it. */
export type FieldChange =
  | { field: (typeof SINGLE)[number]; from: string | null; to: string | null }
  | { field: (typeof SEVERAL)[number]; added: string[]; removed: string[] };

export interface NoteDifference {
  text: TextPart[];
  /** The words are the same, but not how they are set: bold, a list, a link. */
  formatOnly: boolean;
  fields: FieldChange[];
  /** True: it was deleted; false: it was brought back; null: neither. */
  deleted: boolean | null;
}

/** What tells one state of a note from another; by value, in no order of lists. */
export function noteDifference(before: Note, after: Note): NoteDifference {
  const [earlier, later] = [plainText(before.doc), plainText(after.doc)];
  const single = SINGLE.flatMap((field): FieldChange[] =>
    before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
  );
  const several = SEVERAL.flatMap((field): FieldChange[] => {
    const added = after[field].filter((each) => !before[field].includes(each));
    const removed = before[field].filter((each) => !after[field].includes(each));
    return added.length + removed.length === 0 ? [] : [{ field, added, removed }];
  });
  const gone = after.deletedAt !== null;
  return {
    text: textDifference(earlier, later),
    formatOnly: earlier === later && JSON.stringify(before.doc) !== JSON.stringify(after.doc),
    fields: [...single, ...several],
    deleted: (before.deletedAt !== null) === gone ? null : gone,
  };
}

/** Whether two states of a note read and count the same. */
export function isSame({ text, formatOnly, fields, deleted }: NoteDifference): boolean {
  return !formatOnly && fields.length === 0 && deleted === null && text.every(({ kind }) => kind === "same");
}
