import { describe, expect, it } from "vitest";
import type { AttributionMode } from "../../../../core/event/event.ts";
import { draftSummary, isCleaned, type TakesNote } from "../../../../core/record/draft-summary.ts";
import { plainText } from "../../../../core/record/rich-text.ts";
import { placeOf, type SummaryPlace } from "../../../../core/record/summary.ts";
import { RecordsBuilder, RICH, smallEvent } from "../../../helpers/records.ts";

const everything = () => true;
const read = (b: RecordsBuilder, place: SummaryPlace, takes: TakesNote = everything) =>
  draftSummary(b.records, place, takes).map(({ doc }) => plainText(doc));

/** The same point made by so many delegations of their kinds, in a session of that mode. */
function saidBy(n: number, mode: AttributionMode | null, strictNote: AttributionMode | null = null): string {
  const b = new RecordsBuilder({ attribution: "attributed" });
  b.session("Session 1", { attribution: mode });
  for (let i = 0; i < n; i++) {
    const from = b.delegation(["Kenya", "Philippines", "Ghana"][i] ?? `State ${i}`, "member_state", {
      region: i === 1 ? "asia_pacific" : "african",
    });
    const interventionId = b.speech(from);
    b.note({ text: "Roads are closed", areaIds: [b.areaId("hum")], interventionId });
    // Said twice by one delegation it is still one delegation.
    b.note({ text: "roads are closed.", areaIds: [b.areaId("hum")], interventionId });
  }
  if (strictNote) b.records.sessions[0]!.notes[0]!.attribution = strictNote;
  const draft = draftSummary(b.records, b.areaId("hum"), everything);
  expect(draft).toHaveLength(1);
  expect(draft[0]!.sourceNoteIds).toHaveLength(2 * n);
  return plainText(draft[0]!.doc);
}

describe("a draft from the notes", () => {
  it("gives every kind its sentences in one order, attributed as the event has it", () => {
    const b = smallEvent();
    expect(read(b, b.areaId("hum"))).toEqual([
      "One participant noted: crises displace people within and across borders.",
      "One delegation drew attention to the following challenge: access to stranded migrants is slow.",
      "One delegation, speaking on behalf of a group, shared the following practice: consular hotlines save lives.",
      "One delegation recommended: include migrants in national contingency plans.",
    ]);
    expect(read(b, "none")).toEqual(["The meeting opened with a minute of silence."]);
  });

  it("takes the session's mode before the event's", () => {
    const b = smallEvent();
    b.records.sessions[0]!.session.attribution = "attributed";
    expect(read(b, b.areaId("hum"))[1]).toBe(
      "The representative of Kenya drew attention to the following challenge: access to stranded migrants is slow.",
    );
  });

  it("names the areas of what bears several, and says it once", () => {
    const b = smallEvent({ attribution: "chatham" });
    expect(read(b, "several")).toEqual([
      "Development and Cooperation – It was recommended: share data between agencies before a crisis.",
      "Development and Cooperation – The following information was provided: remittances sustain families in crises.",
    ]);
    expect(read(b, b.areaId("dev"))).toEqual([]);
    expect(placeOf([b.areaId("dev"), b.areaId("coop")], b.records.event.areas)).toBe("several");
  });

  it("keeps lists, quotations, links and emphasis, and sets words quoted in quotation marks", () => {
    const b = smallEvent();
    const [rich, quoted] = draftSummary(b.records, b.areaId("prot"), everything);
    expect(rich!.doc.content!.slice(1)).toEqual(
      [RICH.content![1], RICH.content![2]].map((node) => expect.objectContaining({ type: node!.type })),
    );
    expect(JSON.stringify(rich!.doc.content![1])).toBe(JSON.stringify(RICH.content![1]));
    expect(JSON.stringify(rich!.doc)).toContain(
      '{"type":"link","attrs":{"href":"https://example.org/guide"}}',
    );
    expect(plainText(quoted!.doc)).toMatch(/stated: “Nobody should be left behind”$/);
  });

  it("takes cleaned notes alone, unless it is told otherwise", () => {
    const b = smallEvent();
    for (const note of b.records.sessions[0]!.notes) note.status = "raw";
    expect(read(b, b.areaId("hum"), isCleaned)).toEqual([]);
    b.records.sessions[0]!.notes[2]!.status = "included";
    expect(read(b, b.areaId("hum"), isCleaned)).toHaveLength(1);
  });

  it.each([
    [1, "One delegation noted: Roads are closed."],
    [2, "Two delegations noted: Roads are closed."],
    [3, "Some delegations noted: Roads are closed."],
    [4, "Some delegations noted: Roads are closed."],
    [5, "Several delegations noted: Roads are closed."],
    [9, "Several delegations noted: Roads are closed."],
    [10, "Many delegations noted: Roads are closed."],
  ])("counts %i distinct delegations", (n, words) => {
    expect(saidBy(n, "unattributed")).toBe(words);
  });

  it.each([
    [
      "attributed",
      null,
      "The representative of Kenya, the representative of the Philippines and the representative of Ghana noted: ",
    ],
    [
      "category",
      null,
      "Two Member States of the African Group and a Member State of the Asia-Pacific Group noted: ",
    ],
    ["chatham", null, "It was noted: "],
    [null, "unattributed", "Some delegations noted: "],
    [null, "chatham", "It was noted: "],
  ] as const)("in mode %s, with a note %s, words for several", (mode, note, lead) => {
    expect(saidBy(3, mode, note)).toBe(`${lead}Roads are closed.`);
  });
});
