import { defaultAddressees, defaultAreas } from "../../../core/event/defaults.ts";
import type {
  Addressee,
  Area,
  AttributionMode,
  RoleHolder,
  Session,
  SessionKind,
} from "../../../core/event/event.ts";
import { eventFields, sessionFields } from "../../../core/event/event.ts";
import { fromLocalTime, toLocalTime } from "../../../core/event/local-time.ts";
import { newId } from "../../../core/ids.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";

/** An event as it stands in the form: empty fields are empty strings. */
export interface EventDraft {
  title: string;
  theme: string;
  topic: string;
  startsOn: string;
  endsOn: string;
  venue: string;
  timeZone: string;
  attribution: AttributionMode;
  areas: Area[];
  addressees: Addressee[];
  roles: RoleHolder[];
  follows: string[];
}

/** A session as it stands in the form; times as the clocks at the venue show them. */
export interface SessionDraft {
  id: string;
  title: string;
  kind: SessionKind;
  startsAt: string;
  endsAt: string;
  attribution: AttributionMode | "";
  roles: RoleHolder[];
}

/** A new event: enough that a title completes it. */
export function emptyEvent(): EventDraft {
  return {
    title: "",
    theme: "",
    topic: "",
    startsOn: "",
    endsOn: "",
    venue: "",
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    attribution: "unattributed",
    areas: defaultAreas(),
    addressees: defaultAddressees(),
    roles: [],
    follows: [],
  };
}

export function emptySession(title: string, kind: SessionKind = "open_discussion"): SessionDraft {
  return { id: newId(), title, kind, startsAt: "", endsAt: "", attribution: "", roles: [] };
}

export function eventDraftOf(event: EventWithSessions): EventDraft {
  return { ...event, startsOn: event.startsOn ?? "", endsOn: event.endsOn ?? "" };
}

export function sessionDraftOf(session: Session, timeZone: string): SessionDraft {
  const local = (at: number | null) => (at === null ? "" : toLocalTime(at, timeZone));
  return {
    ...session,
    startsAt: local(session.startsAt),
    endsAt: local(session.endsAt),
    attribution: session.attribution ?? "",
  };
}

/** Fields by name (the first part of the path) that cannot be saved as they are. */
export type Faults = ReadonlySet<string>;

type Read<T> = { fields: T; faults: null } | { fields: null; faults: Faults };

const filled = (holders: readonly RoleHolder[]) => holders.filter((holder) => holder.name.trim() !== "");

/** The event's fields as the contract takes them, or which of them are wrong. Empty rows are left out. */
export function readEvent(draft: EventDraft): Read<ReturnType<typeof eventFields.parse>> {
  const read = eventFields.safeParse({
    ...draft,
    startsOn: draft.startsOn || null,
    endsOn: draft.endsOn || draft.startsOn || null,
    areas: draft.areas.filter((each) => each.name.trim() || each.code.trim()),
    addressees: draft.addressees.filter((each) => each.name.trim() || each.code.trim()),
    roles: filled(draft.roles),
  });
  const faults = new Set(read.error?.issues.map((issue) => String(issue.path[0])));
  if (draft.startsOn && draft.endsOn && draft.endsOn < draft.startsOn) faults.add("endsOn");
  for (const list of ["areas", "addressees"] as const)
    if (twice(draft[list].map((each) => each.code.trim()))) faults.add(list);
  return read.success && faults.size === 0 ? { fields: read.data, faults: null } : { fields: null, faults };
}

const twice = (codes: readonly string[]) => {
  const folded = codes.filter(Boolean).map((code) => code.toLocaleLowerCase("en"));
  return new Set(folded).size < folded.length;
};

/** The same of a session; its times are read in the event's time zone. */
export function readSession(
  draft: SessionDraft,
  timeZone: string,
): Read<ReturnType<typeof sessionFields.parse>> {
  const startsAt = fromLocalTime(draft.startsAt, timeZone);
  const endsAt = fromLocalTime(draft.endsAt, timeZone);
  const read = sessionFields.safeParse({
    ...draft,
    startsAt,
    endsAt,
    attribution: draft.attribution || null,
    roles: filled(draft.roles),
  });
  const faults = new Set(read.error?.issues.map((issue) => String(issue.path[0])));
  if (draft.startsAt && startsAt === null) faults.add("startsAt");
  if (draft.endsAt && endsAt === null) faults.add("endsAt");
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) faults.add("endsAt");
  return read.success && faults.size === 0 ? { fields: read.data, faults: null } : { fields: null, faults };
}
