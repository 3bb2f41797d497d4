import { DEFAULT_ADDRESSEES, DEFAULT_AREAS } from "../../core/event/defaults.ts";
import type { EventInfo, RoleHolder, Session } from "../../core/event/event.ts";
import type { FloorEvent, FloorFact } from "../../core/floor/events.ts";
import type { RequestKind, Speaker } from "../../core/floor/request.ts";
import type { Delegation, Participant } from "../../core/participants/participants.ts";
import { standingOf } from "../../core/participants/standing.ts";
import type { Note, NoteFields } from "../../core/record/note.ts";
import { type RichText, textDoc } from "../../core/record/rich-text.ts";
import type { Category } from "../../core/reference/categories.ts";
import type { ReportOptions } from "../../core/report/options.ts";
import type { EventRecords } from "../../core/report/records.ts";
import { noteRow } from "./note-fields.ts";

/** 24 April 2012, 10:00 in Geneva. */
export const OPENING = Date.UTC(2012, 3, 24, 8);
const MINUTE = 60_000;

/** The id of the nth thing of a kind: the same in every run. */
export function idOf(kind: number, n: number): string {
  return `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(n).padStart(12, "0")}`;
}

export interface NoteSpec extends Partial<Omit<NoteFields, "doc">> {
  text?: string;
  doc?: RichText;
  deletedAt?: number | null;
}

/** Builds the records of an event step by step, with plain ids and a clock of its own. */
export class RecordsBuilder {
  readonly records: EventRecords;
  #now = OPENING;
  #count = 0;

  constructor(event: Partial<EventInfo> = {}) {
    this.records = {
      event: {
        id: idOf(1, 1),
        title: "International Dialogue on Migration 2012",
        theme: "Managing migration in crisis situations",
        topic: "Moving to Safety",
        startsOn: "2012-04-24",
        endsOn: "2012-04-25",
        venue: "World Meteorological Organization, Geneva",
        timeZone: "Europe/Zurich",
        attribution: "unattributed",
        areas: DEFAULT_AREAS.map(([code, name], i) => ({ id: idOf(2, i), code, name })),
        addressees: DEFAULT_ADDRESSEES.map(([code, name], i) => ({ id: idOf(3, i), code, name })),
        roles: [],
        illustrative: false,
        createdAt: OPENING,
        groups: [],
        presets: [],
        follows: [],
        ...event,
      },
      sessions: [],
      roster: { delegations: [], participants: [] },
    };
  }

  areaId(code: string): string {
    return this.records.event.areas.find((a) => a.code === code)?.id ?? "";
  }

  addresseeId(code: string): string {
    return this.records.event.addressees.find((a) => a.code === code)?.id ?? "";
  }

