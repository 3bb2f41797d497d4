import { beforeEach, describe, expect, it } from "vitest";
import { balance } from "../../../../core/floor/balance.ts";
import { forecast } from "../../../../core/floor/forecast.ts";
import { interventions, tallies } from "../../../../core/floor/statistics.ts";
import type { Delegation } from "../../../../core/participants/participants.ts";
import { FloorDesk, STANDINGS, speakerOf } from "../../../helpers/floor-desk.ts";

const MINUTE = 60_000;
let desk: FloorDesk;
beforeEach(() => {
  desk = new FloorDesk();
});

/** A whole speech, after which so many seconds pass. */
function heard(
  name: string,
  seconds: number,
  after = 0,
  kind: "national_statement" | "comment" = "national_statement",
) {
  const id = `${name} ${desk.now}`;
  desk.ask(id, speakerOf(name), kind, { language: "en" });
  desk.speak(seconds, id);
  desk.do({ type: "finish", cutOff: false });
  desk.now += after * 1_000;
  return id;
}

function waiting(count: number): void {
  const names = Object.keys(STANDINGS).filter((name) => STANDINGS[name]?.category === "member_state");
  for (let n = 0; n < count; n++)
    desk.ask(`w${n}`, speakerOf(names[n % names.length] ?? ""), "national_statement", { group: `G${n}` });
}

describe("the forecast", () => {
  it("goes by the limits before anything was heard", () => {
    waiting(4);
    expect(forecast(desk.state, desk.now, desk.now + 10 * MINUTE)).toEqual({
      waiting: 4,
      needMs: expect.any(Number),
      meanMs: expect.any(Number),
      leftMs: 10 * MINUTE,
      finishAt: expect.any(Number),
      notReached: 1,
      notReachedIfOpen: expect.any(Number),
      cutToMs: 150_000,
    });
  });

  it("goes by the pace observed, pauses between speeches included", () => {
    heard("kenya", 120, 15);
    heard("peru", 100, 15);
    waiting(10);
    const seen = forecast(desk.state, desk.now, null);
    expect(seen).toMatchObject({
      waiting: 10,
      meanMs: 125_000,
      needMs: 1_250_000,
      leftMs: null,
      notReached: 0,
    });
    expect(seen.finishAt).toBe(desk.now + 1_250_000);
    expect(seen.notReachedIfOpen).toBeNull();
  });

  it("counts what is left of the speech that goes on, and expects nobody in overtime to go on", () => {
    desk.ask("k", speakerOf("kenya"));
    desk.speak(60, "k");
    expect(forecast(desk.state, desk.now, null).needMs).toBe(2 * MINUTE);
    desk.now += 5 * MINUTE;
    expect(forecast(desk.state, desk.now, null).needMs).toBe(0);
  });

  it("says how many stay unheard if all goes on as it did, and the largest limit with which all are heard", () => {
    heard("kenya", 180);
    heard("peru", 180);
    waiting(10);
    const seen = forecast(desk.state, desk.now, desk.now + 20 * MINUTE);
    expect(seen).toMatchObject({ notReached: 4, cutToMs: 2 * MINUTE });
    expect(seen.notReachedIfOpen).toBeGreaterThan(4);
    desk.do({ type: "change_list", to: "closed" });
    expect(forecast(desk.state, desk.now, desk.now + 20 * MINUTE).notReachedIfOpen).toBe(4);
  });

  it("offers no limit where none of half a minute would do, nor where none is needed", () => {
    waiting(10);
    expect(forecast(desk.state, desk.now, desk.now + 2 * MINUTE)).toMatchObject({
      notReached: 10,
      cutToMs: null,
    });
    expect(forecast(desk.state, desk.now, desk.now + 90 * MINUTE)).toMatchObject({
      notReached: 0,
      cutToMs: null,
    });
    expect(forecast(desk.state, desk.now, desk.now - 1)).toMatchObject({ leftMs: 0, notReached: 10 });
  });
});

