import { useTranslation } from "react-i18next";
import type { KeyAct } from "../../app/use-keys.ts";
import type { Floor } from "../../floor/use-floor.ts";

export interface LineActs {
  give: (requestId: string) => void;
  onDeck: (requestId: string) => void;
  moveUp: (requestId: string) => void;
  moveDown: (requestId: string) => void;
  pin: (requestId: string) => void;
  swap: (requestId: string, withId: string) => void;
  /** Absent: to the end of the list. */
  defer: (requestId: string) => void;
  /** Absent: off the list. */
  drop: (requestId: string) => void;
  inWriting: (requestId: string) => void;
  withdraw: (requestId: string) => void;
  reinstate: (requestId: string) => void;
  /** For the row in focus; absent, else, for the next. */
  keys: KeyAct[];
}

const rowInFocus = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;

/** What the Chair does with one who waits. */
export function useLineActs({ state, command }: Floor): LineActs {
  const { t } = useTranslation(["chair", "floor"]);
  const { requests, waiting } = state;
  const shift = (requestId: string, by: 1 | -1) => {
    const to = waiting.indexOf(requestId) + by;
    if (to < 0 || to >= waiting.length) return;
    const before = waiting[by === 1 ? to + 1 : to] ?? null;
    void command({ type: "move", requestId, before });
  };
  const give = (requestId: string) => void command({ type: "give_floor", requestId });
  const onDeck = (requestId: string) =>
    void command({ type: "put_on_deck", requestId, onDeck: requests[requestId]?.status !== "on_deck" });
  const moveUp = (requestId: string) => shift(requestId, -1);
  const moveDown = (requestId: string) => shift(requestId, 1);
  const pin = (requestId: string) =>
    void command({ type: "pin", requestId, pinned: !requests[requestId]?.pinned });
  const swap = (requestId: string, withId: string) => void command({ type: "swap", requestId, withId });
  const defer = (requestId: string) => void command({ type: "defer", requestId });
  const drop = (requestId: string) => void command({ type: "drop_absent", requestId });
  const inWriting = (requestId: string) => void command({ type: "submit_in_writing", requestId });
  const withdraw = (requestId: string) => void command({ type: "withdraw", requestId });
  const reinstate = (requestId: string) => void command({ type: "reinstate", requestId });

  const onRow = (act: (requestId: string) => void) => () => {
    const row = rowInFocus();
    if (row) act(row);
  };
  const onRowOrNext = (act: (requestId: string) => void) => () => {
    const row = rowInFocus() ?? waiting[0];
    if (row) act(row);
  };
  const toList = () => document.querySelector<HTMLElement>("[data-row]")?.focus();
  const group = t("floor:keys.list");
  const keys: KeyAct[] = [
    { keys: ["l", "alt+l"], label: t("floor:keys.to_list"), run: toList, group },
    { keys: "g", label: t("floor:row.give"), run: onRow(give), group },
    { keys: "k", label: t("keys.on_deck"), run: onRowOrNext(onDeck), group },
    { keys: "d", label: t("floor:row.defer"), run: onRowOrNext(defer), group },
    { keys: "shift+d", label: t("row.drop"), run: onRowOrNext(drop), group },
    { keys: "alt+arrowup", label: t("floor:row.up"), run: onRow(moveUp), group, whileTyping: false },
    { keys: "alt+arrowdown", label: t("floor:row.down"), run: onRow(moveDown), group, whileTyping: false },
    { keys: ".", label: t("floor:row.pin_unpin"), run: onRow(pin), group },
    { keys: "w", label: t("floor:row.withdraw"), run: onRow(withdraw), group },
  ];
  return { give, onDeck, moveUp, moveDown, pin, swap, defer, drop, inWriting, withdraw, reinstate, keys };
}
