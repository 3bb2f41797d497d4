import { expect, test } from "vitest";
import { listRows } from "../../../../core/floor/list-rows.ts";
import { speakerKey } from "../../../../core/floor/request.ts";
import { FloorDesk, KENYA, NORWAY, PERU } from "../../../helpers/floor-desk.ts";

test("whoever has the floor and whom that interrupted stand before the line", () => {
  const desk = new FloorDesk();
  desk.ask("k", KENYA);
  desk.ask("n", NORWAY);
  desk.speak(10, "k");
  desk.ask("o", PERU, "point_of_order");
  desk.speak(10);
  expect(listRows(desk.state, speakerKey).map(({ place, name, status }) => [place, name, status])).toEqual([
    [0, "peru", "speaking"],
    [0, "kenya", "paused"],
    [1, "norway", "waiting"],
  ]);
});
