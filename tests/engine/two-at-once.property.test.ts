import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

/** What one of them does, to which of what is there. */
const at = fc.nat(9);
const step = fc.record({
  do: fc.constantFrom(
    "capture",
    "promote",
    "promoteReg",
    "delete",
    "move",
    "edit",
    "merge",
    "remove",
    "regedit",
    "reorder",
    "draft",
    "wdelete",
    "wedit",
    "undo",
    "redo",
    "regundo",
    "regredo",
    "wundo",
    "wredo",
    "restoreVersion",
    "ask",
    "give",
  ),
  at,
  to: at,
  by: fc.constantFrom("RAP", "R2"),
});
test("whatever two people do at once, the file stays sound, and undo comes to its end for each of them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const desk = await EngineDesk.open();
      const { sessionId, eventId } = desk;
      try {
        for (const s of steps) {
          desk.now += 1_000;
          const author = s.by;
          const notes = await desk.notes();
          const one = notes[s.at % Math.max(1, notes.length)];
          const reg = (await first(desk.call.register.watch({ eventId }))).recommendations;
          const ws = (await first(desk.call.summaries.watch({ eventId, sessionId }))).writings;
          const r1 = reg[s.at % Math.max(1, reg.length)],
            r2 = reg[s.to % Math.max(1, reg.length)];
          const w = ws[s.at % Math.max(1, ws.length)];
          const seen = (x: { id: string; version: number }) => ({ id: x.id, version: x.version });
          const area = desk.areas[s.to % 2]!.id;
          const write = (writing: never, what: never) =>
            desk.call.summaries.write({
              eventId,
              sessionId,
              author,
              editId: newId(),
              what,
              writings: [writing],
            });
          try {
            switch (s.do) {
              case "capture":
                await desk.call.record.capture({
                  id: newId(),
                  sessionId,
                  author,
                  offsetMs: null,
                  fields: desk.fields(`n${s.at % 3}`, {
                    areaIds: [area],
                    kind: "recommendation",
                    status: "cleaned",
                  }),
                });
                break;
              case "promote":
              case "promoteReg":
                if (one)
                  await desk.call.register.promote({
                    eventId,
                    sessionId: s.do === "promote" ? sessionId : null,
                    author,
                    notes: [{ noteId: one.id, id: newId() }],
                  });
                break;
              case "delete":
                if (one)
                  await desk.call.record.change({
                    sessionId,
                    author,
                    notes: [seen(one)],
                    set: { deleted: one.deletedAt === null },
                  });
                break;
              case "move":
                if (one)
                  await desk.call.record.change({
                    sessionId,
                    author,
                    notes: [seen(one)],
                    set: { addAreaIds: [area] },
                  });
                break;
              case "edit":
                if (one)
                  await desk.call.record.save({
                    id: one.id,
                    version: one.version,
                    author,
                    editId: newId(),
                    fields: { doc: textDoc(`e${s.to}`) },
                  });
                break;
              case "merge":
                if (r1 && r2)
                  await desk.call.register.merge({ eventId, author, into: seen(r1), from: [seen(r2)] });
                break;
              case "remove":
                if (r1)
                  await desk.call.register.change({
                    eventId,
                    author,
                    recommendations: [seen(r1)],
                    set: { deleted: r1.deletedAt === null },
                  });
                break;
              case "regedit":
                if (r1)
                  await desk.call.register.save({
                    id: r1.id,
                    version: r1.version,
                    author,
                    editId: newId(),
                    fields: { doc: textDoc(`r${s.to}`) },
                  });
                break;
              case "reorder":
                if (r1 && r2) await desk.call.register.reorder({ eventId, author, id: r1.id, before: r2.id });
                break;
              case "draft":
                await desk.call.summaries.draft({ sessionId, place: area, author, includeRaw: true });
                break;
              case "wdelete":
                if (w)
                  await write(
                    { ...w, deletedAt: w.deletedAt === null ? 1 : null } as never,
                    "delete" as never,
                  );
                break;
              case "wedit":
                if (w) await write({ ...w, doc: textDoc(`w${s.to}`) } as never, "edit" as never);
                break;
              case "undo":
              case "redo":
                await desk.call.undo[s.do]({ sessionId, by: author, scope: "any" });
                break;
              case "regundo":
                await desk.call.register.undo({ eventId, by: author });
                break;
              case "regredo":
                await desk.call.register.redo({ eventId, by: author });
                break;
              case "wundo":
                await desk.call.summaries.undo({ eventId, sessionId, by: author });
                break;
              case "wredo":
                await desk.call.summaries.redo({ eventId, sessionId, by: author });
                break;
              case "restoreVersion":
                if (one)
                  await desk.call.upkeep.restoreVersion({
                    noteId: one.id,
                    author,
                    version: one.version,
                    to: (await desk.call.record.history({ noteId: one.id })).at(-1)!.version,
                  });
                break;
              case "ask":
                await desk.request(desk.kenya);
                break;
              case "give":
                await desk.command({ type: "give_floor", requestId: null });
                break;
            }
          } catch (error) {
            const code = (error as { code?: string }).code ?? "";
            if (
              ![
                "NOT_FOUND",
                "NOTE_CONFLICT",
                "RECOMMENDATION_CONFLICT",
                "WRITING_CONFLICT",
                "NOTHING_TO_UNDO",
                "NOTHING_TO_REDO",
                "FLOOR_REFUSED",
              ].includes(code)
            )
              throw error;
          }
          expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
        }
        for (const by of [AUTHOR, "R2"])
          for (const undo of [
            () => desk.call.undo.undo({ sessionId, by, scope: "any" }),
            () => desk.call.register.undo({ eventId, by }),
            () => desk.call.summaries.undo({ eventId, sessionId, by }),
          ]) {
            let end = false;
            for (let n = 0; n < 60 && !end; n++)
              await undo().catch((e) => {
                if (e.code === "NOTHING_TO_UNDO") end = true;
                else if (!/CONFLICT|NOT_FOUND/.test(e.code)) throw e;
              });
            expect(end).toBe(true);
          }
        expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
