import { paths } from "./routes.ts";

let desk: { eventId: string; sessionId: string } | null = null;

/** The desk of this session was open last: what belongs to its event is left for it again. */
export function cameFromDesk(eventId: string, sessionId: string): void {
  desk = { eventId, sessionId };
}

/** The event's own screen is open: what is opened from it is left for it again. */
export function cameFromEvent(): void {
  desk = null;
}

/** Where a screen of the event is left for: the desk that it was opened from, else the event. */
export function wayBack(eventId: string): { to: string; place: "desk" | "event" } {
  return desk?.eventId === eventId
    ? { to: paths.desk(desk.sessionId), place: "desk" }
    : { to: paths.event(eventId), place: "event" };
}
