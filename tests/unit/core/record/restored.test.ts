import { expect, it } from "vitest";
import { restored } from "../../../../core/record/restored.ts";
import { textDoc } from "../../../../core/record/rich-text.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const current = noteRow({ id: "n", sessionId: "s", version: 7, deletedAt: 3, offsetMs: 5 }, "now");
const earlier = noteRow(
  {
    id: "n",
    sessionId: "s",
    kind: "data",
    areaIds: ["a", "gone"],
    addresseeIds: ["gone"],
    delegationId: "d",
    interventionId: "i",
    offsetMs: 9,
    status: "cleaned",
  },
  "then",
);
const known = {
  areaIds: new Set(["a"]),
  addresseeIds: new Set<string>(),
  delegationIds: new Set<string>(),
  requestIds: new Set(["i"]),
};

it("puts back what the event still has, and counts what it has no more", () => {
  expect(restored(current, earlier, known)).toEqual({
    note: {
      ...earlier,
      areaIds: ["a"],
      addresseeIds: [],
      delegationId: null,
      version: 7,
      deletedAt: null,
    },
    dropped: { areas: 1, addressees: 1, delegations: 1, speakers: 0 },
  });
});

it("stands nowhere where the speech is gone, and where it stood where the speech is the same", () => {
  const lost = restored(current, earlier, { ...known, requestIds: new Set() });
  expect(lost.note).toMatchObject({ interventionId: null, offsetMs: 5, doc: textDoc("then") });
  expect(lost.dropped.speakers).toBe(1);
  const moved = restored({ ...current, interventionId: "j" }, earlier, { ...known, requestIds: new Set() });
  expect(moved.note.offsetMs).toBeNull();
});
