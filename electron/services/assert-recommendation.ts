import type { Recommendation } from "../../core/record/recommendation.ts";
import { voicesOf } from "../../core/record/recommendation.ts";
import { findEvent, findSession } from "../store/events.ts";
import type { EngineContext } from "./context.ts";
import { floorOf } from "./floors.ts";
import { found, refusal } from "./refuse.ts";
import { cachedRoster } from "./rosters.ts";

type Named = {
  [K in "areaIds" | "addresseeIds" | "proposers" | "supporters" | "reservations"]?:
    | Recommendation[K]
    | undefined;
};

/** What a recommendation names must be of its event: `idm check` holds it to that. Throws NOT_FOUND. */
export function assertRecommendationKnown(ctx: EngineContext, eventId: string, named: Named): void {
  const event = found(findEvent(ctx.store, eventId), "event");
  const { areaIds = [], addresseeIds = [], proposers = [], supporters = [], reservations = [] } = named;
  const among = (rows: readonly { id: string }[]) => (id: string) => rows.some((row) => row.id === id);
  if (!areaIds.every(among(event.areas))) throw refusal("NOT_FOUND", { what: "area" });
  if (!addresseeIds.every(among(event.addressees))) throw refusal("NOT_FOUND", { what: "addressee" });
  const voices = voicesOf({ proposers, supporters, reservations });
  const delegations = new Set(cachedRoster(ctx, eventId).delegations.map(({ id }) => id));
  for (const voice of voices) {
    if (voice.type === "delegation") {
      if (!delegations.has(voice.id)) throw refusal("NOT_FOUND", { what: "delegation" });
      continue;
    }
    const session = findSession(ctx.store, voice.sessionId);
    if (session?.eventId !== eventId) throw refusal("NOT_FOUND", { what: "session" });
    // One that was undone since still counts, as with notes.
    const asked = floorOf(ctx, voice.sessionId).events.some(
      (fact) => fact.type === "requested" && fact.data.requestId === voice.requestId,
    );
    if (!asked) throw refusal("NOT_FOUND", { what: "request" });
  }
}
