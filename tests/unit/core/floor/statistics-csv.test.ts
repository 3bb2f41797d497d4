import { expect, test } from "vitest";
import { type DIMENSIONS, tallies } from "../../../../core/floor/statistics.ts";
import { statisticsCsv } from "../../../../core/floor/statistics-csv.ts";
import { FloorDesk, KENYA, PERU } from "../../../helpers/floor-desk.ts";

test("every figure of every dimension, times in seconds, and no name is a formula", () => {
  const desk = new FloorDesk();
  desk.ask("k", KENYA, "national_statement", { level: "minister", language: "fr" });
  desk.ask("k2", KENYA, "comment");
  desk.ask("p", PERU);
  desk.speak(200, "k");
  desk.speak(60, "k2");
  desk.ask("o", PERU, "point_of_order");
  desk.speak(30);
  desk.do({ type: "close_session" });
  const by = (dimension: (typeof DIMENSIONS)[number]) => tallies([desk.state], dimension, desk.now);
  const statistics = {
    ...{ delegation: by("delegation"), category: by("category"), region: by("region") },
    ...{ level: by("level"), language: by("language"), names: {} },
  };
  const csv = statisticsCsv(statistics, {
    headings: ["By", "Name", "n", "total", "mean", "over", "first", "not reached", "withdrawn"],
    dimension: (of) => of.toUpperCase(),
    name: (_of, key) => (key === "peru" ? "=PERU()" : key || "?"),
  });
  expect(csv.replace("\ufeff", "").trim().split("\r\n")).toEqual([
    "By,Name,n,total,mean,over,first,not reached,withdrawn",
    // Point of order: neither time nor number; what it interrupted stands still meanwhile.
    "DELEGATION,kenya,2,260,130,20,1,0,0",
    "DELEGATION,'=PERU(),0,0,0,0,0,1,0",
    "CATEGORY,member_state,2,260,130,20,1,1,0",
    "REGION,african,2,260,130,20,1,0,0",
    "REGION,grulac,0,0,0,0,0,1,0",
    "LEVEL,minister,1,200,200,20,1,0,0",
    "LEVEL,?,1,60,60,0,0,1,0",
    "LANGUAGE,fr,1,200,200,20,1,0,0",
    "LANGUAGE,?,1,60,60,0,0,1,0",
  ]);
});
