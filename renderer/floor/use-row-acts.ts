import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FloorCommandInput } from "../../core/floor/commands.ts";
import type { KeyAct } from "../app/use-keys.ts";
import type { Floor } from "./use-floor.ts";

export interface RowActs {
  give: (requestId: string) => void;
  moveUp: (requestId: string) => void;
  moveDown: (requestId: string) => void;
  moveBefore: (requestId: string, before: string | null) => void;
  /** Changes places with the named one, or the one behind. */
  swap: (requestId: string, withId?: string) => void;
  pin: (requestId: string) => void;
  onDeck: (requestId: string) => void;
  defer: (requestId: string) => void;
  dropAbsent: (requestId: string) => void;
  withdraw: (requestId: string) => void;
  inWriting: (requestId: string) => void;
  reinstate: (requestId: string) => void;
  details: (requestId: string) => void;
}

/** The request whose row holds the focus, if one does. */
function focusedRow(): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  return row?.dataset.row;
}

interface Options {
  /** Where the focus must be for the plain keys, on a screen where something else is typed. */
  within?: string;
  /** Opens the details of a request, where the screen has them. */
  details?: (requestId: string) => void;
  /** Without a row in focus, absent and on deck mean the next: nothing else is typed on this screen. */
  orNext?: boolean;
}

/**
 * What can be done with one who waits: acts that stay the same for as long as the screen is there, and their keys, which
 * act on the row in focus.
 */
export function useRowActs(
  floor: Floor,
  { within, details, orNext = false }: Options,
): { acts: RowActs; keys: KeyAct[] } {
  const { t } = useTranslation("floor");
  const latest = useRef({ floor, details });
  latest.current = { floor, details };
  // The same for as long as the panel is there: a row is drawn anew only where something about it changed.
  const acts = useMemo(() => rowActs(() => latest.current), []);
  const onRow =
    (act: (requestId: string) => void, elseNext = false) =>
    () => {
      const row = focusedRow() ?? (elseNext && orNext ? floor.state.waiting[0] : undefined);
      if (row) act(row);
    };
  const group = t("keys.list");
  const plain = (keys: string, label: string, act: (requestId: string) => void, next = false): KeyAct => ({
    keys,
    label,
    run: onRow(act, next),
    group,
    ...(within === undefined ? {} : { within }),
  });
  const keys: KeyAct[] = [
    plain("g", t("row.give"), acts.give),
    {
      keys: "alt+arrowup",
      label: t("row.up"),
      run: onRow(acts.moveUp),
      group,
      whileTyping: false,
      repeats: true,
    },
    {
      keys: "alt+arrowdown",
      label: t("row.down"),
      run: onRow(acts.moveDown),
      group,
      whileTyping: false,
      repeats: true,
    },
    plain(".", t("row.pin_unpin"), acts.pin),
    plain("k", t("keys.on_deck"), acts.onDeck, true),
    plain("x", t("keys.swap"), (requestId) => acts.swap(requestId)),
    ...(details ? [plain("e", t("keys.details"), acts.details)] : []),
    plain("d", t("row.defer"), acts.defer, true),
    plain("shift+d", t("keys.drop_absent"), acts.dropAbsent, true),
    plain("w", t("row.withdraw"), acts.withdraw),
  ];
  return { acts, keys };
}

function rowActs(
  latest: () => { floor: Floor; details: ((requestId: string) => void) | undefined },
): RowActs {
  const ask = (command: FloorCommandInput) => void latest().floor.command(command);
  const line = () => latest().floor.state.waiting;
  const request = (requestId: string) => latest().floor.state.requests[requestId];
  const moveBefore = (requestId: string, before: string | null) => ask({ type: "move", requestId, before });
  const shift = (requestId: string, by: 1 | -1) => {
    const waiting = line();
    const at = waiting.indexOf(requestId);
    const to = at + by;
    if (at < 0 || to < 0 || to >= waiting.length) return;
    moveBefore(requestId, waiting[by === 1 ? to + 1 : to] ?? null);
  };
  return {
    moveBefore,
    details: (requestId) => latest().details?.(requestId),
    give: (requestId) => ask({ type: "give_floor", requestId }),
    moveUp: (requestId) => shift(requestId, -1),
    moveDown: (requestId) => shift(requestId, 1),
    swap: (requestId, withId = line()[line().indexOf(requestId) + 1]) => {
      if (withId) ask({ type: "swap", requestId, withId });
    },
    pin: (requestId) => ask({ type: "pin", requestId, pinned: !request(requestId)?.pinned }),
    onDeck: (requestId) =>
      ask({ type: "put_on_deck", requestId, onDeck: request(requestId)?.status !== "on_deck" }),
    defer: (requestId) => ask({ type: "defer", requestId }),
    dropAbsent: (requestId) => ask({ type: "drop_absent", requestId }),
    withdraw: (requestId) => ask({ type: "withdraw", requestId }),
    inWriting: (requestId) => ask({ type: "submit_in_writing", requestId }),
    reinstate: (requestId) => ask({ type: "reinstate", requestId }),
  };
}
