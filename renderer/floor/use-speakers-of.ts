import { useCallback } from "react";
import type { Speaker } from "../../core/floor/request.ts";
import { newId } from "../../core/ids.ts";
import { delegationNamed } from "../../core/participants/delegation-named.ts";
import { type Pick, pickedSpeaker, pickName } from "../../core/participants/speaker-index.ts";
import { api } from "../api/client.ts";
import { useRun } from "../api/use-run.ts";

type Named = Speaker | { type: "new_unknown" };

/** Turns picks into speakers of the roster; those not accredited yet are added first, all at once. Undefined where that failed. */
export function useSpeakersOf(eventId: string): (picks: readonly Pick[]) => Promise<Named[] | undefined> {
  const run = useRun();
  return useCallback(
    async (picks) => {
      const fresh = picks.map((pick) =>
        pick.type === "unknown" || pickedSpeaker(pick)
          ? null
          : delegationNamed(pickName(pick), eventId, newId()),
      );
      const delegations = fresh.filter((each) => each !== null);
      if (
        delegations.length > 0 &&
        !(await run(() => api.participants.addDelegations({ eventId, delegations })))
      )
        return undefined;
      return picks.map((pick, at): Named => {
        if (pick.type === "unknown") return { type: "new_unknown" };
        const delegationId = fresh[at]?.id ?? "";
        return pickedSpeaker(pick) ?? { type: "delegation", delegationId, participantId: null };
      });
    },
    [eventId, run],
  );
}
