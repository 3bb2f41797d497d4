import { z } from "zod";
import { id, optionalLine } from "../ids.ts";
import { richText } from "./rich-text.ts";
import { MOST_SOURCES, writingHead } from "./summary.ts";

/** A key message of the event: a full-sentence heading with a paragraph. */
export const keyMessage = writingHead.extend({
  type: z.literal("key_message"),
  heading: optionalLine,
  doc: richText,
  areaIds: z.array(id).max(40),
  /** The notes it rests on, and the sentences of summaries it was made from. */
  sourceNoteIds: z.array(id).max(MOST_SOURCES),
  sourceSentenceIds: z.array(id).max(500),
});
export type KeyMessage = z.infer<typeof keyMessage>;

/**
 * A key message or recommendation of an earlier event of the series, brought in as background. The words are a copy, as it
 * stood when it was brought in: the earlier event's record is not touched, and its later changes are not followed.
 */
export const followUp = writingHead.extend({
  type: z.literal("follow_up"),
  fromEventId: id,
  /** What it is a copy of. */
  fromId: id,
  from: z.enum(["key_message", "recommendation"]),
  heading: optionalLine,
  doc: richText,
  state: z.enum(["open", "taken_up"]),
  comment: z.string().max(5_000),
  /** Of this event: where it was taken up. */
  keyMessageIds: z.array(id).max(500),
  noteIds: z.array(id).max(500),
});
export type FollowUp = z.infer<typeof followUp>;
