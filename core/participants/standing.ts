import type { RoleHolder } from "../event/event.ts";
import type { Speaker, Standing } from "../floor/request.ts";
import type { Roster } from "./participants.ts";
import { speakerName } from "./speaker-name.ts";

/** How the roster knows a speaker: its category, regional group, and the name that the alphabetical order takes. */
export function standingOf(speaker: Speaker, roster: Roster, roles: readonly RoleHolder[]): Standing {
  if (speaker.type === "unknown") return { category: null, region: null, sortName: "" };
  const delegation =
    speaker.type === "delegation"
      ? roster.delegations.find((each) => each.id === speaker.delegationId)
      : undefined;
  return {
    category: delegation?.category ?? null,
    region: delegation?.region ?? null,
    sortName: speakerName(speaker, roster, roles),
  };
}