  delegation(name: string, category: Category = "member_state", more: Partial<Delegation> = {}): Delegation {
    const { event, roster } = this.records;
    const row: Delegation = {
      id: idOf(4, ++this.#count),
      eventId: event.id,
      name,
      acronym: "",
      category,
      stateCode: null,
      region: null,
      ...more,
    };
    roster.delegations.push(row);
    return row;
  }

  person(delegationId: string, familyName: string, more: Partial<Participant> = {}): Participant {
    const { event, roster } = this.records;
    const row: Participant = {
      id: idOf(5, ++this.#count),
      eventId: event.id,
      delegationId,
      honorific: "Ms",
      givenName: "Ada",
      familyName,
      position: "",
      ...more,
    };
    roster.participants.push(row);
    return row;
  }

  session(title: string, more: Partial<Session> = {}): string {
    const { event, sessions } = this.records;
    const position = sessions.length;
    const session: Session = {
      id: idOf(6, ++this.#count),
      eventId: event.id,
      position,
      title,
      kind: "open_discussion",
      startsAt: OPENING + position * 180 * MINUTE,
      endsAt: OPENING + (position + 1) * 180 * MINUTE,
      attribution: null,
      roles: [],
      ...more,
    };
    sessions.push({ session, floor: [], notes: [] });
    this.#now = session.startsAt ?? this.#now;
    return session.id;
  }

  role(role: RoleHolder["role"], name: string, title = ""): RoleHolder {
    const row = { id: idOf(7, ++this.#count), role, name, title };
    this.#session.session.roles.push(row);
    return row;
  }

  /** A whole speech in the last session; gives the id of the intervention. */
  speech(speaker: Speaker | Delegation, minutes = 3, kind: RequestKind = "national_statement", group = "") {
    const requestId = idOf(8, ++this.#count);
    const who: Speaker =
      "type" in speaker ? speaker : { type: "delegation", delegationId: speaker.id, participantId: null };
    this.#happened(
      {
        type: "requested",
        data: {
          requestId,
          speaker: who,
          channel: "nameplate",
          ...standingOf(who, this.records.roster, this.#session.session.roles),
          group,
          kind,
          level: null,
          language: null,
          note: "",
          answersTo: null,
        },
      },
      { type: "started", data: { requestId, limitMs: 3 * MINUTE, overridden: false } },
    );
    this.#now += minutes * MINUTE;
    this.#happened({ type: "finished", data: { requestId, cutOff: false } });
    return requestId;
  }

  note(spec: NoteSpec): Note {
    const { text = "", doc = textDoc(text), ...more } = spec;
    const row = noteRow({
      id: idOf(9, ++this.#count),
      sessionId: this.#session.session.id,
      at: this.#now + this.#count,
      doc,
      status: "cleaned",
      ...more,
    });
    this.#session.notes.push(row);
    return row;
  }

  options(more: Partial<ReportOptions> = {}): ReportOptions {
    return {
      eventId: this.records.event.id,
      sessionId: null,
      template: "full",
      attribution: "unattributed",
      status: "draft",
      paper: "a4",
      ...more,
    };
  }

  get #session() {
    const last = this.records.sessions.at(-1);
    if (!last) throw new Error("add a session first");
    return last;
  }

  #happened(...facts: FloorFact[]): void {
    const { floor, session } = this.#session;
    const actId = idOf(10, ++this.#count);
    for (const fact of facts) {
      const seq = floor.length + 1;
      const head = {
        id: idOf(11, ++this.#count),
        sessionId: session.id,
        seq,
        actId,
        at: this.#now,
        by: "RAP",
      };
      floor.push({ ...head, ...fact } as FloorEvent);
    }
  }
}

/** A small event with a bit of everything: two sessions, States and others, every kind of note. */
export function smallEvent(event: Partial<EventInfo> = {}): RecordsBuilder {
  const b = new RecordsBuilder(event);
  const kenya = b.delegation("Kenya", "member_state", { region: "african" });
  const philippines = b.delegation("Philippines", "member_state", { region: "asia_pacific" });
  const norway = b.delegation("Norway", "member_state", { region: "weog" });
  const ngo = b.delegation("Refuge Worldwide", "ngo", { acronym: "RW" });
  const otieno = b.person(kenya.id, "Otieno", { position: "Counsellor" });
  b.person(philippines.id, "Reyes", { honorific: "Mr", givenName: "José" });

  const first = b.session("Humanitarian and protection challenges");
  b.role("chair", "Mr Paul Keller", "Deputy Director");
  const panellist = b.role("panellist", "Ms Lena Brandt", "Institute of Migration Studies");
  b.role("rapporteur", "Ms Inès Moreau");
  const p = b.speech({ type: "role", roleId: panellist.id }, 9, "panellist");
  const k = b.speech({ type: "delegation", delegationId: kenya.id, participantId: otieno.id });
  const f = b.speech(philippines, 4, "group_statement", "African Group");
  const n = b.speech(ngo, 2, "comment");
  const u = b.speech({ type: "unknown", number: 1 }, 1, "comment");
  b.speech(norway, 1, "point_of_order");
  const [hum, prot, dev, coop] = ["hum", "prot", "dev", "coop"].map((code) => b.areaId(code)) as [
    string,
    string,
    string,
    string,
  ];
  b.note({ text: "The meeting opened with a minute of silence." });
  b.note({ text: "crises displace people within and across borders", areaIds: [hum], interventionId: p });
  b.note({
    text: "access to stranded migrants is slow",
    kind: "challenge",
    areaIds: [hum],
    interventionId: k,
  });
  b.note({ text: "consular hotlines save lives", kind: "good_practice", areaIds: [hum], interventionId: f });
  b.note({
    text: "include migrants in national contingency plans",
    kind: "recommendation",
    areaIds: [hum],
    addresseeIds: [b.addresseeId("gov")],
    interventionId: k,
  });
  b.note({ doc: RICH, areaIds: [prot], interventionId: n });
  b.note({ text: "Nobody should be left behind", kind: "quotation", areaIds: [prot], interventionId: f });
  b.note({
    text: "who funds the return of stranded workers?",
    kind: "question",
    areaIds: [coop],
    interventionId: u,
  });

  b.session("Development and cooperation", { kind: "panel" });
  const y = b.speech(norway, 5);
  b.note({ text: "to host the next workshop", kind: "commitment", areaIds: [coop], interventionId: y });
  b.note({
    text: "remittances sustain families in crises",
    kind: "data",
    areaIds: [dev, coop],
    interventionId: y,
  });
  b.note({
    text: "share data between agencies before a crisis",
    kind: "recommendation",
    areaIds: [coop, dev],
    addresseeIds: [b.addresseeId("gov"), b.addresseeId("io")],
    delegationId: kenya.id,
    interventionId: y,
  });
  b.note({ text: "this one was thrown away", deletedAt: OPENING });
  b.records.event.roles.push({ id: idOf(7, 900), role: "rapporteur", name: "Mr Tom Field", title: "" });
  void first;
  return b;
}

/** Bold, italic, a link, nested lists, a quotation, a line break and a mention. */
export const RICH: RichText = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Registration is " },
        { type: "text", text: "the first", marks: [{ type: "bold" }] },
        { type: "text", text: " safeguard", marks: [{ type: "italic" }] },
        { type: "hardBreak" },
        {
          type: "text",
          text: "see the guide",
          marks: [{ type: "link", attrs: { href: "https://example.org/guide" } }],
        },
      ],
    },
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            { type: "paragraph", content: [{ type: "text", text: "children first" }] },
            {
              type: "orderedList",
              content: [
                {
                  type: "listItem",
                  content: [{ type: "paragraph", content: [{ type: "text", text: "reunite" }] }],
                },
              ],
            },
          ],
        },
        {
          type: "listItem",
          content: [{ type: "paragraph", content: [{ type: "text", text: "the sick next" }] }],
        },
      ],
    },
    {
      type: "blockquote",
      content: [{ type: "paragraph", content: [{ type: "text", text: "As we said last year" }] }],
    },
  ],
};
