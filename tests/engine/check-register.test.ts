import { expect, test } from "vitest";
import { newId } from "../../core/ids.ts";
import { checkFile } from "../../electron/services/check.ts";
import { putRecommendation } from "../../electron/store/recommendations.ts";
import { EngineDesk } from "../helpers/engine-desk.ts";
import { recommendationRow } from "../helpers/recommendations.ts";

test("the check of the file finds what the register names and is not there", async () => {
  const desk = await EngineDesk.open();
  const { store } = desk.engine.ctx;
  const { eventId } = desk;
  const put = (part: Parameters<typeof recommendationRow>[0]) =>
    putRecommendation(store, recommendationRow({ eventId, ...part }), { at: 1, by: "RAP", editId: newId() });
  const [sound, one, two, other] = [newId(), newId(), newId(), newId()];
  put({ id: sound, proposers: [{ type: "delegation", id: desk.kenya }] });
  put({ id: two });
  put({ id: one, mergedInto: two });
  put({ id: two, version: 2, mergedInto: one });
  put({
    id: other,
    areaIds: [newId()],
    addresseeIds: [newId()],
    supporters: [{ type: "delegation", id: newId() }],
    proposers: [{ type: "intervention", sessionId: desk.sessionId, requestId: newId() }],
    sources: [{ sessionId: desk.sessionId, noteId: newId() }],
  });
  store.raw.prepare("UPDATE recommendations SET owner = 'nobody wrote this' WHERE id = ?").run(sound);
  const { faults, recommendations } = checkFile(store);
  expect(recommendations).toBe(4);
  const of = (id: string) => faults.filter(({ where }) => where === id).map(({ what }) => what);
  expect(of(sound)).toEqual(["its history does not end with what it is now"]);
  for (const id of [one, two]) expect(of(id)).toEqual(["it is merged into itself"]);
  expect(of(other)).toHaveLength(5);
  expect(faults.every(({ check }) => check === "register")).toBe(true);
  await desk.close();
});
