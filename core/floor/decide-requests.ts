import type { RequestOrder } from "./commands.ts";
import { type Asked, type Decision, refuse } from "./decision.ts";
import type { FloorFact } from "./events.ts";
import { type FloorRequest, type Speaker, speakerKey } from "./request.ts";
import { type FloorState, listAt } from "./state.ts";
import { listTakes } from "./transitions.ts";

/** At most two rights of reply for a delegation (UN General Assembly decision 34/401; HRC practice). */
const MOST_REPLIES = 2;

/** New requests, one or a batch: those already in line in the same capacity are left out. */
export function decideRequests(state: FloorState, orders: readonly RequestOrder[], asked: Asked): Decision {
  const list = listAt(state, asked.now);
  const out: FloorFact[] = [];
  const standing = new Set(state.waiting.flatMap((id) => capacityKey(state.requests[id])));
  const ids = new Set(Object.keys(state.requests));
  const replies = new Map<string, number>();
  let unknown = state.unknownSpeakers;
  for (const order of orders) {
    if (!listTakes(list, order.kind)) return refuse("list_closed");
    const speaker: Speaker =
      order.speaker.type === "new_unknown" ? { type: "unknown", number: unknown + 1 } : order.speaker;
    const key = capacityKey({ ...order, speaker });
    if (standing.has(key) || ids.has(order.requestId)) continue;
    if (order.kind === "right_of_reply") {
      const who = speakerKey(speaker);
      const before = replies.get(who) ?? repliesOf(state, speaker);
      if (before >= MOST_REPLIES) return refuse("reply_limit");
      replies.set(who, before + 1);
    }
    if (order.speaker.type === "new_unknown") unknown += 1;
    standing.add(key);
    ids.add(order.requestId);
    out.push({ type: "requested", data: { ...order, speaker, ...asked.standingOf(speaker) } });
  }
  return out.length > 0 ? { facts: out } : refuse("duplicate_request");
}

/** How many rights of reply the speaker has had or waits for. */
export function repliesOf(state: FloorState, speaker: Speaker): number {
  const who = speakerKey(speaker);
  return Object.values(state.requests).filter(
    (each) =>
      each.kind === "right_of_reply" &&
      speakerKey(each.speaker) === who &&
      !["withdrawn", "absent", "not_reached", "submitted_in_writing"].includes(each.status),
  ).length;
}

/** The same speaker may wait in several capacities and kinds, but not twice in one. */
export function capacityKey(request: Pick<FloorRequest, "speaker" | "group" | "kind"> | undefined): string {
  return request ? JSON.stringify([speakerKey(request.speaker), request.group, request.kind]) : "";
}
