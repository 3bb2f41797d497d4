import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { isStanding } from "../../core/record/recommendation.ts";
import { plainText, textDoc } from "../../core/record/rich-text.ts";
import { checkFile } from "../../electron/services/check.ts";
import { floorOf } from "../../electron/services/floors.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

const at = fc.nat(9);
const step = fc.oneof(
  ...(
    [
      "capture",
      "many",
      "promote",
      "delete",
      "move",
      "areas",
      "ask",
      "give",
      "finish",
      "restoreVersion",
      "edit",
    ] as const
  ).map((name) => fc.record({ do: fc.constant(name), at, to: at })),
  ...(["undo", "undo", "redo", "crash"] as const).map((name) =>
    fc.record({ do: fc.constant(name), at, to: at }),
  ),
);

test("whatever is done on the floor, to notes and to the register from the desk: one undo takes back the last act alone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const desk = await EngineDesk.open();
      const { sessionId, eventId } = desk;
      const floor = () => floorOf(desk.engine.ctx, sessionId).state;
      const register = async () => (await first(desk.call.register.watch({ eventId }))).recommendations;
      const look = async () => ({
        notes: (await desk.notes())
          .filter((note) => note.deletedAt === null)
          .map(({ version: _, deletedAt: __, ...rest }) => rest),
        register: (await register())
          .filter(isStanding)
          .map(({ id, doc, sources }) => ({ id, text: plainText(doc), sources })),
        floor: {
          waiting: floor().waiting,
          onFloor: floor().onFloor,
          given: floor().given,
          asked: Object.values(floor().requests).map(({ id, status }) => [id, status]),
        },
      });
      type Seen = Awaited<ReturnType<typeof look>>;
      const done: Seen[] = [];
      let undone: Seen[] = [];
      try {
        for (const each of steps) {
          desk.now += 1_000;
          const before = await look();
          const notes = await desk.notes();
          const standing = notes.filter((note) => note.deletedAt === null);
          const one = standing[each.at % Math.max(1, standing.length)];
          const two = standing[each.to % Math.max(1, standing.length)];
          const pair = one && two ? [...new Map([one, two].map((n) => [n.id, n])).values()] : [];
          const seen = pair.map(({ id, version }) => ({ id, version }));
          const asked = Object.keys(floor().requests);
          const request = asked[each.to % Math.max(1, asked.length)] ?? null;
          const change = (set: object) =>
            desk.call.record.change({ sessionId, author: AUTHOR, notes: seen, set });
          let acted = true;
          try {
            switch (each.do) {
              case "capture":
                await desk.capture(`note ${each.at}`, { interventionId: floor().onFloor });
                break;
              case "many":
                await desk.call.record.captureMany({
                  sessionId,
                  author: AUTHOR,
                  offsetMs: null,
                  notes: [1, 2].map(() => ({ id: newId(), fields: desk.fields("many") })),
                });
                break;
              case "promote": {
                if (!one) continue;
                const made = await desk.call.register.promote({
                  eventId,
                  sessionId,
                  author: AUTHOR,
                  notes: pair.map((note) => ({ noteId: note.id, id: newId() })),
                });
                acted = made.some((m) => m.made);
                break;
              }
              case "delete":
                if (!one) continue;
                await change({ deleted: true });
                break;
              case "move":
                if (!one) continue;
                await change({ interventionId: request });
                break;
              case "areas":
                if (!one) continue;
                await change({ addAreaIds: [desk.areas[each.at % 5]!.id] });
                break;
              case "edit":
                if (!one) continue;
                await desk.call.record.save({
                  id: one.id,
                  version: one.version,
                  author: AUTHOR,
                  editId: newId(),
                  fields: { doc: textDoc(`edited ${each.to}`) },
                });
                break;
              case "restoreVersion": {
                const any = notes[each.at % Math.max(1, notes.length)];
                if (!any) continue;
                const history = await desk.call.record.history({ noteId: any.id });
                await desk.call.upkeep.restoreVersion({
                  noteId: any.id,
                  author: AUTHOR,
                  version: any.version,
                  to: history[each.to % history.length]!.version,
                });
                break;
              }
              case "ask":
                await desk.request(each.at % 2 ? desk.kenya : desk.france);
                break;
              case "give":
                await desk.command({ type: "give_floor", requestId: null });
                break;
              case "finish":
                await desk.command({ type: "finish", cutOff: false });
                break;
              case "crash":
                await desk.restart();
                continue;
              case "undo": {
                const expected = done.pop();
                if (!expected) {
                  await expect(desk.step("undo")).rejects.toMatchObject({ code: "NOTHING_TO_UNDO" });
                  continue;
                }
                await desk.step("undo");
                undone.push(before);
                expect(await look()).toEqual(expected);
                continue;
              }
              case "redo": {
                const expected = undone.pop();
                if (!expected) {
                  await expect(desk.step("redo")).rejects.toMatchObject({ code: "NOTHING_TO_REDO" });
                  continue;
                }
                await desk.step("redo");
                done.push(before);
                expect(await look()).toEqual(expected);
                continue;
              }
            }
          } catch (error) {
            if ((error as { code?: string }).code === "FLOOR_REFUSED") continue;
            throw error;
          }
          if (!acted) continue;
          done.push(before);
          undone = [];
        }
        expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);
