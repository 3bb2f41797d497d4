/** Electron's program, where it is there already; null where not. */
export function findElectron(): string | null;

/** The same; where it is not there it is fetched once, in at most `timeoutMs`. Null where it can't be had. */
export function ensureElectron(options?: { timeoutMs?: number }): string | null;
