import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { lateNext, neighbour } from "../../core/record/late-next.ts";
import type { Draft } from "../../core/record/note.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { floorOf } from "../../electron/services/floors.ts";
import { draftsOf } from "../../electron/store/drafts.ts";
import { noteHistory } from "../../electron/store/notes.ts";
import { anchorAt } from "../../renderer/record/attach.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";

/** What a rapporteur and a Chair do at the same time, in any order. */
const step = fc.oneof(
  fc.record({ do: fc.constant("type" as const), letters: fc.stringMatching(/^[a-z]{1,5}$/) }),
  ...(["enter", "next", "finish", "undo", "redo", "crash"] as const).map((name) =>
    fc.record({ do: fc.constant(name) }),
  ),
  fc.record({ do: fc.constant("late" as const), by: fc.constantFrom<-1 | 1>(-1, 1) }),
  fc.record({ do: fc.constant("attach" as const), at: fc.nat(9), by: fc.constantFrom<-1 | 1>(-1, 1) }),
  fc.record({ do: fc.constant("edit" as const), at: fc.nat(9), letters: fc.stringMatching(/^[a-z]{1,5}$/) }),
);

/** What is refused, such as a Finish with nobody on the floor, does nothing. */
const tried = async (work: Promise<unknown>) => work.catch(() => undefined);

test("however typing, Next, undo and re-attaching come after one another, each note has one owner and no text is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const desk = await EngineDesk.open();
      const { sessionId } = desk;
      const windowId = newId();
      const floor = () => floorOf(desk.engine.ctx, sessionId).state;
      const standing = async () => (await desk.notes()).filter(({ deletedAt }) => deletedAt === null);
      const written = new Map<string, { texts: string[]; owner: string | null }>();
      let line: Draft | null = null;
      const change = (notes: readonly { id: string; version: number }[], interventionId: string | null) =>
        desk.call.record.change({
          sessionId,
          author: AUTHOR,
          notes: notes.map(({ id, version }) => ({ id, version })),
          set: { interventionId },
        });
      try {
        for (const delegation of [desk.kenya, desk.france]) await desk.request(delegation);
        await desk.command({
          type: "request",
          requests: [1, 2].map(() => ({
            requestId: newId(),
            speaker: { type: "new_unknown" as const },
            group: "",
            kind: "comment" as const,
            channel: "nameplate" as const,
            note: "",
          })),
        });
        for (const each of steps) {
          desk.now += 1_000;
          const notes = await standing();
          const note = "at" in each ? notes[each.at % Math.max(1, notes.length)] : undefined;
          if (each.do === "type") {
            const begun: Draft = line ?? {
              ...desk.draft("", { windowId, sessionId }),
              ...anchorAt(floor(), desk.now),
              startedAt: desk.now,
            };
            line = { ...begun, doc: textDoc(plainText(begun.doc) + each.letters) };
            await desk.call.record.saveDraft(line);
          } else if (each.do === "enter" && line) {
            const { id, interventionId, offsetMs, doc } = line;
            const fields = desk.fields(plainText(doc), { interventionId });
            await desk.call.record.capture({ id, sessionId, author: AUTHOR, offsetMs, fields });
            written.set(id, { texts: [plainText(doc)], owner: interventionId });
            line = null;
          } else if (each.do === "next") await tried(desk.command({ type: "give_floor", requestId: null }));
          else if (each.do === "finish") await tried(desk.command({ type: "finish", cutOff: false }));
          else if (each.do === "undo" || each.do === "redo") await tried(desk.step(each.do));
          else if (each.do === "crash") {
            await desk.restart();
            const id = newId();
            const asked = { sessionId, windowId: newId(), id, liveWindows: [], pending: [] };
            const kept: Draft | null = await desk.call.record.takeDraft(asked);
            expect(kept && plainText(kept.doc)).toBe(line && plainText(line.doc));
            expect(kept?.interventionId ?? null).toBe(line?.interventionId ?? null);
            line = kept;
          } else if (each.do === "late") {
            const found = lateNext(notes, floor(), AUTHOR, each.by);
            if (found) await change(found.notes, found.to);
          } else if (each.do === "attach" && note) {
            const to = neighbour(floor(), note.interventionId, each.by);
            if (to !== null) await change([note], to);
          } else if (each.do === "edit" && note) {
            const text = plainText(note.doc) + each.letters;
            const { id, version } = note;
            const fields = { doc: textDoc(text) };
            await desk.call.record.save({ id, author: AUTHOR, version, editId: newId(), fields });
            written.get(id)?.texts.push(text);
          }
        }
        const all = await desk.notes();
        // One row a note, whose owner is one intervention of the log, or nobody.
        expect(all.map(({ id }) => id).sort()).toEqual([...written.keys()].sort());
        expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
        for (const { id } of all) {
          const history = noteHistory(desk.engine.ctx.store, id).map(({ note }) => note);
          const texts = history.map((each) => plainText(each.doc));
          for (const text of written.get(id)?.texts ?? []) expect(texts).toContain(text);
          // At its first key it belonged to whoever had the floor then.
          expect(history.at(-1)?.interventionId).toBe(written.get(id)?.owner);
        }
        const kept = draftsOf(desk.engine.ctx.store, sessionId).map(({ doc }) => plainText(doc));
        expect(kept).toEqual(line ? [plainText(line.doc)] : []);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 40 },
  );
});
