import type { RequestKind } from "../../core/floor/request.ts";
import { isTakenAtOnce } from "../../core/floor/taken-at-once.ts";
import { newId } from "../../core/ids.ts";
import { type Pick, usualKind } from "../../core/participants/speaker-index.ts";
import type { Floor } from "./use-floor.ts";
import { useSpeakersOf } from "./use-speakers-of.ts";

/**
 * Puts whoever was picked on the list at the Chair's call, for what such a speaker usually asks or for `kind`. A point
 * of order is taken at once. True where it was done.
 */
export function useChairCall(
  eventId: string,
  { state, command }: Readonly<{ state: Floor["state"]; command: Floor["command"] }>,
): (pick: Pick, kind?: RequestKind) => Promise<boolean> {
  const speakersOf = useSpeakersOf(eventId);
  return async (pick, kind = usualKind(pick, "")) => {
    const [speaker] = (await speakersOf([pick])) ?? [];
    if (!speaker) return false;
    const requestId = newId();
    const asked = { requestId, speaker, group: "", kind, channel: "chair_call", note: "" } as const;
    const done = await command({ type: "request", requests: [asked] });
    return done && isTakenAtOnce(state, kind) ? command({ type: "give_floor", requestId }) : done;
  };
}
