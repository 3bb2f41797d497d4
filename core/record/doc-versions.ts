import { isNoteHref } from "./note-href.ts";
import type { RichMark, RichNode, RichText } from "./rich-text.ts";

type Attrs = NonNullable<RichNode["attrs"]>;

/** A text as a label or an id is stored; empty where it was none. */
const asText = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** Of each type of node what version 2 keeps; of the others nothing. */
const KEPT: Partial<Record<RichNode["type"], (attrs: Attrs) => Attrs>> = {
  orderedList: ({ start }) => ({ start: typeof start === "number" && Number.isInteger(start) ? start : 1 }),
  mention: ({ id, label }) => ({ id: asText(id), label: asText(label) || asText(id) }),
};

/**
 * Version 2: of a link the address alone is kept, of a mention its id and its label, as text; a mark that means
 * nothing here is dropped and its words stay; a mention of nothing is dropped.
 */
function toVersion2(doc: RichText): RichText {
  const nodeOf = (node: RichNode): RichNode[] => {
    const { type, text, attrs, marks, content } = node;
    const kept = KEPT[type]?.(attrs ?? {});
    if (type === "mention" && kept?.label === "") return [];
    const left = (marks ?? []).flatMap((mark): RichMark[] => {
      if (mark.type === "bold" || mark.type === "italic") return [{ type: mark.type }];
      const href = mark.type === "link" ? mark.attrs?.href : undefined;
      return typeof href === "string" && isNoteHref(href) ? [{ type: "link", attrs: { href } }] : [];
    });
    return [
      {
        type,
        ...(kept ? { attrs: kept } : {}),
        ...(content ? { content: content.flatMap(nodeOf) } : {}),
        ...(left.length > 0 ? { marks: left } : {}),
        ...(text === undefined ? {} : { text }),
      },
    ];
  };
  return {
    type: "doc",
    attrs: { version: 2 },
    ...(doc.content ? { content: doc.content.flatMap(nodeOf) } : {}),
  };
}

/** What makes of a document of version n one of version n + 1, from version 1 on. A released step never changes. */
export const STEPS: readonly ((doc: RichText) => RichText)[] = [toVersion2];

/** The version of the documents that this app writes. */
export const DOC_VERSION = STEPS.length + 1;

/** The version of a document; before there were versions, it had none: that is 1. */
export function docVersion(doc: { attrs?: { version?: unknown } | null | undefined }): number {
  const version = doc.attrs?.version;
  return typeof version === "number" && Number.isInteger(version) && version > 0 ? version : 1;
}

/** The document in the version of today. One that is newer than this app stays as it is. */
export function upgradeDoc(doc: RichText): RichText {
  return STEPS.slice(docVersion(doc) - 1).reduce((upgraded, step) => step(upgraded), doc);
}

/** What came in from outside: that it is of the version of today is not believed, it is made so. */
export function receivedDoc(doc: RichText): RichText {
  const last = STEPS.length - 1;
  return STEPS.slice(Math.min(docVersion(doc) - 1, last)).reduce((upgraded, step) => step(upgraded), doc);
}
