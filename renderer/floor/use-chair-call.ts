import { newId } from "../../core/ids.ts";
import { type Pick, usualKind } from "./speaker-index.ts";
import type { Floor } from "./use-floor.ts";
import { useSpeakerOf } from "./use-speaker-of.ts";

/** Puts whoever was picked on the list at the Chair's call, for what such a speaker usually asks. */
export function useChairCall(eventId: string, command: Floor["command"]): (pick: Pick) => Promise<void> {
  const speakerOf = useSpeakerOf(eventId);
  return async (pick) => {
    const speaker = await speakerOf(pick);
    if (!speaker) return;
    const kind = usualKind(pick, "");
    const asked = { requestId: newId(), speaker, group: "", kind, channel: "chair_call", note: "" } as const;
    await command({ type: "request", requests: [asked] });
  };
}
