import { PRESETS } from "../../core/floor/precedence/preset.ts";
import { newId } from "../../core/ids.ts";
import { EVERYTHING } from "../../core/record/find.ts";
import type { EngineDesk } from "../helpers/engine-desk.ts";
import { badSummaries } from "./bad-summaries.ts";

const NO_ID = "not-an-id";
const EVERYONE = { subject: "everyone", order: "asked" };
const script = { type: "doc", content: [{ type: "script", text: "x" }] };
const badLink = {
  type: "doc",
  content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }],
};

const nested = (levels: number): unknown => {
  let node: unknown = { type: "paragraph" };
  for (let level = 0; level < levels; level++) node = { type: "blockquote", content: [node] };
  return { type: "doc", content: [node] };
};

/** For every procedure with an input: inputs that must be refused. A procedure without an entry fails the test. */
export function badInputs(desk: EngineDesk): Record<string, unknown[]> {
  const { eventId, sessionId } = desk;
  const author = "RAP";
  const event = {
    title: "T",
    theme: "",
    topic: "",
    startsOn: null,
    endsOn: null,
    venue: "",
    timeZone: "UTC",
    attribution: "unattributed",
    areas: [],
    addressees: [],
    roles: [],
  };
  const session = { title: "S", kind: "panel", startsAt: null, endsAt: null, attribution: null, roles: [] };
  const delegation = {
    id: newId(),
    eventId,
    name: "D",
    acronym: "",
    category: "ngo",
    stateCode: null,
    region: null,
  };
  const participant = {
    id: newId(),
    eventId,
    delegationId: desk.kenya,
    honorific: "",
    givenName: "",
    familyName: "N",
    position: "",
  };
  const command = (part: unknown) => ({ sessionId, by: author, seenSeq: 0, command: part });
  const capture = { id: newId(), sessionId, author, offsetMs: null, fields: desk.fields("x") };
  const save = { id: newId(), author, version: 1, editId: newId(), fields: {} };
  const change = { sessionId, author, notes: [{ id: newId(), version: 1 }], set: {} };
  const seen = { id: newId(), version: 1 };
  const draft = desk.draft("x");
  const taking = { sessionId, windowId: newId(), id: newId(), liveWindows: [], pending: [] };
  const report = {
    eventId,
    sessionId,
    template: "session",
    attribution: "unattributed",
    status: "draft",
    paper: "a4",
  };
  const file = new File(["a"], "a.csv");
  const find = { ...EVERYTHING, limit: 50, offset: 0 };
  const undo = [undefined, { sessionId, by: author, scope: "all" }, { sessionId, by: "", scope: "any" }];
  return {
    "event.get": [undefined, {}, { eventId: NO_ID }],
    "event.create": [
      undefined,
      { id: newId(), fields: { ...event, title: "   " }, sessions: [{ ...session, id: newId() }] },
      {
        id: newId(),
        fields: { ...event, timeZone: "Mars/Olympus" },
        sessions: [{ ...session, id: newId() }],
      },
      { id: newId(), fields: { ...event, startsOn: "24 April" }, sessions: [{ ...session, id: newId() }] },
      {
        id: newId(),
        fields: { ...event, areas: [{ id: newId(), code: "a b", name: "A" }] },
        sessions: [{ ...session, id: newId() }],
      },
      { id: newId(), fields: event, sessions: [] },
    ],
    "event.update": [
      { eventId, fields: { ...event, title: "x".repeat(501) } },
      { eventId, fields: {} },
      { eventId, fields: { ...event, follows: [NO_ID] } },
    ],
    "event.saveSession": [
      { id: newId(), eventId, fields: { ...session, kind: "party" } },
      { id: newId(), eventId, fields: { ...session, startsAt: -1 } },
    ],
    "participants.roster": [{}, { eventId: NO_ID }],
    "participants.addDelegations": [
      { eventId, delegations: [] },
      { eventId, delegations: [{ ...delegation, name: "" }] },
    ],
    "participants.addDelegation": [
      { ...delegation, name: "" },
      { ...delegation, category: "club" },
      { ...delegation, stateCode: "KE" },
    ],
    "participants.addParticipant": [
      { ...participant, familyName: " " },
      { ...participant, delegationId: null },
    ],
    "participants.removeDelegation": [{ eventId }, { eventId, id: NO_ID }],
    "participants.previewImport": [
      { eventId, file: "a,b", mapping: null },
      { eventId, file, mapping: ["nonsense"] },
      { eventId, file, mapping: null, headingRow: 0 },
    ],
    "participants.import": [
      { eventId, file: null, mapping: null },
      { eventId: NO_ID, file, mapping: null },
    ],
    "floor.watch": [undefined, { sessionId: NO_ID }],
    "floor.command": [
      command({ type: "applaud" }),
      command({ type: "request", requests: [] }),
      command({ type: "extend", byMs: 0.5 }),
      command({ type: "extend", byMs: 4_000_000 }),
      command({ type: "set_limits", changes: [{ kind: null, limitMs: 1 }] }),
      command({ type: "set_limits", changes: [] }),
      command({ type: "set_precedence", preset: { ...PRESETS.plenary, rules: [] } }),
      command({
        type: "set_precedence",
        preset: { ...PRESETS.plenary, rules: [EVERYONE, EVERYONE] },
      }),
      command({ type: "enter_pause", requestId: newId(), from: -1, to: 1 }),
      command({ type: "put_on_deck", requestId: newId() }),
      command({ type: "withdraw" }),
      { sessionId, by: author, seenSeq: -1, command: { type: "pause" } },
    ],
    "floor.readInscriptions": [{ sessionId }, { sessionId: NO_ID, file }, { sessionId, file: "a,b" }],
    "floor.statistics": [{ eventId }, { eventId: NO_ID, sessionId: null }],
    "event.savePresets": [{ eventId }, { eventId, presets: [{ name: "mine" }] }],
    "messages.watch": [undefined, { sessionId: NO_ID }],
    "messages.send": [
      { id: newId(), sessionId, by: author, side: "room", text: "x" },
      { id: newId(), sessionId, by: author, side: "desk", text: "  " },
    ],
    "messages.markSeen": [{ sessionId }, { sessionId, id: NO_ID }],
    "room.setDisplay": [
      { sessionId },
      { sessionId, change: { scale: 500 } },
      { sessionId, change: { scheme: "sepia" } },
    ],
    "undo.backTo": [
      { sessionId, by: author },
      { sessionId, by: author, actId: NO_ID },
    ],
    "room.watch": [undefined, { sessionId: NO_ID }],
    "record.watch": [undefined, { sessionId: NO_ID }],
    "record.capture": [
      { ...capture, author: "x".repeat(41) },
      { ...capture, fields: { ...capture.fields, kind: "gossip" } },
      { ...capture, fields: { ...capture.fields, doc: script } },
      { ...capture, fields: { ...capture.fields, doc: badLink } },
      { ...capture, fields: { ...capture.fields, doc: nested(100) } },
      { ...capture, fields: { ...capture.fields, areaIds: [NO_ID] } },
    ],
    "record.captureMany": [
      { sessionId, author, offsetMs: null, notes: [] },
      {
        sessionId,
        author,
        offsetMs: null,
        notes: [{ id: newId(), fields: { ...capture.fields, doc: script } }],
      },
      { sessionId, author, offsetMs: null, notes: [capture, capture] },
    ],
    "record.tags": [{}, { eventId: NO_ID }],
    "record.save": [
      { ...save, version: 0 },
      { ...save, editId: NO_ID },
      { ...save, fields: { doc: badLink } },
    ],
    "record.change": [
      { ...change, notes: [] },
      { ...change, set: { confidence: "sure" } },
      { ...change, notes: [seen, seen] },
    ],
    "record.history": [{}, { noteId: NO_ID }],
    "record.saveDraft": [
      { ...draft, doc: script },
      { ...draft, startedAt: "now" },
      { ...draft, windowId: NO_ID },
    ],
    "record.takeDraft": [{ sessionId }, { ...taking, sessionId: NO_ID }, { ...taking, liveWindows: [NO_ID] }],
    "register.watch": [undefined, { eventId: NO_ID }],
    "register.sources": [undefined, { eventId: NO_ID }],
    "register.promote": [
      { eventId, sessionId, author, notes: [] },
      { eventId, author, notes: [{ noteId: newId(), id: newId() }] },
      { eventId, sessionId: null, author, notes: [{ noteId: newId(), id: NO_ID }] },
    ],
    "register.save": [
      { ...save, version: 0 },
      { ...save, fields: { doc: script } },
      { ...save, fields: { status: "adopted" } },
      { ...save, fields: { proposers: [{ type: "person", id: newId() }] } },
      { ...save, fields: { reservations: [{ who: { type: "delegation", id: newId() }, text: " " }] } },
      { ...save, fields: { timeframe: "x".repeat(501) } },
    ],
    "register.change": [
      { eventId, author, recommendations: [], set: {} },
      { eventId, author, recommendations: [seen], set: { status: "adopted" } },
      { eventId, author, recommendations: [seen, seen], set: { status: "agreed" } },
    ],
    "register.merge": [
      { eventId, author, into: seen, from: [] },
      { eventId, author, into: { id: newId() }, from: [seen] },
    ],
    "register.reorder": [
      { eventId, author, id: newId() },
      { eventId, author, id: NO_ID, before: null },
    ],
    "register.history": [{}, { id: NO_ID }],
    "register.undo": [{ eventId }, { eventId, by: "" }],
    "register.redo": [{ eventId }, { eventId: NO_ID, by: author }],
    "upkeep.restoreVersion": [{}, { noteId: newId(), author, version: 1, to: 0 }],
    "upkeep.bin": [undefined, { eventId: NO_ID }],
    "upkeep.coverage": [undefined, { eventId: NO_ID }],
    "upkeep.changes": [undefined, { eventId: NO_ID }],
    "find.notes": [
      undefined,
      { ...find, limit: 101 },
      { ...find, offset: -1 },
      { ...find, text: "x".repeat(201) },
      { ...find, kind: "gossip" },
      { ...find, speaker: "Kenya" },
      { ...find, eventId: NO_ID },
    ],
    ...badSummaries(desk),
    "undo.undo": undo,
    "undo.redo": undo,
    "report.make": [
      undefined,
      { ...report, attribution: "chatham" },
      { ...report, paper: "a3" },
      { ...report, eventId: NO_ID },
    ],
  };
}
