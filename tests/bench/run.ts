import { cpus } from "node:os";
import { benchArchive } from "./archive.ts";
import { benchFloor } from "./floor.ts";
import { type Measure, tableOf } from "./measure.ts";
import { benchRecord } from "./record.ts";

const BENCHES: Readonly<Record<string, () => Promise<Measure[]>>> = {
  floor: benchFloor,
  record: benchRecord,
  archive: benchArchive,
};

const args = process.argv.slice(2);
const rows: Measure[] = [];
for (const part of args.filter((arg) => !arg.startsWith("--")))
  rows.push(...((await BENCHES[part]?.()) ?? []));
if (args.includes("--json")) console.log(JSON.stringify(rows, null, 2));
else
  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}\n\n${tableOf(rows)}`,
  );
process.exit(rows.every((row) => row.met !== false) ? 0 : 1);
