import { skipToken, useQuery } from "@tanstack/react-query";
import type { EventInfo, Session } from "../../core/event/event.ts";
import type { Roster } from "../../core/participants/participants.ts";
import { queries } from "../api/client.ts";

export type EventWithSessions = EventInfo & { sessions: Session[] };

/** A session with its event and who is accredited. */
export interface SessionData {
  event: EventWithSessions;
  session: Session;
  roster: Roster;
}

/** The session's data; undefined while it loads. `missing`: the file has no such session. */
export function useSession(sessionId: string): {
  data: SessionData | undefined;
  error: unknown;
  missing: boolean;
} {
  const library = useQuery(queries.library.list.queryOptions());
  const event = library.data?.find((each) => each.sessions.some((session) => session.id === sessionId));
  const session = event?.sessions.find((each) => each.id === sessionId);
  const roster = useQuery(
    queries.participants.roster.queryOptions({ input: event ? { eventId: event.id } : skipToken }),
  );
  const data = event && session && roster.data ? { event, session, roster: roster.data } : undefined;
  return {
    data,
    error: library.error ?? roster.error,
    missing: library.data !== undefined && session === undefined,
  };
}
