import { Worker } from "node:worker_threads";
import type { Answers, Job } from "./jobs.ts";
import { Turns } from "./turns.ts";

/** The job took more time or memory than any sound input needs; its thread was ended. */
export class JobTooLarge extends Error {}

/** What a file that was too large for its thread is answered with; any other error goes on. */
export function tooLarge(error: unknown): { unreadable: "too_large" } {
  if (error instanceof JobTooLarge || error instanceof RangeError) return { unreadable: "too_large" };
  throw error;
}

/** What a thread may take. A report of a hundred pages needs seconds; a list of 50,000 rows as well. */
const MEMORY_MB = 1_024;
const LONGEST_MS: Readonly<Record<Job["job"], number>> = {
  table: 20_000,
  roster: 30_000,
  report: 300_000,
};

// More at once would only take the machine from the floor and from one another.
const turns = new Turns(2);

/**
 * Runs the job on a thread of its own, when its turn has come. Rejects with whatever the thread died of, with
 * JobTooLarge, or with the signal's reason as soon as nobody waits for the answer any more.
 */
export function runJob<J extends Job>(
  workerUrl: URL,
  job: J,
  options: { signal?: AbortSignal | undefined; longestMs?: number; memoryMb?: number } = {},
): Promise<Answers[J["job"]]> {
  return turns.take(() => onThread(workerUrl, job, options), options.signal);
}

async function onThread<J extends Job>(
  workerUrl: URL,
  job: J,
  options: { signal?: AbortSignal | undefined; longestMs?: number; memoryMb?: number },
): Promise<Answers[J["job"]]> {
  const { signal, longestMs = LONGEST_MS[job.job], memoryMb = MEMORY_MB } = options;
  const worker = new Worker(workerUrl, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  let leave: (() => void) | undefined;
  try {
    return await new Promise((resolve, reject) => {
      leave = () => reject(signal?.reason);
      if (signal?.aborted) leave();
      signal?.addEventListener("abort", leave, { once: true });
      timer = setTimeout(() => reject(new JobTooLarge(`${job.job} took too long`)), longestMs);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new JobTooLarge(error.message) : error),
      );
      worker.once("exit", (code) => reject(new Error(`The worker ended without an answer (${code}).`)));
    });
  } finally {
    clearTimeout(timer);
    if (leave) signal?.removeEventListener("abort", leave);
    await worker.terminate();
  }
}
