import { describe, expect, it } from "vitest";
import { requestSpeakers, timeline } from "../../../../core/floor/timeline.ts";
import { FloorDesk, KENYA, PERU } from "../../../helpers/floor-desk.ts";

describe("the timeline", () => {
  it("tells what was done, in order, and what of it was undone, when and by whom", () => {
    const desk = new FloorDesk();
    desk.ask("k", KENYA);
    desk.ask("p", PERU);
    desk.now += 1_000;
    desk.undo();
    expect(timeline(desk.log.events)).toMatchObject([
      { sentence: { key: "requested", values: { who: "k" } }, undone: null, canUndo: true },
      { sentence: { key: "requested" }, undone: { at: desk.now, by: "RAP" }, canUndo: false },
      { kind: "undo", sentence: { key: "voided" }, undone: null, canUndo: false },
    ]);
    desk.redo();
    expect(timeline(desk.log.events).map(({ undone }) => undone)).toEqual([null, null, null, null]);
  });

  it("goes back to no step of the machine's clock", () => {
    const desk = new FloorDesk();
    desk.append([{ type: "clock_stepped", data: { byMs: -5_000 } }]);
    expect(timeline(desk.log.events)[0]).toMatchObject({ kind: "clock", canUndo: false });
  });

  it("names an unknown speaker everywhere, an undone request too, and not where the naming was undone", () => {
    const desk = new FloorDesk();
    desk.ask("u", { type: "new_unknown" });
    desk.ask("reply", { type: "unknown", number: 1 }, "right_of_reply");
    desk.undo();
    desk.do({ type: "name_speaker", requestId: "u", speaker: KENYA });
    expect([...requestSpeakers(desk.log.events).values()]).toEqual([KENYA, KENYA]);
    desk.undo();
    expect(requestSpeakers(desk.log.events).get("u")).toEqual({ type: "unknown", number: 1 });
  });
});
