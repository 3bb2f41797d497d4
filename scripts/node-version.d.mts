import type { SpawnSyncOptions } from "node:child_process";

export const root: string;
export function node24(): string;
export function run24(args: readonly string[], options?: SpawnSyncOptions): number;
