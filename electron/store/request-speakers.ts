import type { Selectable } from "kysely";
import type { Speaker } from "../../core/floor/request.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

function speakerOf(row: Selectable<Schema["request_speakers"]>): Speaker {
  if (row.delegation_id !== null)
    return { type: "delegation", delegationId: row.delegation_id, participantId: row.participant_id };
  if (row.role_id !== null) return { type: "role", roleId: row.role_id };
  return { type: "unknown", number: row.number ?? 0 };
}

/** Everybody who speaks in the session's requests, by the request. */
export function requestSpeakersOf(db: Store, sessionId: string): Map<string, Speaker> {
  const rows = db.all(sql.selectFrom("request_speakers").selectAll().where("session_id", "=", sessionId));
  return new Map(rows.map((row) => [row.request_id, speakerOf(row)]));
}

type Requests = Readonly<Record<string, { readonly speaker: Speaker }>>;

/**
 * Keeps who speaks in the session's requests in step with its floor, for finding notes by their speaker. Runs in the
 * transaction that appends to the log; writes only what differs between the two states of the floor.
 */
export function keepRequestSpeakers(db: Store, sessionId: string, before: Requests, after: Requests): void {
  for (const requestId of Object.keys(before))
    if (!after[requestId]) db.run(sql.deleteFrom("request_speakers").where("request_id", "=", requestId));
  for (const [requestId, { speaker }] of Object.entries(after)) {
    const known = before[requestId]?.speaker;
    if (known !== speaker && !isSameSpeaker(known, speaker))
      putRequestSpeaker(db, sessionId, requestId, speaker);
  }
}

/** Whether both are the same person of the same delegation, the same role or the same unknown speaker. */
export function isSameSpeaker(a: Speaker | undefined, b: Speaker): boolean {
  if (a?.type === "delegation" && b.type === "delegation")
    return a.delegationId === b.delegationId && a.participantId === b.participantId;
  if (a?.type === "role" && b.type === "role") return a.roleId === b.roleId;
  return a?.type === "unknown" && b.type === "unknown" && a.number === b.number;
}

function putRequestSpeaker(db: Store, sessionId: string, requestId: string, speaker: Speaker): void {
  const rest = {
    session_id: sessionId,
    delegation_id: speaker.type === "delegation" ? speaker.delegationId : null,
    participant_id: speaker.type === "delegation" ? speaker.participantId : null,
    role_id: speaker.type === "role" ? speaker.roleId : null,
    number: speaker.type === "unknown" ? speaker.number : null,
  };
  db.run(
    sql
      .insertInto("request_speakers")
      .values({ request_id: requestId, ...rest })
      .onConflict((c) => c.column("request_id").doUpdateSet(rest)),
  );
}
