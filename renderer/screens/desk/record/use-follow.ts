import { type RefObject, useLayoutEffect, useRef } from "react";

/** From how near the end the list follows new notes, in pixels. */
const NEAR_END = 80;

/** By which a person, or a note that is gone to, scrolls. */
const INPUTS = ["wheel", "touchmove", "pointerdown", "keydown", "focusin"] as const;

/**
 * Keeps the end of what scrolls in view while it was in view before: a new note, a heading that comes later, a row
 * that proves taller than it was taken for.
 */
export function useFollow(box: RefObject<HTMLElement | null>, on: boolean): void {
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const scrolled = box.current;
    if (!on || !scrolled) return;
    atEnd.current = true;
    const toEnd = () => {
      if (atEnd.current) scrolled.scrollTop = scrolled.scrollHeight;
    };
    // A row that comes, or proves taller, moves the end away too: only a person leaves it.
    let byPerson = false;
    const moved = () => {
      byPerson = true;
    };
    const track = () => {
      const near = scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight < NEAR_END;
      if (near || byPerson) atEnd.current = near;
      byPerson = false;
    };
    const grown = new ResizeObserver(toEnd);
    grown.observe(scrolled);
    for (const child of scrolled.children) grown.observe(child);
    const added = new MutationObserver(() => {
      for (const child of scrolled.children) grown.observe(child);
      toEnd();
    });
    added.observe(scrolled, { childList: true });
    scrolled.addEventListener("scroll", track, { passive: true });
    for (const input of INPUTS) scrolled.addEventListener(input, moved, { passive: true });
    toEnd();
    return () => {
      grown.disconnect();
      added.disconnect();
      scrolled.removeEventListener("scroll", track);
      for (const input of INPUTS) scrolled.removeEventListener(input, moved);
    };
  }, [box, on]);
}
