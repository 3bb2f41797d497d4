import { afterEach, beforeEach, expect, test } from "vitest";
import { eventFields, sessionFields } from "../../core/event/event.ts";
import { newId } from "../../core/ids.ts";
import type { NoteFields } from "../../core/record/note.ts";
import { checkFile } from "../../electron/services/check.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(async () => {
  expect(checkFile(desk.engine.ctx.store).faults).toEqual([]);
  await desk.close();
});

const event = () => desk.call.event.get({ eventId: desk.eventId });
const fieldsNow = async () => eventFields.parse(await event());
const refused = (code: string, data: object) => ({ code, data: expect.objectContaining(data) });

/** Another event in the same file, with a session and a delegation of its own. */
async function another() {
  const [id, sessionId, delegationId] = [newId(), newId(), newId()];
  const session = sessionFields.parse((await event()).sessions[0]);
  await desk.call.event.create({ id, fields: await fieldsNow(), sessions: [{ ...session, id: sessionId }] });
  await desk.call.participants.addDelegation({
    id: delegationId,
    eventId: id,
    name: "Peru",
    acronym: "",
    category: "member_state",
    stateCode: "PER",
    region: "grulac",
  });
  return { id, sessionId, delegationId };
}

test("a note or a speaker that names what is not of the event is refused, and nothing is written", async () => {
  const { delegationId } = await another();
  const note = await desk.capture("one");
  const before = desk.dump();
  const bad: [Partial<Omit<NoteFields, "doc">>, string][] = [
    [{ areaIds: [newId()] }, "area"],
    [{ addresseeIds: [newId()] }, "addressee"],
    [{ delegationId }, "delegation"],
    [{ delegationId: newId() }, "delegation"],
  ];
  for (const [part, what] of bad) {
    await expect(desk.capture("x", part)).rejects.toMatchObject(refused("NOT_FOUND", { what }));
    const { id, version } = note;
    await expect(
      desk.call.record.save({ id, version, author: AUTHOR, editId: newId(), fields: part }),
    ).rejects.toMatchObject(refused("NOT_FOUND", { what }));
    await expect(
      desk.call.record.change({
        sessionId: desk.sessionId,
        author: AUTHOR,
        notes: [{ id, version }],
        set: part,
      }),
    ).rejects.toMatchObject(refused("NOT_FOUND", { what }));
  }
  for (const [speaker, what] of [
    [{ type: "role", roleId: newId() }, "role"],
    [{ type: "delegation", delegationId, participantId: null }, "delegation"],
    [{ type: "delegation", delegationId: desk.kenya, participantId: newId() }, "participant"],
  ] as const)
    await expect(
      desk.command({
        type: "request",
        requests: [{ requestId: newId(), speaker, group: "", kind: "comment", channel: "slip", note: "" }],
      }),
    ).rejects.toMatchObject(refused("NOT_FOUND", { what }));
  expect(desk.dump()).toEqual(before);
});

test("an area or addressee that notes bear, and a role that spoke, are not dropped", async () => {
  const fields = await fieldsNow();
  const chair = { id: newId(), role: "chair" as const, name: "Ms Chair", title: "" };
  const moderator = { ...chair, id: newId(), role: "moderator" as const, name: "Mr Moderator" };
  await desk.call.event.update({ eventId: desk.eventId, fields: { ...fields, roles: [chair] } });
  const session = sessionFields.parse((await event()).sessions[0]);
  const saveSession = (roles: (typeof chair | typeof moderator)[]) =>
    desk.call.event.saveSession({
      id: desk.sessionId,
      eventId: desk.eventId,
      fields: { ...session, roles },
    });
  await saveSession([moderator]);
  const [area, other] = desk.areas;
  const [addressee] = fields.addressees;
  await desk.capture("a", { areaIds: [area!.id], addresseeIds: [addressee!.id] });
  await desk.capture("b", { areaIds: [area!.id] });
  for (const { id: roleId } of [chair, moderator])
    await desk.command({
      type: "request",
      requests: [
        {
          requestId: newId(),
          speaker: { type: "role", roleId },
          group: "",
          kind: "moderator",
          channel: "slip",
          note: "",
        },
      ],
    });
  const before = desk.dump();
  const drop = (part: object) =>
    desk.call.event.update({ eventId: desk.eventId, fields: { ...fields, roles: [chair], ...part } });
  await expect(drop({ areas: [other] })).rejects.toMatchObject({
    code: "IN_USE",
    data: { what: "area", name: "Humanitarian", count: 2 },
  });
  await expect(drop({ addressees: [] })).rejects.toMatchObject(
    refused("IN_USE", { what: "addressee", name: "Governments", count: 1 }),
  );
  await expect(drop({ roles: [] })).rejects.toMatchObject(
    refused("IN_USE", { what: "role", name: "Ms Chair", count: 1 }),
  );
  await expect(saveSession([])).rejects.toMatchObject(
    refused("IN_USE", { what: "role", name: "Mr Moderator", count: 1 }),
  );
  expect(desk.dump()).toEqual(before);
  await drop({ areas: [area] });
  expect((await event()).areas).toEqual([area]);
});

