import { z } from "zod";
import { DOC_VERSION, docVersion, receivedDoc } from "./doc-versions.ts";
import { isNoteHref } from "./note-href.ts";

/** Node and mark types that a note may hold; anything else is refused at the contract. */
export const NODE_TYPES = [
  "doc",
  "paragraph",
  "text",
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "hardBreak",
  "mention",
] as const;
export const MARK_TYPES = ["bold", "italic", "link"] as const;

/** The most a note may hold; what is more is refused where it is pasted, in words. */
export const MOST_CHARACTERS = 50_000;
export const MOST_BLOCKS = 2_000;
export const DEEPEST = 40;

const mark = z.object({
  type: z.enum(MARK_TYPES),
  attrs: z
    .object({ href: z.string().refine(isNoteHref) })
    .loose()
    .optional(),
});

export type RichMark = z.infer<typeof mark>;

export interface RichNode {
  type: (typeof NODE_TYPES)[number];
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: RichMark[] | undefined;
  content?: RichNode[] | undefined;
}

const node: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.enum(NODE_TYPES),
    text: z.string().max(MOST_CHARACTERS).optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z.array(mark).max(5).optional(),
    content: z.array(node).max(MOST_BLOCKS).optional(),
  }),
);

export type RichTextFault = "too_deep" | "too_long" | "too_many_blocks";

/** Why a document is more than a note may hold; null: it is not. Walks without recursion: depth is what it judges. */
export function richTextFault(doc: unknown): RichTextFault | null {
  const waiting: [unknown, number][] = [[doc, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [{ text, content }, depth] = [(next[0] ?? {}) as { text?: unknown; content?: unknown }, next[1]];
    if (depth > DEEPEST) return "too_deep";
    if (typeof text === "string" && text.length > MOST_CHARACTERS) return "too_long";
    if (!Array.isArray(content)) continue;
    if (content.length > MOST_BLOCKS) return "too_many_blocks";
    for (const child of content) waiting.push([child, depth + 1]);
  }
  return null;
}

/**
 * A note's text: the JSON of a Tiptap document with our node and mark types. `version`: doc-versions.ts; `newer`: what
 * a newer app wrote, of which only the words can be shown here.
 */
export interface RichText {
  type: "doc";
  attrs?: { version: number; newer?: unknown } | undefined;
  content?: RichNode[] | undefined;
}

const document = z.object({
  type: z.literal("doc"),
  attrs: z.strictObject({ version: z.number().int().positive() }).optional(),
  content: z.array(node).max(MOST_BLOCKS).optional(),
});

/** A document as it comes in, of this version or an earlier one; what comes out is of this version. */
export const richText = z
  // Judged before it is parsed: parsing recurses, and a document nested deep enough would end the stack.
  .custom<RichText>((doc) => richTextFault(doc) === null)
  .pipe(document as z.ZodType<RichText, RichText>)
  .refine((doc) => docVersion(doc) <= DOC_VERSION, {
    error: `This text was written by a newer version of IDM Desk; this one knows texts up to version ${DOC_VERSION}.`,
  })
  .transform(receivedDoc);

/** A document as it goes out: of one that a newer app wrote, its words. */
export const shownText = z.union([
  richText,
  z.custom<RichText>((doc) => richTextFault(doc) === null && (doc as RichText).attrs?.newer !== undefined),
]);

const BLOCKS = new Set(["paragraph", "listItem", "blockquote"]);

/** What a mention reads as; nothing where its label is no text. */
export function mentionLabel(attrs: RichNode["attrs"]): string {
  const said = attrs?.label ?? attrs?.id;
  return typeof said === "string" || typeof said === "number" ? String(said) : "";
}

/** The words of a document, one block a line; what search and plain outputs read. */
export function plainText(doc: RichNode | RichText): string {
  let out = "";
  const walk = (n: RichNode): void => {
    if (n.type === "text") out += n.text ?? "";
    else if (n.type === "hardBreak") out += "\n";
    else if (n.type === "mention") out += mentionLabel(n.attrs);
    for (const child of n.content ?? []) walk(child);
    if (BLOCKS.has(n.type) && !out.endsWith("\n")) out += "\n";
  };
  walk(doc as RichNode);
  return out.trim();
}

/** A document of these blocks, in the version that this app writes. */
export function docOf(content: RichNode[]): RichText {
  return { type: "doc", attrs: { version: DOC_VERSION }, content };
}

/** A document of plain paragraphs, one a line. */
export function textDoc(text: string): RichText {
  const content = text.split("\n").map(
    (words): RichNode => ({
      type: "paragraph",
      ...(words ? { content: [{ type: "text", text: words }] } : {}),
    }),
  );
  return docOf(content);
}