describe("the statistics", () => {
  it("count interventions, time and overtime; a point of order is none", () => {
    heard("kenya", 200);
    heard("kenya", 60, 0, "comment");
    heard("redcross", 30, 0, "comment");
    desk.ask("o", speakerOf("peru"), "point_of_order");
    desk.speak(20, "o");
    desk.do({ type: "finish", cutOff: false });
    desk.ask("w", speakerOf("norway"));
    desk.do({ type: "withdraw", requestId: "w" });
    desk.ask("n", speakerOf("japan"));
    desk.do({ type: "close_session" });
    const by = (dimension: Parameters<typeof tallies>[1]) =>
      tallies([desk.state], dimension, desk.now).map((each) => [
        each.key,
        each.interventions,
        each.spokenMs / 1_000,
        each.overtimeMs / 1_000,
        each.firstTime,
        each.notReached,
        each.withdrawn,
      ]);
    expect(by("delegation")).toEqual([
      ["kenya", 2, 260, 20, 1, 0, 0],
      ["redcross", 1, 30, 0, 1, 0, 0],
      ["japan", 0, 0, 0, 0, 1, 0],
      ["norway", 0, 0, 0, 0, 0, 1],
    ]);
    expect(by("category")).toEqual([
      ["member_state", 2, 260, 20, 1, 1, 1],
      ["ngo", 1, 30, 0, 1, 0, 0],
    ]);
    expect(by("region").map(([key]) => key)).toEqual(["african", "", "asia_pacific", "weog"]);
    expect(by("language")[0]?.[0]).toBe("en");
    expect(by("level")[0]?.[0]).toBe("");
  });

  it("know who was heard before in the event", () => {
    heard("kenya", 60);
    const earlier = desk.state;
    desk = new FloorDesk();
    heard("kenya", 60);
    heard("peru", 60);
    expect(
      tallies([desk.state], "delegation", desk.now, [earlier]).map((each) => [each.key, each.firstTime]),
    ).toEqual([
      ["kenya", 0],
      ["peru", 1],
    ]);
  });

  it("tell who was called out of turn", () => {
    desk.ask("k", speakerOf("kenya"));
    desk.ask("p", speakerOf("peru"));
    desk.speak(10, "p");
    desk.speak(10);
    expect(interventions(desk.state, desk.now).map((each) => [each.requestId, each.overridden])).toEqual([
      ["p", true],
      ["k", false],
    ]);
  });
});

describe("the balance", () => {
  const roster = Object.entries(STANDINGS).map(
    ([id, { category, region, sortName }]) =>
      ({ id, eventId: "e", name: sortName, acronym: "", category, stateCode: null, region }) as Delegation,
  );

  it("tells who spoke, who waits and who was silent, by name", () => {
    heard("kenya", 60);
    desk.ask("g", speakerOf("ghana"));
    desk.ask("o", speakerOf("peru"), "point_of_order");
    const of = Object.fromEntries(balance(desk.state, roster, "region").map((each) => [each.key, each]));
    const names = (list: readonly Delegation[] | undefined) => list?.map((each) => each.name);
    expect(names(of.african?.spoken)).toEqual(["Kenya"]);
    expect(names(of.african?.waiting)).toEqual(["Ghana"]);
    expect(names(of.grulac?.silent)).toEqual(["Peru", "Chile"]);
    expect(names(of[""]?.silent)).toEqual(["Holy See", "UNHCR", "Red Cross"]);
  });

  it("puts everybody in one place", () => {
    heard("kenya", 60);
    desk.ask("k2", speakerOf("kenya"), "comment");
    const all = balance(desk.state, roster, "category").flatMap((each) => [
      ...each.spoken,
      ...each.waiting,
      ...each.silent,
    ]);
    expect(all).toHaveLength(roster.length);
  });
});
