import type { EventInfo, Session } from "../event/event.ts";
import type { FloorEvent } from "../floor/events.ts";
import type { RequestKind, Speaker } from "../floor/request.ts";
import { standingOf } from "../participants/standing.ts";
import type { Note, NoteFields } from "../record/note.ts";
import { SampleFloor, type SampleRequest } from "./sample-floor.ts";
import type { SampleRoster } from "./sample-roster.ts";
import { BACKGROUND, type SampleNote, SPEECHES } from "./sample-speeches.ts";

export interface SampleScene {
  event: EventInfo;
  roster: SampleRoster;
  newId: () => string;
}

/** Initials of those who keep the record and the list in the sample. */
export const RAPPORTEUR = "R1";
const SECRETARIAT = "SEC";
const MINUTE = 60_000;

/** Who waits in session 1 after those who have spoken. The first two are nobody, for whoever tries "next" at once. */
const WAITING: readonly string[] = [
  "Delegation of Country C",
  "Delegation of Country D",
  ..."PHL KEN MEX CHE".split(" "),
  "UN entity 1",
  ..."BGD ITA TUN".split(" "),
  "Delegation of Country E",
  ..."ETH COL TUR NOR SEN".split(" "),
  "VAT",
  "Regional commission 1",
  "NGO 2",
  "University 1",
];

/** What is known of some of them, so that precedence and statistics have something to tell. */
const DETAILS: Readonly<Record<string, Pick<SampleRequest, "level" | "language">>> = {
  "Delegation of Country C": { level: "minister", language: "en" },
  "Delegation of Country D": { level: "deputy_minister", language: "fr" },
  "Delegation of Country E": { language: "es" },
  "UN entity 1": { language: "en" },
};

const AFTERNOON: readonly string[] = [
  "Delegation of Country F",
  ..."IDN BRA POL".split(" "),
  "Migrants' association 1",
];

/** Speeches of those with a role, one after the other, until the list is exhausted. */
export function sampleRemarks(
  scene: SampleScene,
  session: Session,
  speeches: readonly { name: string; kind: RequestKind; seconds: number }[],
): FloorEvent[] {
  const floor = floorOf(session, scene, -5);
  for (const { name, kind } of speeches)
    floor.request({ speaker: roleOf(session, name), kind, channel: "pre_inscription" });
  floor.wait(5 * 60);
  for (const { seconds } of speeches)
    floor
      .do({ type: "give_floor", requestId: null })
      .wait(seconds)
      .do({ type: "finish", cutOff: false })
      .wait(20);
  return [...floor.do({ type: "change_list", to: "exhausted" }).log.events];
}

/** Session 1: six have spoken, nobody has the floor, the next ones wait. */
export function sampleDebate(scene: SampleScene, session: Session): { events: FloorEvent[]; notes: Note[] } {
  const { event, roster, newId } = scene;
  const floor = floorOf(session, scene, -10);
  const notes: Note[] = [];
  const take = (at: number, interventionId: string | null, from: SampleNote): void => {
    notes.push({
      ...fieldsOf(event, from, interventionId),
      id: newId(),
      sessionId: session.id,
      at,
      offsetMs: interventionId === null ? null : from.after * 1_000,
      author: RAPPORTEUR,
      version: 1,
      deletedAt: null,
    });
  };

  const asked = SPEECHES.map((speech) =>
    floor.wait(15).request({
      speaker: speech.delegation ? delegate(roster, speech.delegation) : roleOf(session, speech.role ?? ""),
      kind: speech.kind,
      group: speech.group ?? "",
      channel: speech.role ? "chair_call" : "pre_inscription",
    }),
  );
  for (const name of WAITING.slice(0, 12)) floor.wait(10).request(requestOf(roster, name, "pre_inscription"));
  const thinksBetter = floor.wait(10).request(requestOf(roster, "UN entity 2", "pre_inscription"));
  floor.wait(((session.startsAt ?? 0) - floor.now) / 1_000);
  take(floor.now - MINUTE, null, { after: 0, kind: "position", areas: [], doc: BACKGROUND });

  SPEECHES.forEach((speech, index) => {
    const interventionId = asked[index] ?? null;
    // The last one is called before its turn, as a Chair does to hear another voice.
    floor.do({ type: "give_floor", requestId: interventionId });
    for (const from of speech.notes) take(floor.now + from.after * 1_000, interventionId, from);
    floor.wait(speech.seconds).do({ type: "finish", cutOff: false }).wait(25);
    // Plates go up as the debate goes on.
    const plates = WAITING.slice(12 + index * 2, index === SPEECHES.length - 1 ? undefined : 14 + index * 2);
    for (const name of plates) floor.wait(5).request(requestOf(roster, name, "nameplate"));
  });
  floor.do({ type: "withdraw", requestId: thinksBetter });
  return { events: [...floor.log.events], notes };
}

/** Session 2: a few have put their names down before lunch. */
export function samplePreInscribed(scene: SampleScene, session: Session): FloorEvent[] {
  const { roster } = scene;
  const floor = floorOf(session, scene, -150);
  for (const name of AFTERNOON) floor.wait(40).request(requestOf(roster, name, "pre_inscription"));
  return [...floor.log.events];
}

function floorOf(session: Session, scene: SampleScene, minutes: number): SampleFloor {
  const at = (session.startsAt ?? 0) + minutes * MINUTE;
  const roles = [...session.roles, ...scene.event.roles];
  return new SampleFloor({
    sessionId: session.id,
    at,
    by: SECRETARIAT,
    newId: scene.newId,
    standingOf: (speaker) => standingOf(speaker, scene.roster, roles),
  });
}

function requestOf(roster: SampleRoster, name: string, channel: SampleRequest["channel"]): SampleRequest {
  const { category } = roster.find(name);
  const isState = category === "member_state" || category === "observer_state";
  return {
    speaker: delegate(roster, name),
    kind: isState ? "national_statement" : "comment",
    ...(channel ? { channel } : {}),
    ...DETAILS[name],
  };
}

function delegate(roster: SampleRoster, name: string): Speaker {
  const { id } = roster.find(name);
  const person = roster.participants.find((each) => each.delegationId === id);
  return { type: "delegation", delegationId: id, participantId: person?.id ?? null };
}

function roleOf(session: Session, name: string): Speaker {
  const role = session.roles.find((each) => each.name === name);
  if (!role) throw new Error(`The sample's session has no ${name}`);
  return { type: "role", roleId: role.id };
}

function fieldsOf(event: EventInfo, from: SampleNote, interventionId: string | null): NoteFields {
  const idsOf = (codes: readonly string[], rows: readonly { id: string; code: string }[]) =>
    rows.filter((row) => codes.includes(row.code)).map((row) => row.id);
  return {
    doc: from.doc,
    kind: from.kind,
    areaIds: idsOf(from.areas, event.areas),
    addresseeIds: idsOf(from.to ?? [], event.addressees),
    tags: [],
    interventionId,
    delegationId: null,
    attribution: null,
    confidence: from.confidence ?? "certain",
    status: "raw",
  };
}
