import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EMPTY_FLOOR } from "../../core/floor/state.ts";
import { newId } from "../../core/ids.ts";
import { EVERYTHING, type FindQuery } from "../../core/record/find.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { requestSpeakersOf } from "../../electron/store/request-speakers.ts";
import { AUTHOR, EngineDesk } from "../helpers/engine-desk.ts";

let desk: EngineDesk;
beforeEach(async () => {
  desk = await EngineDesk.open();
});
afterEach(() => desk.close());

const KENYA = { stateCode: "KEN", name: "Kenya" };
const FRANCE = { stateCode: "FRA", name: "France" };
const find = (part: Partial<FindQuery>, page = { limit: 50, offset: 0 }) =>
  desk.call.find.notes({ ...EVERYTHING, ...part, ...page });
const texts = async (part: Partial<FindQuery>) =>
  (await find(part)).results.map((each) => each.text.map(({ text }) => text).join(""));
const shown = (segments: readonly { text: string; hit: boolean }[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

test("a note is found by words of its text, tags and speaker, with the hits marked and where it was said", async () => {
  const interventionId = await desk.request(desk.kenya);
  const note = await desk.capture("Les réfugiés ont besoin de visas", {
    interventionId,
    areaIds: [desk.areas[1]!.id],
    kind: "recommendation",
    tags: ["regional mobility"],
  });
  await desk.capture("Visas for nobody");
  const { results, total, more, order } = await find({ text: "kenya refugie mobil" });
  expect({ total, more, order }).toEqual({ total: 1, more: false, order: "best" });
  expect(results[0]).toMatchObject({
    noteId: note.id,
    eventTitle: "Dialogue",
    sessionTitle: "One",
    sessionId: desk.sessionId,
    at: note.at,
    areas: ["Protection"],
    kind: "recommendation",
    inBin: false,
  });
  expect(shown(results[0]!.text)).toBe("Les [réfugiés] ont besoin de visas");
  expect(shown(results[0]!.speaker)).toBe("[Kenya]");
  expect(results[0]!.tags.map(shown)).toEqual(["regional [mobility]"]);
});

test("filters hold together; the newest come first, the best where words are sought", async () => {
  const byKenya = await desk.request(desk.kenya);
  const protection = [desk.areas[1]!.id];
  await desk.capture("one", { interventionId: byKenya, areaIds: protection });
  await desk.capture("two", { interventionId: byKenya, kind: "question", status: "cleaned" });
  const third = await desk.capture("three visa and much else is said here", {
    delegationId: desk.france,
    areaIds: protection,
  });
  await desk.capture("four visa visa");
  expect(await texts({})).toEqual(["four visa visa", "three visa and much else is said here", "two", "one"]);
  expect(await texts({ text: "visa" })).toEqual(["four visa visa", "three visa and much else is said here"]);
  expect(await texts({ speaker: KENYA })).toEqual(["two", "one"]);
  expect(await texts({ speaker: KENYA, area: "Protection" })).toEqual(["one"]);
  expect(await texts({ speaker: KENYA, kind: "question", status: "cleaned" })).toEqual(["two"]);
  expect(await texts({ speaker: FRANCE, area: "Protection" })).toEqual([expect.stringContaining("three")]);
  expect(await texts({ from: third.at, to: third.at + 1 })).toEqual([expect.stringContaining("three")]);
  expect(await texts({ eventId: desk.eventId, sessionId: desk.sessionId, text: "four" })).toHaveLength(1);
  expect(await texts({ eventId: newId() })).toEqual([]);
  const page = await find({}, { limit: 2, offset: 1 });
  expect(page.total).toBe(4);
  expect(page.results).toHaveLength(2);
});

test("what was deleted is in the bin until it comes back", async () => {
  const { id, version } = await desk.capture("thrown away");
  await desk.call.record.change({
    sessionId: desk.sessionId,
    author: AUTHOR,
    notes: [{ id, version }],
    set: { deleted: true },
  });
  expect([await texts({ text: "thrown" }), await texts({ text: "thrown", inBin: true })]).toEqual([
    [],
    ["thrown away"],
  ]);
  await desk.step("undo");
  expect([await texts({ text: "thrown" }), await texts({ text: "thrown", inBin: true })]).toEqual([
    ["thrown away"],
    [],
  ]);
  await desk.step("redo");
  expect(await texts({ text: "thrown" })).toEqual([]);
});

test("an edit and its undo are found as they stand", async () => {
  const note = await desk.capture("visas");
  await desk.call.record.save({
    id: note.id,
    author: AUTHOR,
    version: 1,
    editId: newId(),
    fields: { doc: textDoc("skills") },
  });
  expect([await texts({ text: "visa" }), await texts({ text: "skill" })]).toEqual([[], ["skills"]]);
  await desk.step("undo");
  expect([await texts({ text: "visa" }), await texts({ text: "skill" })]).toEqual([["visas"], []]);
});

test("a speaker who is named, unnamed, undone or moved is found as the floor then says", async () => {
  const requestId = newId();
  await desk.command({
    type: "request",
    requests: [
      {
        requestId,
        speaker: { type: "new_unknown" },
        group: "",
        kind: "comment",
        channel: "nameplate",
        note: "",
      },
    ],
  });
  const note = await desk.capture("said by somebody", { interventionId: requestId });
  const byKenya = () => texts({ speaker: KENYA });
  const inStep = () =>
    expect(Object.fromEntries(requestSpeakersOf(desk.engine.ctx.store, desk.sessionId))).toEqual(
      Object.fromEntries(
        Object.values(desk.engine.ctx.floors.get(desk.sessionId)!.state.requests).map((each) => [
          each.id,
          each.speaker,
        ]),
      ),
    );
  expect(await texts({ text: "speaker 1" })).toEqual(["said by somebody"]);
  expect(await byKenya()).toEqual([]);
  const speaker = { type: "delegation" as const, delegationId: desk.kenya, participantId: null };
  await desk.command({ type: "name_speaker", requestId, speaker });
  expect(await byKenya()).toEqual(["said by somebody"]);
  await desk.step("undo", "floor");
  expect(await byKenya()).toEqual([]);
  inStep();
  await desk.step("redo", "floor");
  expect(await byKenya()).toEqual(["said by somebody"]);
  inStep();

  const other = await desk.request(desk.france);
  await desk.call.record.change({
    sessionId: desk.sessionId,
    author: AUTHOR,
    notes: [{ id: note.id, version: note.version }],
    set: { interventionId: other },
  });
  expect([await byKenya(), await texts({ speaker: FRANCE })]).toEqual([[], ["said by somebody"]]);
  await desk.step("undo", "floor");
  expect(await texts({ speaker: FRANCE })).toEqual([]);
  expect((await find({ text: "somebody" })).results[0]?.speaker).toEqual([]);
  await desk.step("redo", "floor");
  expect(await texts({ speaker: FRANCE })).toEqual(["said by somebody"]);
  inStep();
  await desk.restart();
  expect(await texts({ speaker: FRANCE })).toEqual(["said by somebody"]);
});

test("a delegation, person or area that is called otherwise is found by its new name", async () => {
  const personId = newId();
  const person = {
    id: personId,
    eventId: desk.eventId,
    delegationId: desk.kenya,
    honorific: "Ms",
    position: "",
  };
  await desk.call.participants.addParticipant({ ...person, givenName: "Ada", familyName: "Otieno" });
  const requestId = newId();
  const speaker = { type: "delegation" as const, delegationId: desk.kenya, participantId: personId };
  await desk.command({
    type: "request",
    requests: [{ requestId, speaker, group: "", kind: "comment", channel: "nameplate", note: "" }],
  });
  await desk.capture("a point", { interventionId: requestId, areaIds: [desk.areas[1]!.id] });
  expect(await texts({ text: "otieno" })).toEqual(["a point"]);
  const kenya = {
    id: desk.kenya,
    eventId: desk.eventId,
    category: "member_state",
    stateCode: "KEN",
    region: "african",
  } as const;
  await desk.call.participants.addDelegation({ ...kenya, name: "République du Kényà", acronym: "RKE" });
  expect(await texts({ text: "republique kenya" })).toEqual(["a point"]);
  expect(shown((await find({ text: "rke" })).results[0]!.speaker)).toBe(
    "[RKE], République du Kényà (Ms Ada Otieno)",
  );
  expect(await texts({ speaker: KENYA })).toEqual(["a point"]);
  expect(await desk.call.find.speakers()).toEqual([
    FRANCE,
    { stateCode: "KEN", name: "République du Kényà" },
  ]);
  await desk.call.participants.addParticipant({ ...person, givenName: "Ada", familyName: "Wanjiru" });
  expect([await texts({ text: "otieno" }), await texts({ text: "wanj" })]).toEqual([[], ["a point"]]);

  const event = await desk.call.event.get({ eventId: desk.eventId });
  const {
    id: _,
    illustrative: __,
    createdAt: ___,
    groups: ____,
    presets: _____,
    sessions: ______,
    ...fields
  } = event;
  const areas = fields.areas.map((area) =>
    area.name === "Protection" ? { ...area, name: "Protección" } : area,
  );
  await desk.call.event.update({ eventId: desk.eventId, fields: { ...fields, areas } });
  expect([await texts({ area: "Protection" }), await texts({ area: "Protección" })]).toEqual([
    [],
    ["a point"],
  ]);
});

test("a person who was moved to another delegation after speaking is found by a new name all the same", async () => {
  const { eventId } = desk;
  const person = { id: newId(), eventId, honorific: "", givenName: "Ada", familyName: "Abla", position: "" };
  const called = (delegationId: string, familyName: string) =>
    desk.call.participants.addParticipant({ ...person, delegationId, familyName });
  await called(desk.kenya, "Abla");
  const requestId = newId();
  await desk.command({
    type: "request",
    requests: [
      {
        requestId,
        speaker: { type: "delegation", delegationId: desk.kenya, participantId: person.id },
        group: "",
        kind: "national_statement",
        channel: "nameplate",
        note: "",
      },
    ],
  });
  await desk.capture("visas", { interventionId: requestId });
  await called(desk.france, "Abla");
  await called(desk.france, "Zeta");
  expect([await texts({ text: "zeta" }), await texts({ text: "abla" })]).toEqual([["visas"], []]);
});

test("a holder of a role is found by name, in the field and as a speaker", async () => {
  const event = await desk.call.event.get({ eventId: desk.eventId });
  const session = event.sessions[0]!;
  const role = { id: newId(), role: "panellist" as const, name: "Mr Li Wei", title: "Director" };
  const { id, eventId, position: _, ...fields } = session;
  await desk.call.event.saveSession({ id, eventId, fields: { ...fields, roles: [role] } });
  const requestId = newId();
  await desk.command({
    type: "request",
    requests: [
      {
        requestId,
        speaker: { type: "role", roleId: role.id },
        group: "",
        kind: "panellist",
        channel: "chair_call",
        note: "",
      },
    ],
  });
  await desk.capture("a view", { interventionId: requestId });
  expect(await texts({ text: "li wei" })).toEqual(["a view"]);
  expect(await texts({ speaker: { stateCode: null, name: "Mr Li Wei" } })).toEqual(["a view"]);
  await desk.call.event.saveSession({
    id,
    eventId,
    fields: { ...fields, roles: [{ ...role, name: "Ms Ana Ruiz" }] },
  });
  expect([await texts({ text: "li wei" }), await texts({ text: "ruiz" })]).toEqual([[], ["a view"]]);
});

test("the sample is found in from the start", async () => {
  await desk.call.library.createSample();
  const { total, results } = await find({ text: "migra" });
  expect(total).toBeGreaterThan(0);
  expect(results.some(({ speaker }) => speaker.length > 0)).toBe(true);
});

test("whatever is done, undone and redone, a speaker's notes are those that the floor and the record name", async () => {
  const acts = ["ask", "name", "note", "kind", "delete", "undo", "redo"] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(20)), { maxLength: 25 }),
      async (steps) => {
        for (const [act, n] of steps) await doAct(act, n);
        const { requests } = desk.engine.ctx.floors.get(desk.sessionId)?.state ?? EMPTY_FLOOR;
        const byKenya = (await desk.notes()).filter(({ deletedAt, interventionId }) => {
          const speaker = interventionId === null ? undefined : requests[interventionId]?.speaker;
          return deletedAt === null && speaker?.type === "delegation" && speaker.delegationId === desk.kenya;
        });
        const ids = async (part: Partial<FindQuery>) =>
          (await find({ speaker: KENYA, ...part }, { limit: 100, offset: 0 })).results
            .map(({ noteId }) => noteId)
            .sort();
        expect(await ids({})).toEqual(byKenya.map(({ id }) => id).sort());
        const data = byKenya.filter(({ kind }) => kind === "data");
        expect(await ids({ kind: "data", text: "poi" })).toEqual(data.map(({ id }) => id).sort());
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

/** One act of a session, refused or not; `n` chooses whom or what it is about. */
async function doAct(act: string, n: number): Promise<void> {
  const { requests } = desk.engine.ctx.floors.get(desk.sessionId)?.state ?? EMPTY_FLOOR;
  const request = Object.values(requests)[n];
  const note = (await desk.notes())[n];
  const kenya = { type: "delegation" as const, delegationId: desk.kenya, participantId: null };
  const change = (set: object) =>
    note &&
    desk.call.record.change({
      sessionId: desk.sessionId,
      author: AUTHOR,
      notes: [{ id: note.id, version: note.version }],
      set,
    });
  const refused = () => undefined;
  if (act === "ask")
    await desk
      .command({
        type: "request",
        requests: [
          {
            requestId: newId(),
            speaker: n % 3 === 0 ? kenya : { type: "new_unknown" },
            group: "",
            kind: "comment",
            channel: "slip",
            note: "",
          },
        ],
      })
      .catch(refused);
  else if (act === "name" && request)
    await desk.command({ type: "name_speaker", requestId: request.id, speaker: kenya }).catch(refused);
  else if (act === "note") await desk.capture("a point", { interventionId: request?.id ?? null });
  else if (act === "kind") await change({ kind: n % 2 ? "data" : "position" });
  else if (act === "delete") await change({ deleted: n % 2 === 0 });
  else if (act === "undo" || act === "redo") await desk.step(act).catch(refused);
}
