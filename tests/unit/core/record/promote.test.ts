import { describe, expect, it } from "vitest";
import type { Speaker } from "../../../../core/floor/request.ts";
import { promote, proposersOf } from "../../../../core/record/promote.ts";
import { parties, voiceKey, voiceOf } from "../../../../core/record/voices.ts";
import { noteRow } from "../../../helpers/note-fields.ts";

const KENYA: Speaker = { type: "delegation", delegationId: "ken", participantId: "p" };
const UNKNOWN: Speaker = { type: "unknown", number: 1 };
const note = noteRow({ id: "n", sessionId: "s", interventionId: "r", areaIds: ["a"], addresseeIds: ["g"] });

describe("who proposes what a note says", () => {
  it("is the delegation that had the floor, or that the note is reported of", () => {
    expect(proposersOf(note, KENYA)).toEqual([{ type: "delegation", id: "ken" }]);
    expect(proposersOf({ ...note, delegationId: "fra" }, KENYA)).toEqual([{ type: "delegation", id: "fra" }]);
  });

  it("is the intervention of somebody not yet named, or with a role", () => {
    const voice = { type: "intervention", sessionId: "s", requestId: "r" };
    expect(proposersOf(note, UNKNOWN)).toEqual([voice]);
    expect(proposersOf(note, { type: "role", roleId: "chair" })).toEqual([voice]);
    expect(proposersOf(note, null)).toEqual([voice]);
  });

  it("is nobody for background", () => {
    expect(proposersOf({ ...note, interventionId: null }, null)).toEqual([]);
  });
});

it("a note becomes a recommendation with its text, areas, addressees and itself as the source", () => {
  const made = { id: "x", eventId: "e", author: "RAP", at: 9, position: 4 };
  expect(promote(note, KENYA, made)).toMatchObject({
    ...made,
    doc: note.doc,
    areaIds: ["a"],
    addresseeIds: ["g"],
    proposers: [{ type: "delegation", id: "ken" }],
    supporters: [],
    status: "proposed",
    sources: [{ sessionId: "s", noteId: "n" }],
    version: 1,
  });
});

describe("voices", () => {
  const kenya = { type: "delegation", id: "ken" } as const;
  const speech = { type: "intervention", sessionId: "s", requestId: "r" } as const;

  it("come back from their keys", () => {
    for (const voice of [kenya, speech]) expect(voiceOf(voiceKey(voice))).toEqual(voice);
    for (const key of ["", "d:", "i:s", "x:y"]) expect(voiceOf(key)).toBeNull();
  });

  it("are one once the unknown speaker turns out to be the delegation", () => {
    expect(parties([speech, kenya], () => UNKNOWN)).toHaveLength(2);
    expect(parties([speech, kenya], () => KENYA).map(({ key }) => key)).toEqual(["ken"]);
  });

  it("of two sessions' Speaker 1 stay two", () => {
    const other = { ...speech, sessionId: "t", requestId: "q" };
    expect(parties([speech, other], () => UNKNOWN)).toHaveLength(2);
  });

  it("stay where the intervention is gone", () => {
    expect(parties([speech], () => undefined)).toEqual([
      { key: voiceKey(speech), voice: speech, speaker: null },
    ]);
  });
});
