import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Where what is chosen goes: from the sign to the caret. */
export interface Range {
  from: number;
  to: number;
}

/** Something offered while a mark or a command is typed. */
export interface Choice {
  id: string;
  name: string;
  /** Its code or key, beside the name. */
  detail: string;
  take: (editor: Editor, range: Range) => void;
}

/** What the letters before the caret may mean; `from`: where their sign stands in that text. */
export interface Offer {
  from: number;
  choices: readonly Choice[];
  /** Enter takes the first without an arrow key: what was typed is a command, not a sentence that may end. */
  eager?: boolean;
}

export interface Completion extends Range {
  choices: readonly Choice[];
  /** The choice that Enter takes; -1: none, Enter does what it always does. */
  at: number;
}

interface Options {
  /** Of the list on the screen. */
  listId: string;
  /** What is offered for the text of the block before the caret; null: nothing is being named. */
  offer: (before: string, editor: Editor) => Offer | null;
}

interface State {
  open: Completion | null;
  /** Where the sign stands of which the list was closed by Escape. */
  closedAt: number | null;
}

type Told = { at: number } | "close";

const key = new PluginKey<State>("completion");
const NOTHING: State = { open: null, closedAt: null };

/** What is offered at the caret now; the same object until it changes. */
export const completionOf = (state: EditorState): Completion | null => key.getState(state)?.open ?? null;

/** Offers, while a mark is typed, what it may name. Where nobody moves into the list, typing goes on undisturbed. */
export const Completions = Extension.create<Options>({
  name: "completions",
  addOptions: () => ({ listId: "", offer: () => null }),
  addProseMirrorPlugins() {
    const { listId, offer } = this.options;
    const { editor } = this;
    return [
      new Plugin<State>({
        key,
        state: {
          init: () => NOTHING,
          apply: (transaction, before, _, state) => {
            const told = transaction.getMeta(key) as Told | undefined;
            if (told === "close") return { open: null, closedAt: before.open?.from ?? before.closedAt };
            if (told) return before.open ? { ...before, open: { ...before.open, at: told.at } } : before;
            if (!transaction.docChanged && !transaction.selectionSet) return before;
            return next(transaction, before, state, (text) => offer(text, editor));
          },
        },
        props: {
          attributes: (state) => {
            const open = completionOf(state);
            return {
              "aria-autocomplete": "list",
              ...(open ? { "aria-controls": listId } : {}),
              ...(open && open.at >= 0 ? { "aria-activedescendant": `${listId}-${open.at}` } : {}),
            };
          },
          handleDOMEvents: {
            blur: (view) => {
              if (completionOf(view.state)) tell(view, "close");
              return false;
            },
          },
        },
      }),
    ];
  },
});

function next(
  transaction: Transaction,
  before: State,
  state: EditorState,
  offer: (text: string) => Offer | null,
): State {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return NOTHING;
  // Only typing opens the list: not a paste, not what is put into the line by the app, not a step of undo.
  const isTyped =
    transaction.docChanged &&
    transaction.getMeta("preventUpdate") !== true &&
    transaction.getMeta("uiEvent") === undefined &&
    transaction.getMeta("addToHistory") !== false &&
    transaction.getMeta("history$") === undefined;
  if (!isTyped && !before.open) return before;
  // Every inline node is one character long, so that places in the text are places in the document.
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, (leaf) =>
    leaf.type.name === "hardBreak" ? "\n" : "\ufffc",
  );
  const found = offer(text);
  const from = $from.start() + (found?.from ?? 0);
  if (!found || found.choices.length === 0) return { open: null, closedAt: found ? before.closedAt : null };
  if (before.closedAt === from) return { open: null, closedAt: from };
  if (!isTyped && before.open?.from !== from) return NOTHING;
  return { open: { from, to: $from.pos, choices: found.choices, at: found.eager ? 0 : -1 }, closedAt: null };
}

function tell(view: EditorView, told: Told): void {
  view.dispatch(view.state.tr.setMeta(key, told));
}

/** Takes a choice of the list that is open; the focus stays in the text. */
export function takeChoice(editor: Editor, at: number): void {
  const open = completionOf(editor.state);
  const choice = open?.choices[at];
  if (!open || !choice) return;
  tell(editor.view, "close");
  choice.take(editor, { from: open.from, to: open.to });
}

/** Puts a text in place of what was typed, with a space after it. */
export function putText(editor: Editor, { from, to }: Range, text: string): void {
  const after = editor.state.doc.textBetween(to, Math.min(to + 1, editor.state.doc.content.size), "\n");
  const space = after === " " ? "" : " ";
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, { type: "text", text: text + space })
    .run();
}

/**
 * What a key does to the list that is open: arrows move in it, Tab takes the first or the one moved to, Enter only one
 * moved to, Escape closes. False: the key is none of the list's business.
 */
export function completionKey(editor: Editor | null, event: KeyboardEvent): boolean {
  const open = editor && completionOf(editor.state);
  if (!open || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return false;
  const { at, choices } = open;
  if (event.key === "ArrowDown") tell(editor.view, { at: (at + 1) % choices.length });
  else if (event.key === "ArrowUp") tell(editor.view, { at: at <= 0 ? choices.length - 1 : at - 1 });
  else if (event.key === "Tab") takeChoice(editor, Math.max(0, at));
  else if (event.key === "Enter" && at >= 0) takeChoice(editor, at);
  else if (event.key === "Escape") tell(editor.view, "close");
  else return false;
  return true;
}
