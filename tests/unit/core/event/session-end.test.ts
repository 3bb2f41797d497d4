import { describe, expect, it } from "vitest";
import { endMeant, plannedEnd } from "../../../../core/event/session-end.ts";

const ZONE = "Europe/Zurich";
const at = (text: string) => Date.parse(`2026-11-${text}:00+01:00`);

describe("the planned end of a session", () => {
  const now = at("24T11:00");
  it.each([
    ["none was given", null, null],
    ["it is to come", at("24T12:30"), at("24T12:30")],
    ["it has passed a while ago", at("24T10:45"), at("24T10:45")],
    ["it passed twelve hours ago", at("23T23:00"), at("23T23:00")],
    ["it was yesterday", at("23T22:59"), null],
  ])("where %s", (_, endsAt, planned) => {
    expect(plannedEnd(endsAt, now)).toBe(planned);
  });
});

describe("the end that somebody means who says a time of day", () => {
  it.each([
    ["later today", "24T11:00", "12:30", "24T12:30"],
    ["just passed", "24T12:40", "12:30", "24T12:30"],
    ["past midnight", "24T23:30", "00:15", "25T00:15"],
    ["before midnight, said after it", "25T00:15", "23:45", "24T23:45"],
    ["this evening, said in the morning", "24T08:00", "22:00", "24T22:00"],
    ["tomorrow morning, said in the evening", "24T18:00", "09:00", "25T09:00"],
  ])("%s", (_, now, time, end) => {
    expect(endMeant(time, at(now), ZONE)).toBe(at(end));
  });

  it.each(["", "soon", "25:00", "9:00"])("is none for %j", (time) => {
    expect(endMeant(time, at("24T11:00"), ZONE)).toBeNull();
  });
});
