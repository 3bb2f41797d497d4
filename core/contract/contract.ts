import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { eventFields, eventInfo, session, sessionFields } from "../event/event.ts";
import { floorCommand } from "../floor/commands.ts";
import { floorEvent } from "../floor/events.ts";
import { message } from "../floor/message.ts";
import { preset } from "../floor/precedence/preset.ts";
import { roomDisplay } from "../floor/room-display.ts";
import { roomView } from "../floor/room-view.ts";
import { floorStatistics } from "../floor/statistics-shape.ts";
import { id, line } from "../ids.ts";
import { columnMapping, headingRow, importPreview, importResult } from "../participants/import.ts";
import { delegation, participant, roster } from "../participants/participants.ts";
import { inscriptions } from "../participants/read-inscriptions.ts";
import { reportOptions } from "../report/options.ts";
import { author, base, ofEvent, ofSession } from "./base.ts";
import { findContract } from "./find.ts";
import { recordContract } from "./record.ts";
import { registerContract } from "./register.ts";
import { summariesContract } from "./summaries.ts";
import { upkeepContract } from "./upkeep.ts";

const bytes = z.file().max(50_000_000);
const eventWithSessions = eventInfo.extend({ sessions: z.array(session) });

/** What a save changed, so that other windows fetch it again. */
const change = z.object({ what: z.enum(["library", "event", "roster"]), eventId: id.nullable() });

/** A roster's file; its headings and columns are found where nobody says which they are. */
const rosterFile = z.object({
  eventId: id,
  file: bytes,
  mapping: columnMapping.nullable(),
  headingRow: headingRow.optional(),
});

/** `seenSeq`: the last event of the floor the caller had folded; a step from before that is refused as "stale". */
const undoStep = z.object({
  sessionId: id,
  by: author,
  scope: z.enum(["any", "floor", "record"]),
  seenSeq: z.number().int().min(0).optional(),
});

/** What was undone or redone; `name`: whose request or point it was, or empty. `seq`: the floor's last event now. */
const undoneStep = z.object({
  scope: z.enum(["floor", "record"]),
  what: z.string(),
  name: z.string(),
  seq: z.number().int().min(0),
});

/** The one API between screens and engine. Bytes travel as File; instants are UTC ms. */
export const contract = {
  library: {
    about: base.output(
      z.object({ version: z.string(), mode: z.enum(["window", "browser"]), fileName: z.string() }),
    ),
    /** Every event with its sessions, newest last. */
    list: base.output(z.array(eventWithSessions)),
    createSample: base.output(eventWithSessions),
    /** One item per change until the caller stops listening. */
    changes: base.output(eventIterator(change)),
  },
  event: {
    get: base.input(ofEvent).output(eventWithSessions),
    /** Creates the event with its sessions; ids are the caller's. */
    create: base
      .input(
        z.object({
          id,
          fields: eventFields,
          sessions: z.array(sessionFields.extend({ id })).min(1).max(200),
        }),
      )
      .output(eventWithSessions),
    /** `seen`: what the form was opened with; what it did not change stays as somebody else may have saved it. */
    update: base
      .input(z.object({ eventId: id, fields: eventFields, seen: eventFields.optional() }))
      .output(eventWithSessions),
    saveSession: base
      .input(z.object({ id, eventId: id, fields: sessionFields, seen: sessionFields.optional() }))
      .output(session),
    /** Keeps the presets of precedence made for the event, all of them. */
    savePresets: base.input(z.object({ eventId: id, presets: z.array(preset).max(40) })).output(z.null()),
  },
  participants: {
    roster: base.input(ofEvent).output(roster),
    /** Adds the delegation, or changes the one of that id. */
    addDelegation: base.input(delegation).output(delegation),
    /** Accredits several at once, all or none: a batch of nameplates of which some are new. */
    addDelegations: base
      .input(z.object({ eventId: id, delegations: z.array(delegation).min(1).max(300) }))
      .output(z.array(delegation)),
    addParticipant: base.input(participant).output(participant),
    /** Takes a delegation out, with its people; refused as IN_USE where notes or the floor name it. */
    removeDelegation: base.input(z.object({ eventId: id, id })).output(z.null()),
    previewImport: base.input(rosterFile).output(importPreview),
    import: base.input(rosterFile).output(importResult),
  },
  floor: {
    /** First the whole log, then every event as it is appended. */
    watch: base
      .input(ofSession)
      .output(eventIterator(z.object({ events: z.array(floorEvent), reset: z.boolean() }))),
    /** `seenSeq`: the last event the caller had folded. Refused as "stale" where that matters. */
    command: base
      .input(z.object({ sessionId: id, by: author, seenSeq: z.number().int().min(0), command: floorCommand }))
      .output(z.array(floorEvent)),
    /** What a file of pre-inscriptions would put on the list; nothing is put there yet. */
    readInscriptions: base.input(z.object({ sessionId: id, file: bytes })).output(inscriptions),
    /** The figures of one session, or of the whole event. */
    statistics: base.input(z.object({ eventId: id, sessionId: id.nullable() })).output(floorStatistics),
  },
  messages: {
    /** First all messages of the session, then each as it is sent or seen. */
    watch: base
      .input(ofSession)
      .output(eventIterator(z.object({ messages: z.array(message), reset: z.boolean() }))),
    send: base
      .input(message.pick({ id: true, sessionId: true, by: true, side: true, text: true }))
      .output(message),
    markSeen: base.input(z.object({ sessionId: id, id })).output(message),
  },
  room: {
    /** All that the room screen is fed by. One view at first, then one per change. */
    watch: base.input(ofSession).output(eventIterator(roomView)),
    /** Sets the room screen from wherever somebody sits. */
    setDisplay: base.input(z.object({ sessionId: id, change: roomDisplay.partial() })).output(roomDisplay),
  },
  record: recordContract,
  register: registerContract,
  upkeep: upkeepContract,
  find: findContract,
  summaries: summariesContract,
  undo: {
    /** Undoes the latest act of the session, on the floor (anybody's) or in the record (the caller's own). */
    undo: base.input(undoStep).output(undoneStep),
    /** Does again what was undone last; a new act ends that. */
    redo: base.input(undoStep).output(undoneStep),
    /** Undoes an act of the floor and all that came after it, as one act. */
    backTo: base
      .input(z.object({ sessionId: id, by: author, actId: id }))
      .output(z.object({ acts: z.number().int().positive() })),
  },
  report: {
    /** The very bytes that a save writes, with a name to save them under. */
    make: base.input(reportOptions).output(z.object({ file: bytes, name: line })),
  },
};
