import { useCallback } from "react";
import type { Speaker } from "../../core/floor/request.ts";
import { newId } from "../../core/ids.ts";
import { delegationNamed } from "../../core/participants/delegation-named.ts";
import { type Pick, pickedSpeaker, pickName } from "../../core/participants/speaker-index.ts";
import { api } from "../api/client.ts";
import { useAct } from "../api/use-act.ts";

/** Turns a pick into a speaker of the roster; one not accredited yet is added first. Undefined where that failed. */
export function useSpeakerOf(
  eventId: string,
): (pick: Pick) => Promise<Speaker | { type: "new_unknown" } | undefined> {
  const { run } = useAct();
  return useCallback(
    async (pick) => {
      if (pick.type === "unknown") return { type: "new_unknown" };
      const known = pickedSpeaker(pick);
      if (known) return known;
      const delegation = delegationNamed(pickName(pick), eventId, newId());
      const added = await run(() => api.participants.addDelegation(delegation));
      return added && { type: "delegation", delegationId: added.id, participantId: null };
    },
    [eventId, run],
  );
}
