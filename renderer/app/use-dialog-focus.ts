import { type RefObject, useEffect } from "react";

/**
 * What had the focus before a dialog opened has it again once none is left, however the dialog went: Mantine gives it
 * back only where a dialog is closed, not where it is taken out. Whoever puts the focus elsewhere has the last word.
 */
export function useDialogFocus(dialogs: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const section = dialogs.current;
    if (!section) return;
    let before: HTMLElement | null = null;
    const onFocus = (event: FocusEvent) => {
      const from = event.relatedTarget;
      if (from instanceof HTMLElement && !section.contains(from)) before = from;
    };
    const gone = new MutationObserver(() => {
      if (!before || section.querySelector("[role=dialog]")) return;
      if (document.activeElement === document.body && before.isConnected) before.focus();
      before = null;
    });
    section.addEventListener("focusin", onFocus);
    gone.observe(section, { childList: true, subtree: true });
    return () => {
      section.removeEventListener("focusin", onFocus);
      gone.disconnect();
    };
  }, [dialogs]);
}
