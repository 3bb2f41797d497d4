import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node24, root } from "./node-version.mjs";

// Makes every kind of report of the sample event by the command line and has them judged by check-docx, a validator
// of ISO 29500 that lies beside the checkout on the machines where it is to be had.

const validator = process.env.CHECK_DOCX ?? join(root, "..", "shared", "check-docx");
if (!existsSync(validator)) {
  console.log(
    "check-docx is not on this machine: the Word files are judged by the tests' own readers alone.",
  );
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "idm-reports-"));
try {
  process.exitCode = judge();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function judge() {
  const db = join(folder, "sample.sqlite");
  const event = JSON.parse(idm("sample", "--db", db, "--json"));
  const files = [];
  for (const template of ["session", "full"])
    for (const attribution of ["attributed", "unattributed"])
      for (const paper of ["a4", "letter"]) {
        const out = join(folder, `${template}-${attribution}-${paper}.docx`);
        const session = template === "session" ? ["--session", event.sessions[2].id] : [];
        const chosen = ["--template", template, "--attribution", attribution, "--paper", paper];
        idm("report", "--db", db, "--event", event.id, ...session, ...chosen, "--out", out);
        files.push(out);
      }
  console.log(`check-docx on ${files.length} reports of the sample event:`);
  return spawnSync(validator, files, { stdio: "inherit" }).status ?? 1;
}

function idm(...args) {
  const done = spawnSync(node24(), [join(root, "scripts", "idm.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (done.status !== 0) throw new Error(`idm ${args[0]} failed`);
  return done.stdout;
}
