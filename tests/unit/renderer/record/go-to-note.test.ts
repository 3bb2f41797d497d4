import { beforeEach, expect, test, vi } from "vitest";
import { goToNote, takeGoal } from "../../../../renderer/record/go-to-note.ts";

const went: string[] = [];
vi.mock("wouter/use-hash-location", () => ({ navigate: (to: string) => went.push(to) }));
beforeEach(() => went.splice(0));

test("the desk of the session takes the note that somebody came for, once", () => {
  goToNote("s1", "n1");
  expect(went).toEqual(["/sessions/s1/desk"]);
  expect(takeGoal("s2")).toBeNull();
  expect(takeGoal("s1")).toBe("n1");
  expect(takeGoal("s1")).toBeNull();
});
