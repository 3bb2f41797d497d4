import { useTranslation } from "react-i18next";
import type { FollowUp, KeyMessage } from "../../../core/record/key-message.ts";
import { useKeys } from "../../app/use-keys.ts";
import type { Writings } from "../../writing/use-writings.ts";
import type { MessageActs } from "./use-message-acts.ts";

interface Of {
  messages: readonly KeyMessage[];
  followUps: readonly FollowUp[];
  acts: MessageActs;
  writings: Writings;
  open: (id: string) => void;
  begin: () => void;
  choose: () => void;
  /** Null where the event follows no other. */
  bringIn: (() => void) | null;
}

const MESSAGE = "[data-message]";
const FOLLOW = "[data-follow]";
const ROW = `${MESSAGE}, ${FOLLOW}`;

/** Puts the focus on the row of a key message or follow-up. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-message="${id}"], [data-follow="${id}"]`)?.focus();
}

function rowOf(event: KeyboardEvent): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>(ROW);
}

/** The keys of the screen of key messages. */
export function useRowKeys({ messages, followUps, acts, writings, open, begin, choose, bringIn }: Of): void {
  const { t } = useTranslation(["key-messages", "writing"]);
  const idOf = (event: KeyboardEvent) => {
    const row = rowOf(event);
    return row?.dataset.message ?? row?.dataset.follow;
  };
  const walk = (by: -1 | 1) => (event: KeyboardEvent) => {
    const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
    const row = rowOf(event);
    if (row) rows[rows.indexOf(row) + by]?.focus();
  };
  const move = (by: -1 | 1) => (event: KeyboardEvent) => {
    const id = idOf(event);
    const from = messages.findIndex((each) => each.id === id);
    if (from < 0 || id === undefined) return;
    acts.move(from, from + by);
    requestAnimationFrame(() => focusRow(id));
  };
  const remove = (event: KeyboardEvent) => {
    const id = idOf(event);
    const of = [...messages, ...followUps].find((each) => each.id === id);
    if (!of) return;
    const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
    const row = rowOf(event);
    const at = row ? rows.indexOf(row) : -1;
    (rows[at + 1] ?? rows[at - 1])?.focus();
    acts.remove(of);
  };
  const turn = (event: KeyboardEvent) => {
    const of = followUps.find((each) => each.id === idOf(event));
    if (of) acts.follow(of, { state: of.state === "open" ? "taken_up" : "open" });
  };
  const group = t("title");
  const follow = t("follow.title");
  useKeys([
    { keys: "n", label: t("add"), run: begin, group },
    { keys: "s", label: t("from.button"), run: choose, group },
    {
      keys: ["l", "t"],
      label: t("keys.to_list"),
      run: () => document.querySelector<HTMLElement>(ROW)?.focus(),
      group,
    },
    {
      keys: ["Enter", "F2"],
      label: t("keys.open"),
      run: (event) => {
        const id = idOf(event);
        if (id && messages.some((each) => each.id === id)) open(id);
      },
      within: MESSAGE,
      group,
    },
    { keys: "arrowup", label: t("keys.up"), run: walk(-1), within: ROW, repeats: true, group },
    { keys: "arrowdown", label: t("keys.down"), run: walk(1), within: ROW, repeats: true, group },
    { keys: "alt+arrowup", label: t("keys.move_up"), run: move(-1), whileTyping: false, group },
    { keys: "alt+arrowdown", label: t("keys.move_down"), run: move(1), whileTyping: false, group },
    { keys: ["Delete", "Backspace"], label: t("keys.delete"), run: remove, within: ROW, group },
    { keys: "mod+z", label: t("common:undo"), run: writings.undo, group },
    { keys: ["mod+shift+z", "mod+y"], label: t("common:redo"), run: writings.redo, group },
    { keys: "u", label: t("follow.turn"), run: turn, within: FOLLOW, group: follow },
    ...(bringIn ? [{ keys: "b", label: t("follow.bring_in"), run: bringIn, group: follow }] : []),
  ]);
}
