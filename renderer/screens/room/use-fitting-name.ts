import { type RefObject, useLayoutEffect } from "react";

/** A name is never smaller than 8 % of the window's height: who speaks is read from 20 m (floor.md, "Windows"). */
const SMALLEST_VH = 8;
const USUAL_VH = 14;
const STEP_VH = 0.25;

/**
 * Sets the name as large as it may be: on two lines at most, and with nothing else of the screen pushed out.
 * `text` is what it shows; `scale` in percent.
 */
export function useFittingName(
  screen: RefObject<HTMLElement | null>,
  name: RefObject<HTMLElement | null>,
  text: string,
  scale: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is measured anew
  useLayoutEffect(() => {
    const fit = () => {
      const [whole, line] = [screen.current, name.current];
      if (!whole || !line) return;
      for (let size = Math.max(SMALLEST_VH, (USUAL_VH * scale) / 100); ; size -= STEP_VH) {
        line.style.fontSize = `${Math.max(SMALLEST_VH, size)}vh`;
        if (size <= SMALLEST_VH || fits(whole, line)) return;
      }
    };
    fit();
    window.addEventListener("resize", fit);
    return () => window.removeEventListener("resize", fit);
  }, [screen, name, text, scale]);
}

function fits(screen: HTMLElement, name: HTMLElement): boolean {
  return screen.scrollHeight <= screen.clientHeight && name.scrollHeight <= name.clientHeight + 1;
}
