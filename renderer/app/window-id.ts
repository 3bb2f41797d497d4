import { newId } from "../../core/ids.ts";

/** This window, for as long as its page lives; a reload is another. */
export const WINDOW_ID = newId();

const PREFIX = "idm.window.";

// Held until the page is gone, however it goes: that is how the others know who lives.
void navigator.locks.request(PREFIX + WINDOW_ID, () => new Promise<never>(() => undefined));

/** The windows of this browser, or of the desktop, that live now; this one among them. */
export async function liveWindows(): Promise<string[]> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = [...held, ...pending].flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
  return [...new Set([WINDOW_ID, ...names.map((name) => name.slice(PREFIX.length))])];
}
