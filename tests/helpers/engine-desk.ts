import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { defaultAddressees, defaultAreas } from "../../core/event/defaults.ts";
import { newId } from "../../core/ids.ts";
import type { Draft, Note, NoteFields } from "../../core/record/note.ts";
import { textDoc } from "../../core/record/rich-text.ts";
import { type Engine, openEngine } from "../../electron/services/engine.ts";
import { noteFields } from "./note-fields.ts";

export const AUTHOR = "RAP";
const START = Date.UTC(2026, 10, 24, 9);

/** A real engine on a file of its own, with a clock that moves only when told, and an event with two delegations. */
export class EngineDesk {
  readonly folder = mkdtempSync(join(tmpdir(), "idm-engine-"));
  readonly file = join(this.folder, "desk.sqlite");
  now = START;
  engine: Engine = this.#open();
  call: RouterClient<Engine["router"]> = createRouterClient(this.engine.router);
  readonly eventId = newId();
  readonly sessionId = newId();
  readonly areas = defaultAreas();
  readonly kenya = newId();
  readonly france = newId();

  static async open(): Promise<EngineDesk> {
    const desk = new EngineDesk();
    const { eventId } = desk;
    await desk.call.event.create({
      id: eventId,
      fields: {
        title: "Dialogue",
        theme: "",
        topic: "",
        startsOn: null,
        endsOn: null,
        venue: "",
        timeZone: "Europe/Zurich",
        attribution: "unattributed",
        areas: desk.areas,
        addressees: defaultAddressees(),
        roles: [],
      },
      sessions: [
        {
          id: desk.sessionId,
          title: "One",
          kind: "open_discussion",
          startsAt: null,
          endsAt: null,
          attribution: null,
          roles: [],
        },
      ],
    });
    for (const [id, name, stateCode, region] of [
      [desk.kenya, "Kenya", "KEN", "african"],
      [desk.france, "France", "FRA", "weog"],
    ] as const)
      await desk.call.participants.addDelegation({
        id,
        eventId,
        name,
        acronym: "",
        category: "member_state",
        stateCode,
        region,
      });
    return desk;
  }

  #open(): Engine {
    return openEngine({ file: this.file, mode: "browser", version: "0.0.0", now: () => this.now });
  }

  /** Closes the file and opens it again, as a restart does. */
  async restart(): Promise<void> {
    await this.engine.close();
    this.engine = this.#open();
    this.call = createRouterClient(this.engine.router);
  }

  async close(): Promise<void> {
    await this.engine.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  fields(text: string, part: Partial<NoteFields> = {}): NoteFields {
    return noteFields(text, part);
  }

  capture(text: string, part: Partial<NoteFields> = {}, id = newId()): Promise<Note> {
    this.now += 1_000;
    const { sessionId } = this;
    return this.call.record.capture({
      id,
      sessionId,
      author: AUTHOR,
      offsetMs: null,
      fields: this.fields(text, part),
    });
  }

  /** What may stand in a capture line. */
  draft(text: string, part: Partial<Draft> = {}): Draft {
    return {
      id: newId(),
      sessionId: this.sessionId,
      windowId: newId(),
      author: AUTHOR,
      doc: textDoc(text),
      interventionId: null,
      offsetMs: null,
      startedAt: 1,
      areaIds: [],
      addresseeIds: [],
      kind: null,
      tags: [],
      delegationId: null,
      ...part,
    };
  }

  /** Asks for the floor; the request's id. */
  async request(delegationId: string, note = ""): Promise<string> {
    const requestId = newId();
    await this.command({
      type: "request",
      requests: [
        {
          requestId,
          speaker: { type: "delegation", delegationId, participantId: null },
          group: "",
          kind: "national_statement",
          channel: "nameplate",
          note,
        },
      ],
    });
    return requestId;
  }

  command(
    command: Parameters<RouterClient<Engine["router"]>["floor"]["command"]>[0]["command"],
    seenSeq = 9_999,
  ) {
    this.now += 1_000;
    return this.call.floor.command({ sessionId: this.sessionId, by: AUTHOR, seenSeq, command });
  }

  step(direction: "undo" | "redo", scope: "any" | "floor" | "record" = "any") {
    this.now += 1_000;
    return this.call.undo[direction]({ sessionId: this.sessionId, by: AUTHOR, scope });
  }

  /** The notes as a window that opens now receives them. */
  async notes(): Promise<Note[]> {
    return (await first(this.call.record.watch({ sessionId: this.sessionId }))).notes;
  }

  /** Every row of every table, to see that nothing was written. */
  dump(): unknown {
    const { raw } = this.engine.ctx.store;
    const tables = raw
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    return Object.fromEntries(tables.map((table) => [table, raw.prepare(`SELECT * FROM "${table}"`).all()]));
  }
}

/** The first item of a stream, which is then left. */
export async function first<T>(stream: Promise<AsyncIterable<T>>): Promise<T> {
  for await (const item of await stream) return item;
  throw new Error("the stream ended before its first item");
}
