import { describe, expect, it } from "vitest";
import type { AttributionMode } from "../../../../core/event/event.ts";
import { buildReport } from "../../../../core/report/build.ts";
import { OPENING, type RecordsBuilder, smallEvent } from "../../../helpers/records.ts";
import { outline, rowsUnder, textOf } from "./read-model.ts";

const NOW = OPENING + 8 * 3_600_000;

const annex = (b: RecordsBuilder, attribution: "attributed" | "unattributed") =>
  buildReport(b.records, b.options({ attribution }), NOW);

/** The tables of the statistics that come from the floor. */
const tablesOf = (model: ReturnType<typeof annex>) =>
  outline(model).filter((text) => /^-By (?!session|challenge)/.test(text));

describe("the floor's figures in the annex", () => {
  it("are told of delegations, categories and regions: interventions, time, mean, overtime, not reached", () => {
    const model = annex(smallEvent(), "attributed");
    expect(rowsUnder(model, "By delegation")).toEqual([
      ["Kenya", "1", "3:00", "3:00", "0:00", "0"],
      ["Ms Lena Brandt", "1", "9:00", "9:00", "6:00", "0"],
      // Norway's point of order in the first session does not count.
      ["Norway", "1", "5:00", "5:00", "2:00", "0"],
      ["Philippines", "1", "4:00", "4:00", "1:00", "0"],
      ["Refuge Worldwide", "1", "2:00", "2:00", "0:00", "0"],
      ["Speaker 1", "1", "1:00", "1:00", "0:00", "0"],
    ]);
    expect(rowsUnder(model, "By category of participant").map((row) => row.slice(0, 3))).toEqual([
      ["Member States", "3", "12:00"],
      ["Non-governmental organizations", "1", "2:00"],
      ["Not stated", "2", "10:00"],
    ]);
    expect(rowsUnder(model, "By regional group").map((row) => row[0])).toEqual([
      "African Group",
      "Asia-Pacific Group",
      "Western European and Others Group",
      "Not stated",
    ]);
  });

  it("leave out what nobody stated, and tell level and language where somebody did", () => {
    const b = smallEvent();
    expect(tablesOf(annex(b, "unattributed"))).toEqual(["-By category of participant", "-By regional group"]);
    for (const event of b.records.sessions[0]!.floor)
      if (event.type === "requested" && event.data.kind === "group_statement")
        Object.assign(event.data, { level: "minister", language: "fr" });
    const model = annex(b, "unattributed");
    expect(tablesOf(model).slice(2)).toEqual(["-By level", "-By language"]);
    expect(rowsUnder(model, "By level").map((row) => row.slice(0, 2))).toEqual([
      ["Ministers", "1"],
      ["Not stated", "5"],
    ]);
    expect(rowsUnder(model, "By language")[0]).toEqual(["French", "1", "4:00", "4:00", "1:00", "0"]);
  });

  it("name no delegation unless every session is attributed, and nobody under Chatham House", () => {
    const tables = (attribution: AttributionMode, asked: "attributed" | "unattributed") =>
      tablesOf(annex(smallEvent({ attribution }), asked));
    expect(tables("attributed", "attributed")).toContain("-By delegation");
    for (const mode of ["attributed", "category", "unattributed"] as const)
      expect(tables(mode, "unattributed")).not.toContain("-By delegation");
    expect(tables("chatham", "unattributed")).toEqual([]);
    expect(textOf(annex(smallEvent({ attribution: "chatham" }), "unattributed"))).not.toContain("Kenya");
  });
});
