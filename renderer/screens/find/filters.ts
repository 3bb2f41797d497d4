import { fromLocalTime, toLocalTime } from "../../../core/event/local-time.ts";
import { EVERYTHING, type FindQuery, type SpeakerNamed } from "../../../core/record/find.ts";
import { STATES } from "../../../core/reference/states.ts";
import type { EventWithSessions } from "../../floor/use-session.ts";

/** The filters, in the order in which they stand on the screen. */
export const FILTERS = [
  "eventId",
  "sessionId",
  "speaker",
  "area",
  "kind",
  "status",
  "from",
  "to",
  "inBin",
] as const;
export type Filter = (typeof FILTERS)[number];

export function isSet(query: FindQuery, filter: Filter): boolean {
  return filter === "inBin" ? query.inBin : query[filter] !== null;
}

/** What takes the filter away: with the event goes its session. */
export function without(filter: Filter): Partial<FindQuery> {
  return filter === "eventId" ? { eventId: null, sessionId: null } : { [filter]: EVERYTHING[filter] };
}

/** What takes them all away; what was typed stays. */
export function withoutAll(query: FindQuery): FindQuery {
  return { ...EVERYTHING, text: query.text };
}

/** The zone whose days the dates are: the event's, or this machine's where no event is chosen. */
export function zoneOf(event: EventWithSessions | undefined): string {
  return event?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The instant at which the day begins in the zone, or the one after it; null for no day. */
export function startOfDay(day: string, zone: string, daysLater = 0): number | null {
  const at = fromLocalTime(`${day}T00:00`, "UTC");
  if (at === null) return null;
  return fromLocalTime(`${new Date(at + daysLater * 86_400_000).toISOString().slice(0, 10)}T00:00`, zone);
}

/** The day of the instant in the zone, YYYY-MM-DD; empty for none. */
export function dayOf(at: number | null, zone: string): string {
  return at === null ? "" : toLocalTime(at, zone).slice(0, 10);
}

/** One value for each speaker, as a list of choices needs it. */
export function speakerKey({ stateCode, name }: SpeakerNamed): string {
  return stateCode === null ? `name ${name}` : `state ${stateCode}`;
}

/** Everybody whose notes can be asked for: the delegations, and those who hold a part, each name once. */
export function speakerChoices(
  delegations: readonly SpeakerNamed[],
  events: readonly EventWithSessions[],
): SpeakerNamed[] {
  const roles = events.flatMap((event) => [
    ...event.roles,
    ...event.sessions.flatMap((session) => session.roles),
  ]);
  const all = [...delegations, ...roles.map(({ name }) => ({ name, stateCode: null }))];
  return [...new Map(all.map((each) => [speakerKey(each), each])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
}

const STATE_NAMES = new Map(
  STATES.map(({ code, names, aliases }) => [code, [names.en, names.fr, names.es, ...aliases]]),
);

/** Every name by which a speaker may be typed. */
export function namesOf({ stateCode, name }: SpeakerNamed): string[] {
  return [name, ...(stateCode === null ? [] : (STATE_NAMES.get(stateCode) ?? []))];
}

/** The names of all challenge areas of the events, each once. */
export function areaNames(events: readonly EventWithSessions[]): string[] {
  return [...new Set(events.flatMap(({ areas }) => areas.map(({ name }) => name)))];
}
