import type { RoleHolder } from "../event/event.ts";
import type { Speaker } from "../floor/request.ts";
import { fullName, type Roster } from "./participants.ts";

/** The short name of whoever has the floor: delegation, holder of a role, or "Speaker 1" until somebody names them. */
export function speakerName(speaker: Speaker, roster: Roster, roles: readonly RoleHolder[]): string {
  if (speaker.type === "unknown") return `Speaker ${speaker.number}`;
  if (speaker.type === "role") return roles.find((r) => r.id === speaker.roleId)?.name ?? UNNAMED;
  return roster.delegations.find((d) => d.id === speaker.delegationId)?.name ?? UNNAMED;
}

/** The name with the person or title, where known: "Kenya (Ms Ada Otieno)", "Mr Li Wei (Director, Institute)". */
export function speakerLabel(speaker: Speaker, roster: Roster, roles: readonly RoleHolder[]): string {
  const name = speakerName(speaker, roster, roles);
  const detail = speakerDetail(speaker, roster, roles);
  return detail ? `${name} (${detail})` : name;
}

// A row taken out of the roster after it spoke: the record still shows that somebody did.
const UNNAMED = "Unnamed speaker";

/** The person of the delegation, or the title of who holds a part; empty where neither is known. */
export function speakerDetail(speaker: Speaker, roster: Roster, roles: readonly RoleHolder[]): string {
  if (speaker.type === "role") return roles.find((r) => r.id === speaker.roleId)?.title ?? "";
  if (speaker.type === "unknown" || speaker.participantId === null) return "";
  const person = roster.participants.find((p) => p.id === speaker.participantId);
  return person ? fullName(person) : "";
}
