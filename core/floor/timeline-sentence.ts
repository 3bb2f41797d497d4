import type { Category } from "../reference/categories.ts";
import type { EventOf, FloorEvent } from "./events.ts";
import type { Preset } from "./precedence/preset.ts";
import type { Channel, RequestKind } from "./request.ts";

/** What the words of a sentence are filled with; requests by their ids, instants in UTC ms. */
export interface SentenceValues {
  who?: string;
  other?: string;
  group?: string;
  channel?: Channel;
  kind?: RequestKind;
  category?: Category;
  preset?: Preset;
  durationMs?: number;
  from?: number;
  to?: number;
  count?: number;
  /** What was undone or done again. */
  what?: Sentence;
}

/** One thing that happened: which sentence tells it, and with what. The screen has the words. */
export interface Sentence {
  key: string;
  values: SentenceValues;
}

const say = (key: string, values: SentenceValues = {}): Sentence => ({ key, values });

/** The sentence of an event. `lastOf`: the last event of each act, by the act's id: what the act came to. */
export function sentenceOf(event: FloorEvent, lastOf: ReadonlyMap<string, FloorEvent>): Sentence {
  switch (event.type) {
    case "list_changed": {
      const { to, closesAt } = event.data;
      return closesAt == null ? say(`list_${to}`) : say("list_closes_at", { to: closesAt });
    }
    case "precedence_set":
      return say("precedence_set", { preset: event.data.preset });
    case "session_closed":
      return say("session_closed");
    case "limit_changed":
      return limitChanged(event);
    case "clock_stepped": {
      const { byMs } = event.data;
      return say(byMs < 0 ? "clock_back" : "clock_forward", { durationMs: Math.abs(byMs) });
    }
    case "voided":
    case "restored": {
      const act = lastOf.get(event.data.actId);
      // An undo can't itself be undone, so this goes one step deep.
      return act === undefined || act.type === "voided" || act.type === "restored"
        ? say(`${event.type}_some`)
        : say(event.type, { what: sentenceOf(act, lastOf) });
    }
    default:
      return ofRequest(event);
  }
}

function limitChanged({ data }: EventOf<"limit_changed">): Sentence {
  const { kind, category, limitMs: durationMs } = data;
  if (category != null) return say("limit_category", { category, durationMs });
  return kind === null ? say("limit_all", { durationMs }) : say("limit_kind", { kind, durationMs });
}

type OfRequest = Exclude<
  FloorEvent,
  EventOf<
    | "list_changed"
    | "precedence_set"
    | "session_closed"
    | "limit_changed"
    | "clock_stepped"
    | "voided"
    | "restored"
  >
>;

function ofRequest(event: OfRequest): Sentence {
  const who = event.data.requestId;
  switch (event.type) {
    case "requested": {
      const { channel, kind, group } = event.data;
      if (kind === "point_of_order" || kind === "right_of_reply")
        return say(`asked_${kind}`, { who, channel });
      return group ? say("asked_group", { who, group, channel }) : say("requested", { who, channel });
    }
    case "amended": {
      const { kind, group } = event.data.details;
      return group ? say("amended_group", { who, kind, group }) : say("amended", { who, kind });
    }
    case "moved":
      return event.data.before === null
        ? say("moved_end", { who })
        : say("moved_before", { who, other: event.data.before });
    case "swapped":
      return say("swapped", { who, other: event.data.withId });
    case "pinned":
      return say(event.data.pinned ? "pinned" : "unpinned", { who });
    case "on_deck":
      return say(event.data.onDeck ? "on_deck" : "off_deck", { who });
    case "started":
      return say(event.data.overridden ? "started_overridden" : "started", {
        who,
        durationMs: event.data.limitMs,
      });
    case "extended": {
      const { byMs } = event.data;
      return say(byMs < 0 ? "shortened" : "extended", { who, durationMs: Math.abs(byMs) });
    }
    case "finished":
      return say(event.data.cutOff ? "cut_off" : "finished", { who });
    case "pause_entered":
      return say("pause_entered", { who, from: event.data.from, to: event.data.to });
    case "times_corrected": {
      const { startedAt: from, endedAt } = event.data;
      return endedAt === null
        ? say("start_corrected", { who, from })
        : say("times_corrected", { who, from, to: endedAt });
    }
    default:
      return say(event.type, { who });
  }
}
