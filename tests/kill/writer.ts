import { createRouterClient } from "@orpc/server";
import { newId } from "../../core/ids.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { openEngine } from "../../electron/services/engine.ts";
import { noteFields } from "../helpers/note-fields.ts";

/** Writes to the file named as fast as it is acknowledged, and prints a line for each acknowledgement; never ends by itself. */
const engine = openEngine({ file: process.argv[2] ?? "", mode: "browser", version: "0" });
const call = createRouterClient(engine.router);
const event = await call.library.createSample();
const sessionId = event.sessions[0]?.id ?? "";
const [draftId, windowId] = [newId(), newId()];
const tell = (what: string, id: string) => process.stdout.write(`${what} ${id} ${sessionId}\n`);

for (let n = 0; ; n++) {
  await call.record.saveDraft({
    id: draftId,
    sessionId,
    windowId,
    author: "R2",
    doc: textDoc(String(n)),
    interventionId: null,
    offsetMs: null,
    startedAt: 1,
    areaIds: [],
    addresseeIds: [],
    kind: null,
  });
  tell("draft", String(n));
  const note = await call.record.capture({
    id: newId(),
    sessionId,
    author: "RAP",
    offsetMs: null,
    fields: noteFields(`note ${n}`),
  });
  tell("note", note.id);
  const [fact] = await call.floor.command({
    sessionId,
    by: "RAP",
    seenSeq: 0,
    command: { type: "set_limits", changes: [{ kind: null, limitMs: 60_000 + n }] },
  });
  if (fact) tell("floor", fact.id);
}
