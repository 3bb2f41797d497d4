import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainText } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { openEngine } from "../../electron/services/engine.ts";
import { draftsOf } from "../../electron/store/drafts.ts";
import { floorLog } from "../../electron/store/floor-log.ts";
import { notesOf } from "../../electron/store/notes.ts";

let folder: string;
let writer: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "idm-kill-"));
});
afterEach(() => {
  writer?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test.each([1, 7, 40, 150])(
  "kill -9 after %i acknowledged acts: nothing acknowledged is lost",
  async (acts) => {
    const file = join(folder, "desk.sqlite");
    const child = spawn(process.execPath, [join(import.meta.dirname, "writer.ts"), file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    writer = child;
    const acknowledged: string[] = [];
    const gone = once(child, "exit");
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line);
      // Mid-flight: the writer never waits for us.
      if (acknowledged.length === acts) child.kill("SIGKILL");
    }
    await gone;
    expect(child.signalCode).toBe("SIGKILL");

    const engine = openEngine({ file, mode: "browser", version: "0" });
    try {
      const { store } = engine.ctx;
      expect(checkFile(store).faults).toEqual([]);
      const told = acknowledged.filter((line) => /^\S+ \S+ \S+$/.test(line)).map((line) => line.split(" "));
      const sessionId = told[0]?.[2] ?? "";
      const notes = new Set(notesOf(store, sessionId).map((note) => note.id));
      const events = new Set(floorLog(store, sessionId).map((event) => event.id));
      for (const [what, id] of told) {
        if (what === "note") expect(notes).toContain(id);
        if (what === "floor") expect(events).toContain(id);
      }
      const lastDraft = told.filter(([what]) => what === "draft").at(-1);
      // The first act is a draft, so there always is one.
      expect(lastDraft).toBeDefined();
      const [draft] = draftsOf(store, sessionId);
      // The draft saved last, or the one after it, whose answer was cut off.
      expect(Number(plainText(draft!.doc))).toBeGreaterThanOrEqual(Number(lastDraft?.[1]));
    } finally {
      await engine.close();
    }
  },
);
