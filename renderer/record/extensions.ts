import { type AnyExtension, Extension, type JSONContent } from "@tiptap/core";
import type { Link } from "@tiptap/extension-link";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extension-placeholder";
import { Plugin } from "@tiptap/pm/state";
import { StarterKit } from "@tiptap/starter-kit";
import { DOC_VERSION } from "../../core/record/doc-versions.ts";
import { isNoteHref, noteHref } from "../../core/record/note-href.ts";
import type { RichText } from "../../core/record/rich-text.ts";
import { cleanHtml } from "./clean-html.ts";
import { Limits } from "./limits.ts";
import classes from "./mention.module.css";

/** Of each node and mark the attributes that a note's text stores (core/record/doc-versions.ts), and no others. */
const STORED: Readonly<Record<string, (extension: AnyExtension) => AnyExtension>> = {
  doc: (doc) => doc.extend({ addAttributes: () => ({ version: { default: DOC_VERSION, rendered: false } }) }),
  orderedList: (list) =>
    list.extend({
      addAttributes: () => ({
        start: {
          default: 1,
          parseHTML: (element: HTMLElement) => Number(element.getAttribute("start")) || 1,
        },
      }),
    }),
  link: (link) =>
    (link as typeof Link).extend({
      addAttributes: () => ({ href: { default: null } }),
      addCommands() {
        const commands = this.parent?.() ?? {};
        return {
          ...commands,
          // An address typed without its beginning is a page or a mail address.
          setLink: ({ href }) => commands.setLink?.({ href: noteHref(href) }) ?? (() => false),
        };
      },
    }),
};

const Parts = StarterKit.extend({
  addExtensions() {
    const parts: AnyExtension[] = this.parent?.() ?? [];
    return parts.map((part) => STORED[part.name]?.(part) ?? part);
  },
});

/** A delegation named in the text, by its id and the name that it had. It is inserted by the list of completions. */
const NoteMention = Mention.extend({
  addAttributes: () => ({
    id: { default: "", parseHTML: (element: HTMLElement) => element.dataset.id ?? "", rendered: false },
    label: { default: "", parseHTML: (element: HTMLElement) => element.dataset.label ?? "", rendered: false },
  }),
  renderHTML: ({ node }) => [
    "span",
    {
      class: classes.mention,
      "data-type": "mention",
      "data-id": node.attrs.id,
      "data-label": node.attrs.label,
    },
    node.attrs.label,
  ],
  renderText: ({ node }) => node.attrs.label,
  addKeyboardShortcuts: () => ({}),
  addProseMirrorPlugins: () => [],
});

/** Of what is pasted, the structure and the words that were meant to be read, in every editor alike. */
const CleanPaste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: cleanHtml } })],
});

/** What a note may hold (core/record/rich-text.ts), and nothing else, whatever is pasted. */
export function noteExtensions(placeholder: string) {
  return [
    Parts.configure({
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      trailingNode: false,
      link: { openOnClick: false, autolink: false, isAllowedUri: isNoteHref },
    }),
    Limits,
    CleanPaste,
    NoteMention,
    Placeholder.configure({ placeholder }),
  ];
}

/** A note's text as the editor takes it; the two types differ only in how they spell an absent field. */
export function editorContent(doc: RichText): JSONContent {
  return doc as JSONContent;
}
