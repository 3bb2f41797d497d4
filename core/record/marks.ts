import { foldName } from "../reference/fold.ts";
import { cutMarks, marksInText } from "./marks-in-text.ts";
import type { NoteKind } from "./note.ts";
import type { RichNode, RichText } from "./rich-text.ts";

/** What the marks of one event may name. `names` are codes, acronyms and names in any language. */
export interface MarkScheme {
  readonly areas: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly addressees: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly delegations: readonly { readonly id: string; readonly names: readonly string[] }[];
}

/** One mark as it was typed, such as `#prot`, with what it means. */
export type FoundMark = { readonly text: string } & (
  | { readonly type: "area"; readonly id: string }
  | { readonly type: "addressee"; readonly id: string }
  | { readonly type: "delegation"; readonly id: string }
  | { readonly type: "kind"; readonly kind: NoteKind }
);

export interface MarksRead {
  /** The document without its marks. */
  readonly doc: RichText;
  readonly areaIds: string[];
  readonly kind: NoteKind | null;
  readonly addresseeIds: string[];
  readonly delegationId: string | null;
  /** Every mark in the order typed; what the chips show. */
  readonly marks: FoundMark[];
}

/** The words that follow `!`; any prefix of two letters that names one kind alone will do. */
const KIND_WORDS: readonly (readonly [string, NoteKind])[] = [
  ["position", "position"],
  ["challenge", "challenge"],
  ["goodpractice", "good_practice"],
  ["lesson", "lesson"],
  ["recommendation", "recommendation"],
  ["question", "question"],
  ["commitment", "commitment"],
  ["data", "data"],
  ["quotation", "quotation"],
  ["quote", "quotation"],
];

/** The shortest mark of each kind, as the key sheet and the tooltips show it. */
export const KIND_MARKS: Readonly<Record<NoteKind, string>> = {
  position: "!pos",
  challenge: "!chal",
  good_practice: "!good",
  lesson: "!les",
  recommendation: "!rec",
  question: "!q",
  commitment: "!com",
  data: "!data",
  quotation: "!quo",
};

/** The one entry that the words name: exactly, or as the only one that they begin. */
function pick<T>(words: string, entries: readonly T[], namesOf: (entry: T) => readonly string[]): T | null {
  const wanted = foldName(words);
  if (!wanted) return null;
  let begun: T | null = null;
  let several = false;
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      const folded = foldName(name);
      // One word may be a name of several written together ("southafrica").
      const joined = wanted.includes(" ") ? folded : folded.replaceAll(" ", "");
      if (folded === wanted || joined === wanted) return entry;
      // A number alone is text ("#1"), and so is a prefix of a name that starts with a digit.
      if (/^\d/.test(wanted) || !(folded.startsWith(wanted) || joined.startsWith(wanted))) continue;
      if (begun !== null && begun !== entry) several = true;
      begun = entry;
    }
  }
  return several ? null : begun;
}

function kindOf(word: string): NoteKind | null {
  const wanted = foldName(word);
  if (wanted === "q") return "question";
  if (wanted.length < 2) return null;
  const kinds = new Set(KIND_WORDS.filter(([name]) => name.startsWith(wanted)).map(([, kind]) => kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : null;
}

/** What the typed mark means, or null where it means nothing and stays text. */
export function meaningOf(sign: string, word: string, scheme: MarkScheme): FoundMark | null {
  const text = sign + word;
  if (sign === "!") {
    const kind = kindOf(word);
    return kind && { text, type: "kind", kind };
  }
  if (sign === "@") {
    // One letter after @ is too little to name a delegation.
    if (foldName(word).length < 2) return null;
    const delegation = pick(word, scheme.delegations, (entry) => entry.names);
    return delegation && { text, type: "delegation", id: delegation.id };
  }
  const coded = sign === "#" ? scheme.areas : scheme.addressees;
  const entry = pick(word, coded, ({ code, name }) => [code, name]);
  return entry && { text, type: sign === "#" ? "area" : "addressee", id: entry.id };
}

const edge = (node: RichNode | undefined, side: "first" | "last"): string =>
  node?.type === "text" ? ((side === "first" ? node.text?.[0] : node.text?.at(-1)) ?? "") : "";

/**
 * Reads the marks of a document and takes them out of it. Marks may stand anywhere and in any order; of several
 * kinds or delegations the last counts. What names nothing, or more than one thing, stays text.
 */
export function readMarks(doc: RichText, scheme: MarkScheme): MarksRead {
  const marks: FoundMark[] = [];

  /** Null: the block held nothing but marks. */
  const strip = (node: RichNode): RichNode | null => {
    if (!node.content) return node;
    let cutHere = false;
    const content = node.content.flatMap((child, i): RichNode[] => {
      if (child.type !== "text") {
        const kept = strip(child);
        if (kept !== child) cutHere = true;
        return kept ? [kept] : [];
      }
      const text = child.text ?? "";
      const placed = child.marks?.some((m) => m.type === "link")
        ? []
        : marksInText(
            text,
            edge(node.content?.[i - 1], "last"),
            edge(node.content?.[i + 1], "first"),
            scheme,
          );
      if (placed.length === 0) return [child];
      cutHere = true;
      marks.push(...placed.map((found) => found.mark));
      const left = cutMarks(text, placed);
      return left ? [{ ...child, text: left }] : [];
    });
    if (!cutHere) return node;
    const tidy = node.type === "paragraph" ? trimEdges(content) : content;
    // A list in a list item comes after a paragraph, be it empty.
    if (node.type === "listItem" && tidy[0] && tidy[0].type !== "paragraph")
      tidy.unshift({ type: "paragraph" });
    return tidy.length === 0 ? null : { ...node, content: tidy };
  };

  const content = (doc.content ?? []).flatMap((node) => strip(node) ?? []);
  const of = (type: "area" | "addressee") => [
    ...new Set(marks.flatMap((mark) => (mark.type === type ? [mark.id] : []))),
  ];
  return {
    doc:
      marks.length === 0 ? doc : { type: "doc", content: content.length ? content : [{ type: "paragraph" }] },
    areaIds: of("area"),
    addresseeIds: of("addressee"),
    kind: marks.reduce<NoteKind | null>((kind, mark) => (mark.type === "kind" ? mark.kind : kind), null),
    delegationId: marks.reduce<string | null>(
      (named, mark) => (mark.type === "delegation" ? mark.id : named),
      null,
    ),
    marks,
  };
}

/** Spaces and line breaks at the edges of a paragraph, left over by a mark, go with it. */
function trimEdges(content: readonly RichNode[]): RichNode[] {
  const left = [...content];
  const trim = (side: "first" | "last"): void => {
    for (;;) {
      const i = side === "first" ? 0 : left.length - 1;
      const node = left[i];
      if (!node) return;
      if (node.type === "hardBreak") {
        left.splice(i, 1);
        continue;
      }
      if (node.type !== "text") return;
      const text = side === "first" ? node.text?.trimStart() : node.text?.trimEnd();
      if (text) {
        left[i] = { ...node, text };
        return;
      }
      left.splice(i, 1);
    }
  };
  trim("first");
  trim("last");
  return left;
}
