import { z } from "zod";
import { preset } from "../floor/precedence/preset.ts";
import { day, id, instant, line, optionalLine } from "../ids.ts";

/** How contributions are attributed at export; ordered from the most open to the strictest. */
export const ATTRIBUTION_MODES = ["attributed", "category", "unattributed", "chatham"] as const;
export const attributionMode = z.enum(ATTRIBUTION_MODES);
export type AttributionMode = z.infer<typeof attributionMode>;

export const SESSION_KINDS = ["opening", "panel", "open_discussion", "breakout", "closing"] as const;
export const sessionKind = z.enum(SESSION_KINDS);
export type SessionKind = z.infer<typeof sessionKind>;

export const ROLES = ["chair", "moderator", "panellist", "discussant", "rapporteur", "secretariat"] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** A challenge area of the event; `code` is what the mark `#code` names. */
export const area = z.object({
  id,
  code: z.string().regex(/^[\p{L}\d]{2,20}$/u),
  name: line,
});
export type Area = z.infer<typeof area>;

/** Who a recommendation is addressed to; `code` is what the mark `>code` names. */
export const addressee = z.object({ id, code: z.string().regex(/^[\p{L}\d]{2,20}$/u), name: line });
export type Addressee = z.infer<typeof addressee>;

/** Somebody with a part to play in the event or one session. */
export const roleHolder = z.object({ id, role, name: line, title: optionalLine });
export type RoleHolder = z.infer<typeof roleHolder>;

export const sessionFields = z.object({
  title: line,
  kind: sessionKind,
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  attribution: attributionMode.nullable(),
  roles: z.array(roleHolder).max(50),
});
export const session = sessionFields.extend({ id, eventId: id, position: z.number().int() });
export type Session = z.infer<typeof session>;

/** An IANA time zone, such as "Europe/Zurich". */
export const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { error: "unknown_time_zone" },
);

export const eventFields = z.object({
  title: line,
  theme: optionalLine,
  topic: optionalLine,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  venue: optionalLine,
  timeZone,
  attribution: attributionMode,
  areas: z.array(area).max(40),
  addressees: z.array(addressee).max(40),
  roles: z.array(roleHolder).max(200),
  /** Earlier events of the series, whose key messages and recommendations this one follows up. */
  follows: z.array(id).max(40).default([]),
});
export type EventFields = z.infer<typeof eventFields>;
export const eventInfo = eventFields.extend({
  id,
  illustrative: z.boolean(),
  createdAt: instant,
  /** Groups on whose behalf somebody has spoken, besides those that are known (core/reference/groups.ts). */
  groups: z.array(line).max(200),
  /** Presets of precedence that were made for this event. */
  presets: z.array(preset).max(40),
});
export type EventInfo = z.infer<typeof eventInfo>;
