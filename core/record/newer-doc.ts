import { DOC_VERSION, docVersion, upgradeDoc } from "./doc-versions.ts";
import { plainText, type RichText, textDoc } from "./rich-text.ts";

/**
 * A stored document as this app can show it. Of one that a newer app wrote that is its words, a paragraph a block,
 * with the whole of it beside them (`attrs.newer`), so that nothing is lost when the note is stored again.
 */
export function readableDoc(stored: RichText): RichText {
  if (docVersion(stored) <= DOC_VERSION) return upgradeDoc(stored);
  const words = textDoc(plainText(stored));
  return { ...words, attrs: { version: DOC_VERSION, newer: stored } };
}

/** Whether a newer app wrote it: then it can be read here, not changed. */
export function isNewerDoc(doc: RichText): boolean {
  return doc.attrs?.newer !== undefined;
}

/** What to store of a document that was read: of one that a newer app wrote, what that app wrote. */
export function storableDoc(doc: RichText): RichText {
  return (doc.attrs?.newer as RichText | undefined) ?? doc;
}
