import type { Editor } from "@tiptap/core";
import { foldName } from "../../core/reference/fold.ts";
import type { Choice, Offer } from "./completion.ts";

const TYPED = /(?:^|\s)\/(\p{L}*)$/u;

/** Something that "/" does in an open note. */
export interface Command {
  id: string;
  name: string;
  detail: string;
  run: (editor: Editor) => void;
}

/** The commands whose name holds a word that begins with the letters after "/", where one is being typed. */
export function slashOffer(before: string, commands: readonly Command[]): Offer | null {
  const letters = TYPED.exec(before)?.[1];
  if (letters === undefined) return null;
  const wanted = ` ${foldName(letters)}`;
  const choices = commands
    .filter(({ name }) => ` ${foldName(name)}`.includes(wanted))
    .map(
      ({ run, ...shown }): Choice => ({
        ...shown,
        take: (editor, range) => {
          editor.chain().focus().deleteRange(range).run();
          run(editor);
        },
      }),
    );
  return { from: before.length - letters.length - 1, choices, eager: true };
}
