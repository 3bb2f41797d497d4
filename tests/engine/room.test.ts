import { getEventIteratorSchemaDetails } from "@orpc/contract";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { contract } from "../../core/contract/contract.ts";
import type { RoomView } from "../../core/floor/room-view.ts";
import { newId } from "../../core/ids.ts";
import { AUTHOR, EngineDesk, first } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const shown = () => first(desk.call.room.watch({ sessionId: desk.sessionId }));
const set = (change: Partial<RoomView["display"]>) =>
  desk.call.room.setDisplay({ sessionId: desk.sessionId, change });

/** All that the room may be told; whoever adds to it must first ask whether 200 people may read it. */
const ALLOWED = [
  "at",
  "closesAt",
  "display.blank",
  "display.frozen",
  "display.scale",
  "display.scheme",
  "display.showOvertime",
  "eventTitle",
  "illustrative",
  "list",
  "next[].group",
  "next[].kind",
  "next[].name",
  "sessionTitle",
  "speaking.group",
  "speaking.kind",
  "speaking.limitMs",
  "speaking.name",
  "speaking.paused",
  "speaking.segments[].from",
  "speaking.segments[].to",
  "waiting",
];

/** The paths of every leaf of a schema; fails on a shape that it can't look into. */
function leaves(schema: z.core.$ZodType, path = ""): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return leaves(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return leaves(schema.element, `${path}[]`);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, value]) =>
      leaves(value, path ? `${path}.${key}` : key),
    );
  const plain = [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral];
  if (!plain.some((kind) => schema instanceof kind)) throw new Error(`can't look into ${path}`);
  return [path];
}

test("the room's procedure can carry nothing but what is allowed", () => {
  const output = contract.room.watch["~orpc"].outputSchema;
  expect(leaves(getEventIteratorSchemaDetails(output)?.yields as z.core.$ZodType).sort()).toEqual(ALLOWED);
});

test("nothing private of the engine is in the view", async () => {
  const CANARY = "canary";
  const { eventId, sessionId, call } = desk;
  const event = await call.event.get({ eventId });
  const { id: _id, illustrative: _i, createdAt: _c, groups: _g, presets: _p, sessions, ...fields } = event;
  const role = (title: string) => ({ id: newId(), role: "chair" as const, name: `${CANARY} chair`, title });
  await call.event.update({
    eventId,
    fields: { ...fields, theme: CANARY, topic: CANARY, venue: CANARY, roles: [role(CANARY)] },
  });
  const { id: _s, eventId: _e, position: _o, ...session } = sessions[0]!;
  await call.event.saveSession({ id: sessionId, eventId, fields: { ...session, roles: [role(CANARY)] } });
  const participantId = newId();
  await call.participants.addParticipant({
    id: participantId,
    eventId,
    delegationId: desk.kenya,
    honorific: CANARY,
    givenName: CANARY,
    familyName: CANARY,
    position: CANARY,
  });
  const order = (delegationId: string) => ({
    requestId: newId(),
    speaker: { type: "delegation" as const, delegationId, participantId },
    group: "",
    kind: "national_statement" as const,
    channel: "slip" as const,
    level: "head_of_state" as const,
    note: CANARY,
  });
  const kenya = order(desk.kenya);
  const france = { ...order(desk.france), speaker: { ...order(desk.france).speaker, participantId: null } };
  await call.floor.command({
    sessionId,
    by: CANARY,
    seenSeq: 9_999,
    command: { type: "request", requests: [kenya, france] },
  });
  await desk.command({ type: "give_floor", requestId: kenya.requestId });
  await desk.command({
    type: "amend",
    requestId: france.requestId,
    details: { group: "", kind: "national_statement", note: `${CANARY} again` },
  });
  await call.messages.send({ id: newId(), sessionId, by: CANARY, side: "chair", text: CANARY });
  await desk.capture(CANARY, { interventionId: kenya.requestId, tags: [CANARY] });
  const { doc } = desk.fields(CANARY);
  await call.record.saveDraft({
    ...{ id: newId(), windowId: newId(), sessionId, author: AUTHOR, doc, interventionId: kenya.requestId },
    ...{ offsetMs: 0, startedAt: desk.now, areaIds: [], addresseeIds: [], kind: null },
  });
  const view = await shown();
  expect([view.speaking?.name, view.next.map(({ name }) => name)]).toEqual(["Kenya", ["France"]]);
  const told = JSON.stringify(view);
  expect(told).not.toContain(CANARY);
  expect(told, "an id would lead back to what is private").not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  for (const code of ["head_of_state", "african", "slip", AUTHOR]) expect(told).not.toContain(code);
});

test("a frozen room goes on showing what it showed, whatever happens, through a restart and a reload", async () => {
  await desk.request(desk.kenya);
  await desk.request(desk.france);
  await desk.command({ type: "give_floor", requestId: null });
  await set({ frozen: true });
  const held = await shown();
  expect(held).toMatchObject({ speaking: { name: "Kenya" }, waiting: 1, at: desk.now });

  await desk.command({ type: "give_floor", requestId: null });
  expect(await shown()).toEqual(held);
  await desk.restart();
  expect(await shown()).toEqual(held);

  // How it is shown may still be changed.
  await set({ blank: true, scale: 130 });
  expect(await shown()).toEqual({ ...held, display: { ...held.display, blank: true, scale: 130 } });
  await set({ frozen: false });
  expect(await shown()).toMatchObject({ speaking: { name: "France" }, waiting: 0, at: desk.now });
});
