import { parentPort, workerData } from "node:worker_threads";
import { buildReport } from "../../../core/report/build.ts";
import { renderDocx } from "../../render/docx/render-docx.ts";
import { readRosterFile } from "../roster-file/read-roster-file.ts";
import { readTable } from "../roster-file/read-table.ts";
import { UnreadableFile } from "../roster-file/unreadable-file.ts";
import type { Answers, Job } from "./jobs.ts";

async function work(job: Job): Promise<Answers[Job["job"]]> {
  if (job.job === "report") {
    const model = buildReport(job.records, job.options, job.now);
    return { bytes: await renderDocx(model, { paper: job.options.paper }) };
  }
  try {
    const rows = await readTable(job.bytes, job.name);
    return job.job === "table" ? { rows } : readRosterFile(rows, job);
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.reason };
    throw error;
  }
}

parentPort?.postMessage(await work(workerData as Job));
