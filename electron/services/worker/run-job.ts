import { Worker } from "node:worker_threads";
import type { Answers, Job } from "./jobs.ts";

/** Runs the job on a thread of its own. Rejects with whatever the thread died of. */
export function runJob<J extends Job>(workerUrl: URL, job: J): Promise<Answers[J["job"]]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, { workerData: job });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The worker ended without an answer (${code}).`)));
  });
}
