import { describe, expect, it } from "vitest";
import { buildReport } from "../../../../core/report/build.ts";
import { dayRange, duration } from "../../../../core/report/dates.ts";
import { OPENING, RecordsBuilder, smallEvent } from "../../../helpers/records.ts";
import { blocksOf, outline, paragraphs, rowsUnder, textOf } from "./read-model.ts";

const NOW = OPENING + 8 * 3_600_000;

describe("the full report", () => {
  const b = smallEvent();
  const model = buildReport(b.records, b.options({ attribution: "attributed" }), NOW);

  it("has the structure of the design, numbered I / A / 1", () => {
    expect(outline(model)).toEqual([
      "Summary",
      "I Key messages and recommendations",
      "II Introduction",
      "-A Background and scope",
      "-B Participation",
      "III Deliberations by challenge area",
      "-A Humanitarian",
      "--1 Main points",
      "--2 Good practices and lessons learned",
      "--3 Recommendations",
      "-B Protection",
      "-C Cooperation",
      "IV Cross-cutting issues",
      "-A Main points",
      "-B Recommendations",
      "V Other points",
      "VI Conclusion and way forward",
      "Annex I Agenda",
      "Annex II List of speakers by session",
      "-Humanitarian and protection challenges",
      "-Development and cooperation",
      "Annex III Participants by category",
      "-Member States",
      "-Non-governmental organizations",
      "Annex IV Statistics",
      "-By session",
      "-By delegation",
      "-By category of participant",
      "-By regional group",
      "-By challenge area",
    ]);
  });

  it("numbers the body's paragraphs through", () => {
    const numbers = blocksOf(model).flatMap((block) =>
      block.type === "paragraph" && block.number !== null ? [block.number] : [],
    );
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBe(17);
  });

  it("lists recommendations with addressee, area and source", () => {
    expect(rowsUnder(model, "Key messages and recommendations")).toEqual([
      ["1", "include migrants in national contingency plans", "Governments", "Humanitarian", "Kenya"],
      [
        "2",
        "share data between agencies before a crisis",
        "Governments and International organizations",
        "Development and Cooperation",
        "Kenya",
      ],
    ]);
    const quiet = buildReport(b.records, b.options(), NOW);
    const sources = rowsUnder(quiet, "Key messages and recommendations").map((row) => row[4]);
    expect(sources).toEqual(["A Member State", "A Member State"]);
  });

  it("phrases each kind of point", () => {
    expect(paragraphs(model)).toEqual(
      expect.arrayContaining([
        "Ms Lena Brandt noted: crises displace people within and across borders",
        "The representative of Kenya drew attention to the following challenge: access to stranded migrants is slow",
        "The representative of Norway undertook: to host the next workshop",
        "The representative of the Philippines, speaking on behalf of the African Group, stated: “Nobody should be left behind”",
        "The meeting opened with a minute of silence.",
      ]),
    );
  });

  it("gives times in the event's time zone", () => {
    expect(rowsUnder(model, "List of speakers by session")[1]).toEqual([
      "2",
      "Kenya (Ms Ada Otieno)",
      "Statement",
      "10:09",
      "10:12",
      "3:00",
    ]);
  });

  it("does not count points of order as interventions", () => {
    expect(rowsUnder(model, "By session").at(-1)).toEqual(["Total", "6", "24:00", "4:00", "11"]);
  });

  it("never holds a deleted note", () => {
    expect(textOf(model)).not.toContain("thrown away");
  });

  it("reads the same from the same records", () => {
    const again = smallEvent();
    expect(buildReport(again.records, again.options({ attribution: "attributed" }), NOW)).toEqual(model);
  });

  it("covers one session where asked", () => {
    const sessionId = b.records.sessions[1]!.session.id;
    const one = buildReport(b.records, b.options({ sessionId }), NOW);
    expect(textOf(one)).not.toContain("contingency plans");
    expect(one.titleBlock).toMatchObject({
      title: "Development and cooperation",
      subtitle: "Report of the session",
    });
  });
});

