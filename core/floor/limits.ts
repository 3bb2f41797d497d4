import type { RequestKind } from "./request.ts";

const MINUTE = 60_000;

/** Speaking limits in ms before the Chair sets others (design, "Clock"). */
export const DEFAULT_LIMITS: Readonly<Record<RequestKind, number>> = {
  opening_remarks: 10 * MINUTE,
  keynote: 15 * MINUTE,
  panellist: 10 * MINUTE,
  moderator: 5 * MINUTE,
  national_statement: 3 * MINUTE,
  group_statement: 5 * MINUTE,
  comment: 2 * MINUTE,
  panellist_response: 3 * MINUTE,
  interposed_question: MINUTE,
  right_of_reply: 2 * MINUTE,
  point_of_order: MINUTE,
  secretariat: 5 * MINUTE,
  video_message: 5 * MINUTE,
};
