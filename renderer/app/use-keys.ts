import { useEffect, useLayoutEffect, useRef } from "react";

/** One shortcut. `keys` as in "mod+z", "ctrl+enter", "alt+1", "?", "F2"; several are alternatives. */
export interface KeyAct {
  keys: string | string[];
  /** What it does, already in the reader's words; shown on the key sheet. */
  label: string;
  /** Absent: only told on the key sheet; what holds the focus takes the key itself. */
  run?: (event: KeyboardEvent) => void;
  /** Works while typing in a field too. Default: only where it holds a modifier or is a function key. */
  whileTyping?: boolean;
  /** With its modifiers it comes before whatever holds the focus, which may take the same keys for its own. */
  first?: boolean;
  /** A plain key works only while the focus is in what this selector names; one with a modifier works anywhere. */
  within?: string;
  /** Holding the key does it again and again. Default: once, so that a heavy hand calls nobody twice. */
  repeats?: boolean;
  /** Heading on the key sheet. */
  group?: string;
}

const isApple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Splits "mod+shift+z" into its parts; the last part is the key. "+" itself is written "plus". */
function parts(combination: string): { key: string; modifiers: Set<string> } {
  const all = combination.toLowerCase().split("+");
  const key = all.pop() ?? "";
  return { key: key === "plus" ? "+" : key, modifiers: new Set(all) };
}

/** Whether the event is the combination. `mod` is Command on a Mac, Control elsewhere. */
export function matchesKey(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  combination: string,
  apple: boolean = isApple,
): boolean {
  const { key, modifiers } = parts(combination);
  const ctrl = modifiers.has("ctrl") || (modifiers.has("mod") && !apple);
  const meta = modifiers.has("meta") || (modifiers.has("mod") && apple);
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== modifiers.has("alt")) return false;
  const typed = event.key.toLowerCase();
  // "?" needs Shift on most layouts: for a sign, the sign typed is what counts.
  const isSign = key.length === 1 && !/[\p{L}\d]/u.test(key);
  if (!isSign && event.shiftKey !== modifiers.has("shift")) return false;
  if (typed === key) return true;
  // Alt or Shift change what a key types on some layouts; then its place on the keyboard decides.
  if (!modifiers.has("alt") && !modifiers.has("shift")) return false;
  return event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** What takes the plain keys for its own: a menu searches by letters, Space presses a button. */
function takesKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest("[role=menu], [role=listbox], [role=radiogroup]")) return true;
  return (
    (key === " " || key === "Enter") &&
    target.closest("button, a[href], summary, [role=button], [role=tab], [role=checkbox]") !== null
  );
}

function isOutside(target: EventTarget | null, { within }: KeyAct): boolean {
  return within !== undefined && !(target instanceof Element && target.closest(within));
}

/** The key closed what it was pressed in, a dialog by Escape: it has done what it was pressed for. */
const isGone = (target: EventTarget | null) => target instanceof Node && !target.isConnected;

const hasModifier = (combination: string) => combination.includes("+");

function worksWhileTyping(act: KeyAct, combination: string): boolean {
  if (act.whileTyping !== undefined) return act.whileTyping;
  const { key, modifiers } = parts(combination);
  return /^f\d+$/.test(key) || modifiers.has("mod") || modifiers.has("ctrl") || modifiers.has("alt");
}

/** The alternatives of a shortcut. */
export function combinations(act: Pick<KeyAct, "keys">): string[] {
  return typeof act.keys === "string" ? [act.keys] : act.keys;
}

/** The parts of a combination as they stand on the keys, such as ["Ctrl", "Z"]. */
export function keyCaps(combination: string, apple: boolean = isApple): string[] {
  const names: Record<string, string> = {
    mod: apple ? "⌘" : "Ctrl",
    ctrl: "Ctrl",
    meta: "⌘",
    alt: apple ? "⌥" : "Alt",
    shift: "⇧",
    enter: "Enter",
    escape: "Esc",
    arrowup: "↑",
    arrowdown: "↓",
    arrowleft: "←",
    arrowright: "→",
    plus: "+",
    space: "Space",
    tab: "Tab",
    delete: "Del",
    backspace: "Backspace",
    home: "Home",
    end: "End",
  };
  return combination.split("+").map((part) => names[part.toLowerCase()] ?? part.toUpperCase());
}

const mounted = new Set<{ current: readonly KeyAct[] }>();

/** The shortcuts that work now, those of the screen mounted first at the head. */
export function presentKeys(): KeyAct[] {
  return [...mounted].flatMap((acts) => [...acts.current]);
}

/** A dialog that holds the focus takes the keys too. */
const inDialog = () => document.querySelector("[role=dialog][aria-modal=true]") !== null;

/**
 * Listens for the shortcuts of a component for as long as it is mounted, and puts them on the key sheet.
 * An open dialog takes them all.
 */
export function useKeys(acts: readonly KeyAct[]): void {
  const latest = useRef(acts);
  // Before the paint: a key pressed on what is seen does what that means.
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isGone(event.target)) return;
      const typing = isTyping(event.target);
      const early = event.currentTarget === document;
      for (const act of latest.current) {
        if (!act.run) continue;
        for (const combination of combinations(act)) {
          if (early !== (act.first === true && hasModifier(combination))) continue;
          if (typing && !worksWhileTyping(act, combination)) continue;
          if (
            !hasModifier(combination) &&
            (takesKey(event.target, event.key) || isOutside(event.target, act))
          )
            continue;
          if (!matchesKey(event, combination === "space" ? " " : combination)) continue;
          // Asked last: it looks through the whole page, and most keys are letters.
          if (inDialog()) return;
          event.preventDefault();
          if (early) event.stopPropagation();
          if (!event.repeat || act.repeats) act.run(event);
          return;
        }
      }
    };
    mounted.add(latest);
    window.addEventListener("keydown", onKey);
    document.addEventListener("keydown", onKey, { capture: true });
    return () => {
      mounted.delete(latest);
      window.removeEventListener("keydown", onKey);
      document.removeEventListener("keydown", onKey, { capture: true });
    };
  }, []);
}
