import type { FloorEvent } from "./events.ts";
import type { Speaker } from "./request.ts";
import { requestSpeakers } from "./timeline.ts";

export const LOG_COLUMNS = ["seq", "at", "by", "type", "speaker", "detail"] as const;
export type LogRow = Record<Exclude<(typeof LOG_COLUMNS)[number], "seq">, string> & { seq: number };

/** The speaker's own column tells these. */
const TOLD_BY_SPEAKER: ReadonlySet<string> = new Set(["requestId", "speaker", "sortName"]);
const REQUESTS: ReadonlySet<string> = new Set(["before", "withId", "answersTo"]);
const INSTANTS: ReadonlySet<string> = new Set(["closesAt", "from", "to", "startedAt", "endedAt"]);

/** The log for a spreadsheet, a row an event, undone or not; speakers as named last, instants in ISO 8601 (UTC). */
export function logRows(events: readonly FloorEvent[], nameOf: (speaker: Speaker) => string): LogRow[] {
  const speakers = requestSpeakers(events);
  const nameOfRequest = (id: string) => {
    const speaker = speakers.get(id);
    return speaker ? nameOf(speaker) : "";
  };
  const seqsOf = Map.groupBy(events, ({ actId }) => actId);
  const words = (key: string, value: unknown): string => {
    if (key === "actId") return `seqs=${(seqsOf.get(String(value)) ?? []).map(({ seq }) => seq).join(" ")}`;
    if (key === "preset") return `preset=${(value as { name: string }).name}`;
    if (REQUESTS.has(key)) return `${key}=${nameOfRequest(String(value))}`;
    // "to" is an instant of a pause, and a status of the list.
    if (INSTANTS.has(key) && typeof value === "number") return `${key}=${new Date(value).toISOString()}`;
    return `${key}=${value}`;
  };
  return events.map(({ seq, at, by, type, data }) => ({
    seq,
    at: new Date(at).toISOString(),
    by,
    type,
    speaker: "requestId" in data ? nameOfRequest(data.requestId) : "",
    detail: Object.entries("details" in data ? data.details : data)
      .filter(([key, value]) => !TOLD_BY_SPEAKER.has(key) && value !== null && value !== "")
      .map(([key, value]) => words(key, value))
      .join("; "),
  }));
}