describe("the session summary", () => {
  const b = smallEvent();
  const sessionId = b.records.sessions[0]!.session.id;
  const model = buildReport(b.records, b.options({ template: "session", sessionId }), NOW);

  it("has facts, points by area, recommendations, questions and speakers", () => {
    expect(outline(model)).toEqual([
      "The session",
      "Main points",
      "-Humanitarian",
      "-Protection",
      "-Other points",
      "Recommendations",
      "Questions left open",
      "List of speakers",
    ]);
    expect(rowsUnder(model, "The session")).toEqual([
      ["Session", "Humanitarian and protection challenges"],
      ["Date", "24 April 2012"],
      ["Time", "10:00–13:00"],
      ["Venue", "World Meteorological Organization, Geneva"],
      ["Chair", "Mr Paul Keller"],
      ["Panellist", "Ms Lena Brandt"],
      ["Rapporteurs", "Ms Inès Moreau, Mr Tom Field"],
      ["Interventions", "5"],
      ["Points of order", "1"],
      ["Speaking time", "19:00"],
    ]);
  });

  it("measures who is still speaking at now", () => {
    const live = new RecordsBuilder();
    const id = live.session("Live");
    live.speech(live.delegation("Peru"));
    live.records.sessions[0]!.floor.pop();
    const options = live.options({ template: "session", sessionId: id });
    const rows = rowsUnder(buildReport(live.records, options, OPENING + 65_000), "List of speakers");
    expect(rows).toEqual([["1", "Peru", "Statement", "10:00", "–", "1:05"]]);
  });
});

describe("what is empty is left out", () => {
  it("of an event with nothing in it", () => {
    const b = new RecordsBuilder({
      areas: [],
      addressees: [],
      theme: "",
      venue: "",
      startsOn: null,
      endsOn: null,
    });
    expect(outline(buildReport(b.records, b.options(), NOW))).toEqual(["I Introduction"]);
    expect(outline(buildReport(b.records, b.options({ template: "session" }), NOW))).toEqual(["The session"]);
  });

  it("leaves no subheading alone", () => {
    const b = new RecordsBuilder();
    b.delegation("Peru");
    b.session("Only");
    b.note({ text: "a point.", areaIds: [b.areaId("dev")] });
    expect(outline(buildReport(b.records, b.options(), NOW))).toEqual([
      "Summary",
      "I Introduction",
      "-A Background and scope",
      "-B Participation",
      "II Deliberations by challenge area",
      "-A Development",
      "Annex I Agenda",
      "Annex II Participants by category",
      "Annex III Statistics",
      "-By session",
      "-By challenge area",
    ]);
  });
});

describe("what every page bears", () => {
  it.each([
    ["draft", true, ["DRAFT", "Illustrative data"]],
    ["draft", false, ["DRAFT"]],
    ["final", true, ["Illustrative data"]],
    ["final", false, []],
  ] as const)("%s, illustrative %s", (status, illustrative, marks) => {
    const b = smallEvent({ illustrative });
    const model = buildReport(b.records, b.options({ status }), NOW);
    expect(model.header.marks).toEqual(marks);
    expect(model.titleBlock.marks).toEqual(illustrative ? ["Illustrative data"] : []);
  });

  it("suppresses lists and names under Chatham House", () => {
    const b = smallEvent({ attribution: "chatham" });
    const model = buildReport(b.records, b.options(), NOW);
    expect(outline(model).filter((text) => text.startsWith("Annex"))).toEqual([
      "Annex I Agenda",
      "Annex II Statistics",
    ]);
    for (const name of ["Kenya", "Otieno", "Moreau", "Brandt"]) expect(textOf(model)).not.toContain(name);
  });
});

describe("dates", () => {
  it("reads as people write it", () => {
    expect(dayRange("2012-04-24", "2012-04-25")).toBe("24–25 April 2012");
    expect(dayRange("2012-10-09", null)).toBe("9 October 2012");
    expect(dayRange(null, null)).toBe("");
    expect([0, 65_400, 3_720_000].map(duration)).toEqual(["0:00", "1:05", "1:02:00"]);
  });
});