test("no row is taken from another event", async () => {
  const { id: eventId, sessionId, delegationId } = await another();
  const session = sessionFields.parse((await event()).sessions[0]);
  const before = desk.dump();
  const { call } = desk;
  await expect(
    call.event.create({ id: newId(), fields: await fieldsNow(), sessions: [{ ...session, id: sessionId }] }),
  ).rejects.toMatchObject(refused("NOT_FOUND", { what: "session" }));
  const kenya = (await call.participants.roster({ eventId: desk.eventId })).delegations[1]!;
  await expect(call.participants.addDelegation({ ...kenya, id: delegationId })).rejects.toMatchObject(
    refused("NOT_FOUND", { what: "delegation" }),
  );
  expect(desk.dump()).toEqual(before);
  const person = {
    id: newId(),
    eventId: desk.eventId,
    delegationId: desk.kenya,
    honorific: "",
    givenName: "Ada",
    familyName: "Otieno",
    position: "",
  };
  await call.participants.addParticipant(person);
  await expect(call.participants.addParticipant({ ...person, eventId, delegationId })).rejects.toMatchObject(
    refused("NOT_FOUND", { what: "participant" }),
  );
});

test("another time zone moves the instants, not the times on the clocks at the venue", async () => {
  const session = sessionFields.parse((await event()).sessions[0]);
  const zurich = { startsAt: Date.UTC(2026, 10, 24, 9), endsAt: Date.UTC(2026, 10, 24, 11, 30) };
  await desk.call.event.saveSession({
    id: desk.sessionId,
    eventId: desk.eventId,
    fields: { ...session, ...zurich },
  });
  const fields = { ...(await fieldsNow()), timeZone: "America/New_York" };
  const { sessions } = await desk.call.event.update({ eventId: desk.eventId, fields });
  expect(sessions[0]).toMatchObject({
    startsAt: Date.UTC(2026, 10, 24, 15),
    endsAt: Date.UTC(2026, 10, 24, 17, 30),
  });
});

test("two windows that change different things of an event both have their way", async () => {
  const seen = await fieldsNow();
  const { eventId } = desk;
  await desk.call.event.update({ eventId, seen, fields: { ...seen, venue: "Geneva" } });
  await desk.call.event.update({ eventId, seen, fields: { ...seen, theme: "Crises" } });
  expect(await event()).toMatchObject({ venue: "Geneva", theme: "Crises" });
  const session = sessionFields.parse((await event()).sessions[0]);
  const saveSession = (part: object) =>
    desk.call.event.saveSession({
      id: desk.sessionId,
      eventId,
      seen: session,
      fields: { ...session, ...part },
    });
  await saveSession({ title: "Two" });
  expect(await saveSession({ kind: "closing" })).toMatchObject({ title: "Two", kind: "closing" });
});

test("idm check finds a speaker whose person is not in the roster", async () => {
  const participantId = newId();
  await desk.call.participants.addParticipant({
    id: participantId,
    eventId: desk.eventId,
    delegationId: desk.kenya,
    honorific: "",
    givenName: "Ada",
    familyName: "Otieno",
    position: "",
  });
  await desk.command({
    type: "request",
    requests: [
      {
        requestId: newId(),
        speaker: { type: "delegation", delegationId: desk.kenya, participantId },
        group: "",
        kind: "comment",
        channel: "slip",
        note: "",
      },
    ],
  });
  const { raw } = desk.engine.ctx.store;
  const people = raw.prepare("SELECT * FROM participants").all() as Record<string, unknown>[];
  raw.exec("DELETE FROM participants");
  expect(checkFile(desk.engine.ctx.store).faults).toMatchObject([
    { check: "floor", what: "its person is not of this event" },
  ]);
  const row = Object.values(people[0]!);
  raw.prepare(`INSERT INTO participants VALUES (${row.map(() => "?").join()})`).run(...row);
});
