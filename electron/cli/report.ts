import { extname } from "node:path";
import { reportOptions, reportTemplate } from "../../core/report/options.ts";
import { writeWhole } from "../services/write-whole.ts";
import { type Command, CommandError, oneOf, print, printJson, readArgs, required, UsageError } from "./io.ts";
import { withEngine } from "./with-engine.ts";

const { attribution, status, paper } = reportOptions.shape;

export const report: Command = {
  summary: "write a report in Word",
  help: `idm report --db FILE --event ID [--session ID] --template session|full
           --attribution unattributed|attributed --out FILE.docx
           [--status draft|final] [--paper a4|letter] [--json]

Writes the summary of a session or the full report of an event as a Word file.
It is written whole or not at all; a file of the same name is replaced.

  --db FILE       the data file
  --event ID      the event (see "idm events")
  --session ID    the session; needed by "--template session", else limits the
                  full report to it
  --template      session: the session's summary; full: the full report
  --attribution   whether the text says who made a point
  --out FILE      the Word file to write, ending in .docx
  --status        draft (where not given) or final
  --paper         a4 (where not given) or letter
  --json          print {out, name, bytes}, not a sentence`,
  run: async (args) => {
    const { values } = readArgs(args, {
      db: { type: "string" },
      event: { type: "string" },
      session: { type: "string" },
      template: { type: "string" },
      attribution: { type: "string" },
      out: { type: "string" },
      status: { type: "string", default: "draft" },
      paper: { type: "string", default: "a4" },
      json: { type: "boolean" },
    });
    const db = required(values.db, "db");
    const out = required(values.out, "out");
    if (extname(out).toLowerCase() !== ".docx") throw new UsageError(`--out must end in .docx, not "${out}"`);
    const options = {
      eventId: required(values.event, "event"),
      sessionId: values.session ?? null,
      template: oneOf(required(values.template, "template"), reportTemplate.options, "template"),
      attribution: oneOf(required(values.attribution, "attribution"), attribution.options, "attribution"),
      status: oneOf(values.status, status.options, "status"),
      paper: oneOf(values.paper, paper.options, "paper"),
    };
    if (options.template === "session" && options.sessionId === null)
      throw new UsageError("--session is missing: a session summary needs its session");
    const { file, name } = await withEngine(db, "read", (client) => client.report.make(options));
    const bytes = new Uint8Array(await file.arrayBuffer());
    await keep(out, bytes);
    if (values.json) printJson({ out, name, bytes: bytes.byteLength });
    else print(`The report is in ${out}.`);
    return 0;
  },
};

async function keep(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "its folder does not exist" : (code ?? "unknown cause");
    throw new CommandError(`${path} cannot be written: ${why}.`);
  }
}
