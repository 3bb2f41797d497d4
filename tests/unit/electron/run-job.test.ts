import { expect, it } from "vitest";
import { JobTooLarge, runJob } from "../../../electron/services/worker/run-job.ts";
import { Turns } from "../../../electron/services/worker/turns.ts";

const script = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads"; ${code}`)}`,
  );
const job = { job: "table", bytes: new Uint8Array(), name: "a.csv" } as const;
const answers = script("parentPort.postMessage({ rows: [] })");
const endless = script("setInterval(() => undefined, 1_000)");

it("ends a thread that takes too long or too much memory, and answers the next", async () => {
  await expect(runJob(endless, job, { longestMs: 50 })).rejects.toBeInstanceOf(JobTooLarge);
  const hungry = script("const all = []; for (;;) all.push(new Array(10_000).fill(all.length));");
  await expect(runJob(hungry, job, { memoryMb: 16 })).rejects.toBeInstanceOf(JobTooLarge);
  expect(await runJob(answers, job)).toEqual({ rows: [] });
});

it("ends the thread of one who no longer waits, and of one who is still in the line", async () => {
  const called = [new AbortController(), new AbortController(), new AbortController()];
  const runs = called.map(({ signal }) => runJob(endless, job, { signal }));
  // Looked at before they end: one that nobody awaits yet would count as unhandled.
  const ends = Promise.all(runs.map((run) => expect(run).rejects.toThrow("called off")));
  for (const each of called) each.abort(new Error("called off"));
  await ends;
  expect(await runJob(answers, job)).toEqual({ rows: [] });
  await expect(runJob(answers, job, { signal: called[0]!.signal })).rejects.toThrow("called off");
});

it("lets two at once, and the next as soon as one has ended", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (n: number) =>
    turns.take(() => {
      begun.push(n);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  const [first] = [work(1), work(2), work(3)];
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  ends[0]!();
  await first;
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
});
