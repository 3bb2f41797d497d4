import type { JSONContent } from "@tiptap/core";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extension-placeholder";
import { StarterKit } from "@tiptap/starter-kit";
import { isNoteHref, type RichText } from "../../core/record/rich-text.ts";
import { Limits } from "./limits.ts";

/** What a note may hold (core/record/rich-text.ts), and nothing else, whatever is pasted. */
export function noteExtensions(placeholder: string) {
  return [
    StarterKit.configure({
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
    Mention,
    Placeholder.configure({ placeholder }),
  ];
}

/** A note's text as the editor takes it; the two types differ only in how they spell an absent field. */
export function editorContent(doc: RichText): JSONContent {
  return doc as JSONContent;
}
