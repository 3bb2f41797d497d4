/** Chromium without a sandbox of its own where we are root, and without any talk to the network. */
export const CHROMIUM_ARGS: string[];

/** A Chromium to test with; null where there is none. */
export function findChromium(): string | null;

/** The same; fetched where there is none. Throws a sentence. */
export function ensureChromium(): string;
