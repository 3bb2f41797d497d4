import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readClock } from "../../core/floor/clock.ts";
import { type Engine, openEngine } from "../../electron/services/engine.ts";
import { floorOf } from "../../electron/services/floors.ts";

const START = Date.UTC(2026, 10, 24, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let folder: string;
let wall = START;
let steady = 0;
let engine: Engine;
let sessionId: string;

const open = () =>
  openEngine({
    file: join(folder, "desk.sqlite"),
    mode: "browser",
    version: "0.0.0",
    now: () => wall,
    monotonic: () => steady,
  });
const pass = (ms: number) => {
  wall += ms;
  steady += ms;
};
const elapsed = () => {
  const { state } = floorOf(engine.ctx, sessionId);
  const request = state.requests[state.onFloor ?? ""];
  return request && readClock(request, wall).elapsedMs;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "idm-clock-"));
  [wall, steady] = [START, 0];
  engine = open();
  const call = createRouterClient(engine.router);
  const event = await call.library.createSample();
  // Session 1 of the sample: some wait, nobody speaks.
  sessionId = event.sessions[2]?.id ?? "";
  const seenSeq = floorOf(engine.ctx, sessionId).state.seq;
  await call.floor.command({
    sessionId,
    by: "RAP",
    seenSeq,
    command: { type: "give_floor", requestId: null },
  });
  engine.lookAtClock();
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the machine's clock set back an hour takes no time from who speaks", () => {
  pass(2 * MINUTE);
  engine.lookAtClock();
  wall -= HOUR;
  engine.lookAtClock();
  pass(MINUTE);
  expect(elapsed()).toBe(3 * MINUTE);
});

test("a suspended laptop counts as time that passed", () => {
  pass(2 * MINUTE);
  engine.lookAtClock();
  wall += 20 * MINUTE;
  engine.lookAtClock();
  expect(elapsed()).toBe(22 * MINUTE);
});

test("the clock's own small corrections are nobody's business", () => {
  const before = floorOf(engine.ctx, sessionId).state.seq;
  pass(MINUTE);
  wall -= 400;
  engine.lookAtClock();
  expect(floorOf(engine.ctx, sessionId).state.seq).toBe(before);
});

test("set back while nothing ran: the speech goes on from where its log ends", async () => {
  pass(2 * MINUTE);
  const call = createRouterClient(engine.router);
  const seenSeq = floorOf(engine.ctx, sessionId).state.seq;
  await call.floor.command({ sessionId, by: "RAP", seenSeq, command: { type: "extend", byMs: 30_000 } });
  await engine.close();
  wall -= HOUR;
  engine = open();
  expect(elapsed()).toBe(2 * MINUTE);
  pass(MINUTE);
  expect(elapsed()).toBe(3 * MINUTE);
});
