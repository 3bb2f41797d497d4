import { z } from "zod";

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

const mark = z.object({
  type: z.enum(MARK_TYPES),
  attrs: z
    .object({
      href: z
        .string()
        .max(2_000)
        .regex(/^(https?:|mailto:)/i),
    })
    .loose()
    .optional(),
});

export interface RichNode {
  type: (typeof NODE_TYPES)[number];
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: z.infer<typeof mark>[] | undefined;
  content?: RichNode[] | undefined;
}

const node: z.ZodType<RichNode> = z.lazy(() =>
  z.object({
    type: z.enum(NODE_TYPES),
    text: z.string().max(50_000).optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z.array(mark).max(5).optional(),
    content: z.array(node).max(2_000).optional(),
  }),
);

/** A note's text: the JSON of a Tiptap document with our node and mark types. */
export const richText = z.object({ type: z.literal("doc"), content: z.array(node).max(2_000).optional() });
export type RichText = z.infer<typeof richText>;

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

/** A document of plain paragraphs, one a line. */
export function textDoc(text: string): RichText {
  const content = text.split("\n").map(
    (words): RichNode => ({
      type: "paragraph",
      ...(words ? { content: [{ type: "text", text: words }] } : {}),
    }),
  );
  return { type: "doc", content };
}
