export const MAX_BYTES = 50_000_000;
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;
/** What a workbook may unpack to: a small zip can hold an endless table. */
export const MAX_UNPACKED_BYTES = 40_000_000;
