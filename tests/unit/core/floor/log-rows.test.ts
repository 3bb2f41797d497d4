import { expect, test } from "vitest";
import { logRows } from "../../../../core/floor/log-rows.ts";
import { PRESETS } from "../../../../core/floor/precedence/preset.ts";
import { speakerKey } from "../../../../core/floor/request.ts";
import { FloorDesk, KENYA, PERU } from "../../../helpers/floor-desk.ts";

/** What the rows of the log say after the requests: type, speaker, detail. */
const told = (desk: FloorDesk) =>
  logRows(desk.log.events, speakerKey)
    .filter(({ type }) => type !== "requested")
    .map(({ type, speaker, detail }) => [type, speaker, detail]);

test("each row of the log names the speakers, as they were named last, and the events that were undone", () => {
  const desk = new FloorDesk();
  desk.ask("u", { type: "new_unknown" });
  desk.ask("p", PERU);
  desk.do({ type: "name_speaker", requestId: "u", speaker: KENYA });
  desk.do({ type: "swap", requestId: "p", withId: "u" });
  desk.do({ type: "move", requestId: "p", before: null });
  desk.undo();
  expect(logRows(desk.log.events, speakerKey)[0]).toMatchObject({ seq: 1, speaker: "kenya" });
  const [swapped, moved, voided] = told(desk).slice(-3);
  expect(swapped).toEqual(["swapped", "peru", "withId=kenya"]);
  expect(moved).toEqual(["moved", "peru", ""]);
  expect(voided).toEqual(["voided", "", `seqs=${desk.state.seq - 1}`]);
});

test("instants are told in ISO 8601, a preset by its name, an amendment by what it sets", () => {
  const desk = new FloorDesk();
  desk.do({ type: "set_precedence", preset: PRESETS.alphabetical });
  desk.do({ type: "change_list", to: "open" });
  desk.do({ type: "change_list", to: "closing_announced", closesAt: 2_000_000 });
  desk.ask("k", KENYA);
  desk.do({
    type: "amend",
    requestId: "k",
    details: {
      group: "G77",
      kind: "group_statement",
      level: null,
      language: "fr",
      note: "",
      answersTo: null,
    },
  });
  expect(told(desk)).toEqual([
    ["precedence_set", "", "preset=alphabetical"],
    ["list_changed", "", "to=open"],
    ["list_changed", "", "to=closing_announced; closesAt=1970-01-01T00:33:20.000Z"],
    ["amended", "kenya", "group=G77; kind=group_statement; language=fr"],
  ]);
});
