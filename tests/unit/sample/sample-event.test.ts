import { beforeAll, describe, expect, it } from "vitest";
import { eventInfo, session } from "../../../core/event/event.ts";
import { floorEvent } from "../../../core/floor/events.ts";
import { foldFloor } from "../../../core/floor/fold.ts";
import { interventions } from "../../../core/floor/statistics.ts";
import { newId } from "../../../core/ids.ts";
import { roster } from "../../../core/participants/participants.ts";
import { speakerName } from "../../../core/participants/speaker-name.ts";
import { isCleaned } from "../../../core/record/draft-summary.ts";
import { note } from "../../../core/record/note.ts";
import { recommendation, voicesOf } from "../../../core/record/recommendation.ts";
import { plainText } from "../../../core/record/rich-text.ts";
import { keyMessagesOf, summariesOf } from "../../../core/record/summaries-of.ts";
import { writing } from "../../../core/record/writing.ts";
import { type SampleEvent, sampleEvent } from "../../../core/sample/sample-event.ts";
import { SampleFloor } from "../../../core/sample/sample-floor.ts";
import { idOf } from "../../helpers/records.ts";

const NOW = Date.UTC(2026, 10, 24, 9);
let sample: SampleEvent;
beforeAll(() => {
  sample = sampleEvent(NOW, newId);
});
const floorOf = (position: number) =>
  foldFloor(sample.floor.filter((event) => event.sessionId === sample.sessions[position]?.id));

