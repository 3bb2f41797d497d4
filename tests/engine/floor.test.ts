import { afterEach, beforeEach, expect, test } from "vitest";
import { foldFloor } from "../../core/floor/fold.ts";
import { newId } from "../../core/ids.ts";
import { EngineDesk, first } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const log = async () => (await first(desk.call.floor.watch({ sessionId: desk.sessionId }))).events;

test("the log survives a restart and folds to the same floor", async () => {
  await desk.request(desk.kenya);
  await desk.request(desk.france);
  await desk.command({ type: "give_floor", requestId: null });
  await desk.command({ type: "pause" });
  const before = await log();
  await desk.restart();
  expect(await log()).toEqual(before);
  const floor = foldFloor(before);
  expect(floor.requests[floor.onFloor!]).toMatchObject({ status: "paused", limitMs: 180_000 });
});

test("two windows that press next at once advance once", async () => {
  const kenya = await desk.request(desk.kenya);
  await desk.request(desk.france);
  const seen = (await log()).at(-1)!.seq;
  await desk.command({ type: "give_floor", requestId: null }, seen);
  const before = desk.dump();
  await expect(desk.command({ type: "give_floor", requestId: null }, seen)).rejects.toMatchObject({
    code: "FLOOR_REFUSED",
    data: { reason: "stale" },
  });
  expect(desk.dump()).toEqual(before);
  expect(foldFloor(await log()).onFloor).toBe(kenya);
});

test("a refused command writes nothing", async () => {
  const before = desk.dump();
  await expect(desk.command({ type: "finish", cutOff: false })).rejects.toMatchObject({
    data: { reason: "nobody_speaking" },
  });
  await expect(desk.command({ type: "withdraw", requestId: newId() })).rejects.toMatchObject({
    data: { reason: "unknown_request" },
  });
  expect(desk.dump()).toEqual(before);
});

test("the room is told names and times, and nothing of what is private", async () => {
  const participant = newId();
  await desk.call.participants.addParticipant({
    id: participant,
    eventId: desk.eventId,
    delegationId: desk.kenya,
    honorific: "Ms",
    givenName: "Ada",
    familyName: "Otieno",
    position: "Director",
  });
  await desk.request(desk.kenya, "ask her to be short");
  await desk.request(desk.france, "was rude yesterday");
  await desk.command({ type: "give_floor", requestId: null });
  await desk.capture("confidential");
  const view = await first(desk.call.room.watch({ sessionId: desk.sessionId }));
  expect(view).toEqual({
    eventTitle: "Dialogue",
    sessionTitle: "One",
    illustrative: false,
    list: "open",
    closesAt: null,
    speaking: {
      name: "Kenya",
      group: "",
      kind: "national_statement",
      paused: false,
      limitMs: 180_000,
      segments: [{ from: expect.any(Number), to: null }],
    },
    next: [{ name: "France", group: "", kind: "national_statement" }],
    waiting: 1,
    display: { blank: false, frozen: false, scale: 100, scheme: "dark", showOvertime: true },
    at: desk.now,
  });
  expect(JSON.stringify(view)).not.toMatch(/Otieno|short|rude|confidential|[0-9a-f]{8}-/);
});

const groupsOf = async () => (await desk.call.event.get({ eventId: desk.eventId })).groups;

test("a group nobody knew is offered from then on, once; one that is known by any name is not kept again", async () => {
  const ask = (group: string) =>
    desk.command({
      type: "request",
      requests: [
        {
          requestId: newId(),
          speaker: { type: "delegation", delegationId: desk.kenya, participantId: null },
          group,
          kind: "group_statement",
          channel: "nameplate",
          note: "",
        },
      ],
    });
  await ask("Friends of Migration");
  await ask("friends of MIGRATION");
  await ask("GRULAC");
  await ask("Groupe africain");
  expect(await groupsOf()).toEqual(["Friends of Migration"]);
  const request = foldFloor(await log()).waiting.at(0);
  await desk.command({
    type: "amend",
    requestId: request!,
    details: { group: "Alpine States", kind: "group_statement", note: "" },
  });
  expect(await groupsOf()).toEqual(["Friends of Migration", "Alpine States"]);
});

test("a request keeps how the roster knew its speaker; the next goes by the roster as it is then", async () => {
  const first = await desk.request(desk.kenya);
  await desk.call.participants.addDelegation({
    id: desk.france,
    eventId: desk.eventId,
    name: "France",
    acronym: "",
    category: "observer_state",
    stateCode: "FRA",
    region: "weog",
  });
  const second = await desk.request(desk.france);
  const { requests } = foldFloor(await log());
  expect(requests[first]).toMatchObject({ category: "member_state", region: "african", sortName: "Kenya" });
  expect(requests[second]).toMatchObject({ category: "observer_state", region: "weog", sortName: "France" });
});
