import { useTranslation } from "react-i18next";
import type { KeyAct } from "../../../app/use-keys.ts";
import type { Floor } from "../../../floor/use-floor.ts";

export interface RowActs {
  give: (requestId: string) => void;
  moveUp: (requestId: string) => void;
  moveDown: (requestId: string) => void;
  moveBefore: (requestId: string, before: string | null) => void;
  pin: (requestId: string) => void;
  defer: (requestId: string) => void;
  withdraw: (requestId: string) => void;
  /** For the row in focus. */
  keys: KeyAct[];
}

/** The request whose row holds the focus, if one does. */
function focusedRow(): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  return row?.dataset.row;
}

/** What can be done with one who waits. Keys act on the row in focus; absent and withdraw, else, on the next. */
export function useRowActs(floor: Floor): RowActs {
  const { t } = useTranslation("floor");
  const { command, state } = floor;
  const { waiting } = state;
  const moveBefore = (requestId: string, before: string | null) =>
    void command({ type: "move", requestId, before });
  const shift = (requestId: string, by: 1 | -1) => {
    const at = waiting.indexOf(requestId);
    const to = at + by;
    if (at < 0 || to < 0 || to >= waiting.length) return;
    moveBefore(requestId, waiting[by === 1 ? to + 1 : to] ?? null);
  };
  const give = (requestId: string) => void command({ type: "give_floor", requestId });
  const moveUp = (requestId: string) => shift(requestId, -1);
  const moveDown = (requestId: string) => shift(requestId, 1);
  const pin = (requestId: string) =>
    void command({ type: "pin", requestId, pinned: !state.requests[requestId]?.pinned });
  const defer = (requestId: string) => void command({ type: "defer", requestId });
  const withdraw = (requestId: string) => void command({ type: "withdraw", requestId });
  const onRow = (act: (requestId: string) => void) => () => {
    const row = focusedRow();
    if (row) act(row);
  };
  const onRowOrNext = (act: (requestId: string) => void) => () => {
    const row = focusedRow() ?? waiting[0];
    if (row) act(row);
  };
  const group = t("keys.list");
  const keys: KeyAct[] = [
    { keys: "g", label: t("row.give"), run: onRow(give), group },
    { keys: "alt+arrowup", label: t("row.up"), run: onRow(moveUp), group, whileTyping: false },
    { keys: "alt+arrowdown", label: t("row.down"), run: onRow(moveDown), group, whileTyping: false },
    { keys: ".", label: t("row.pin_unpin"), run: onRow(pin), group },
    { keys: "d", label: t("row.defer"), run: onRowOrNext(defer), group },
    { keys: "w", label: t("row.withdraw"), run: onRow(withdraw), group },
  ];
  return { give, moveUp, moveDown, moveBefore, pin, defer, withdraw, keys };
}