describe("the sample event", () => {
  it("is what every schema takes", () => {
    expect(eventInfo.parse(sample.event)).toEqual(sample.event);
    expect(session.array().parse(sample.sessions)).toEqual(sample.sessions);
    expect(roster.parse(sample.roster)).toEqual(sample.roster);
    expect(floorEvent.array().parse(sample.floor)).toEqual(sample.floor);
    expect(note.array().parse(sample.notes)).toEqual(sample.notes);
    expect(recommendation.array().parse(sample.recommendations)).toEqual(sample.recommendations);
    expect(writing.array().parse(sample.writings)).toEqual(sample.writings);
  });

  it("is the workshop of April 2012, and says that it is illustrative", () => {
    expect(sample.event).toMatchObject({
      theme: "Managing migration in crisis situations",
      topic: "Moving to Safety: Migration Consequences of Complex Crises",
      startsOn: "2012-04-24",
      endsOn: "2012-04-25",
      venue: "World Meteorological Organization, Geneva",
      illustrative: true,
      createdAt: NOW,
    });
    const local = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: sample.event.timeZone });
    expect(sample.sessions.map((each) => local.formatRange(each.startsAt!, each.endsAt!))).toEqual([
      "10:00–10:30",
      "10:30–11:00",
      "11:00–13:00",
      "15:00–16:30",
      "16:30–17:30",
      "17:30–18:00",
    ]);
  });

  it("has 25 to 40 delegations, each once, States known by their codes", () => {
    const { delegations } = sample.roster;
    expect(delegations.length).toBeGreaterThanOrEqual(25);
    expect(delegations.length).toBeLessThanOrEqual(40);
    expect(new Set(delegations.map(({ name }) => name)).size).toBe(delegations.length);
    expect(delegations.find(({ name }) => name === "Türkiye")).toMatchObject({
      stateCode: "TUR",
      category: "member_state",
    });
  });

  it("stands in the middle of session 1: nobody speaks, and the next ones wait", () => {
    const state = floorOf(2);
    expect(state).toMatchObject({ list: "open", onFloor: null, interrupted: [] });
    expect(state.given).toHaveLength(6);
    expect(state.waiting.length).toBeGreaterThanOrEqual(8);
    const { startsAt, endsAt } = sample.sessions[2]!;
    for (const spoken of interventions(state, NOW)) {
      expect(spoken.startedAt).toBeGreaterThanOrEqual(startsAt!);
      expect(spoken.endedAt).toBeLessThan(endsAt!);
      expect(spoken.spokenMs).toBeGreaterThan(60_000);
    }
    const next = state.requests[state.waiting[0]!]!;
    expect(speakerName(next.speaker, sample.roster, [])).toBe("Delegation of Country C");
  });

  it("leaves no clock running in any session", () => {
    for (const [position] of sample.sessions.entries()) expect(floorOf(position).onFloor).toBeNull();
  });

  it("gives every session's log its numbers from 1 without a gap, and times that never go back", () => {
    for (const { id } of sample.sessions) {
      const log = sample.floor.filter((event) => event.sessionId === id);
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted((a, b) => a - b));
    }
  });

  it("puts words in no real mouth", () => {
    const { requests } = floorOf(2);
    const real = new Set(sample.roster.delegations.filter((each) => each.stateCode).map(({ id }) => id));
    for (const { interventionId, delegationId } of sample.notes) {
      const speaker = interventionId === null ? null : requests[interventionId]!.speaker;
      expect(delegationId).toBeNull();
      expect(speaker?.type === "delegation" && real.has(speaker.delegationId)).toBe(false);
    }
    const names = sample.roster.delegations.filter((each) => each.stateCode).map(({ name }) => name);
    const text = sample.notes.map(({ doc }) => plainText(doc)).join("\n");
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  it("writes each note while its speaker had the floor", () => {
    const spoken = new Map(interventions(floorOf(2), NOW).map((each) => [each.requestId, each]));
    const attached = sample.notes.filter((each) => each.interventionId !== null);
    expect(attached).toHaveLength(sample.notes.length - 1);
    for (const { interventionId, at, offsetMs } of attached) {
      const { startedAt, endedAt } = spoken.get(interventionId!)!;
      expect(at - startedAt).toBe(offsetMs);
      expect(at).toBeLessThan(endedAt!);
    }
  });

  it("has notes in every challenge area, and recommendations with addressees", () => {
    const { areas, addressees } = sample.event;
    for (const area of areas)
      expect(
        sample.notes.some(({ areaIds }) => areaIds.includes(area.id)),
        area.name,
      ).toBe(true);
    for (const addressee of addressees)
      expect(sample.notes.some(({ addresseeIds }) => addresseeIds.includes(addressee.id))).toBe(true);
    const recommendations = sample.notes.filter(({ kind }) => kind === "recommendation");
    expect(recommendations).toHaveLength(5);
    expect(recommendations.every(({ addresseeIds }) => addresseeIds.length > 0)).toBe(true);
    expect(new Set(sample.notes.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
  });

  it("has a register of all but one of them, in which no State is named", () => {
    const marked = sample.notes.filter(({ kind }) => kind === "recommendation");
    const { recommendations } = sample;
    expect(recommendations.map(({ sources }) => sources[0]?.noteId)).toEqual(
      marked.slice(0, -1).map(({ id }) => id),
    );
    expect(recommendations.every(({ proposers }) => proposers.length === 1)).toBe(true);
    expect(recommendations.some(({ reservations }) => reservations.length > 0)).toBe(true);
    const real = new Set(sample.roster.delegations.filter((each) => each.stateCode).map(({ id }) => id));
    for (const voice of recommendations.flatMap(voicesOf))
      if (voice.type === "delegation") expect(real.has(voice.id)).toBe(false);
  });

  it("has one summary, drafted from the notes that are cleaned up, and two key messages", () => {
    const [summary, ...others] = summariesOf(sample.writings, {
      areas: sample.event.areas,
      sessions: sample.sessions,
    });
    const cleaned = sample.notes.filter(isCleaned).map(({ id }) => id);
    expect(others).toEqual([]);
    expect(summary!.sentences.flatMap(({ sourceNoteIds }) => sourceNoteIds).toSorted()).toEqual(
      cleaned.toSorted(),
    );
    expect(cleaned).toHaveLength(6);
    expect(keyMessagesOf(sample.writings).map(({ heading }) => heading.endsWith("."))).toEqual([true, true]);
  });

  it("differs in its ids alone when it is made again", () => {
    const made = () => {
      let count = 0;
      return sampleEvent(NOW, () => idOf(9, ++count));
    };
    expect(made()).toEqual(made());
    const again = sampleEvent(NOW, newId);
    const ids = new Set(sample.floor.map(({ id }) => id));
    expect(again.event.id).not.toBe(sample.event.id);
    expect(again.floor.some(({ id }) => ids.has(id))).toBe(false);
  });
});

const NOBODY = { category: null, region: null, sortName: "" };

describe("the sample's floor", () => {
  it("throws where the floor refuses", () => {
    const floor = new SampleFloor({ sessionId: newId(), at: NOW, by: "R1", newId, standingOf: () => NOBODY });
    expect(() => floor.do({ type: "finish", cutOff: false })).toThrow("nobody_speaking");
    expect(floor.log.events).toEqual([]);
  });
});
