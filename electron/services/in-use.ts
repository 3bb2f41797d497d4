import type { EventFields, Session } from "../../core/event/event.ts";
import type { Delegation } from "../../core/participants/participants.ts";
import {
  notesBearing,
  notesOfDelegation,
  recommendationsBearing,
  recommendationsOfDelegation,
  requestsOf,
} from "../store/usage.ts";
import { writingsBearing } from "../store/writings.ts";
import type { EngineContext } from "./context.ts";
import { refusal } from "./refuse.ts";

type Named = { id: string; name: string };

/** What the record and the floor name can't be dropped from the event: `idm check` would miss it. Throws IN_USE. */
export function assertDroppable(
  ctx: EngineContext,
  eventId: string,
  before: EventFields,
  after: EventFields,
): void {
  const { store } = ctx;
  const bearing = (column: "area_ids" | "addressee_ids") => (id: string) =>
    notesBearing(store, eventId, column, id) + recommendationsBearing(store, eventId, column, id);
  refuseUsed(
    "area",
    dropped(before.areas, after.areas),
    (id) => bearing("area_ids")(id) + writingsBearing(store, eventId, id),
  );
  refuseUsed("addressee", dropped(before.addressees, after.addressees), bearing("addressee_ids"));
  refuseUsed("role", dropped(before.roles, after.roles), (id) =>
    requestsOf(store, { eventId, sessionId: null }, "roleId", id),
  );
}

/** The same of the roles that a session has of its own. */
export function assertRolesDroppable(ctx: EngineContext, before: Session, after: Session): void {
  const { eventId, id: sessionId } = before;
  refuseUsed("role", dropped(before.roles, after.roles), (id) =>
    requestsOf(ctx.store, { eventId, sessionId }, "roleId", id),
  );
}

/** The same of a delegation. */
export function assertDelegationDroppable(ctx: EngineContext, delegation: Delegation): void {
  const { eventId } = delegation;
  refuseUsed(
    "delegation",
    [delegation],
    (id) =>
      notesOfDelegation(ctx.store, id) +
      recommendationsOfDelegation(ctx.store, eventId, id) +
      requestsOf(ctx.store, { eventId, sessionId: null }, "delegationId", id),
  );
}

function dropped(before: readonly Named[], after: readonly Named[]): Named[] {
  const kept = new Set(after.map((each) => each.id));
  return before.filter((each) => !kept.has(each.id));
}

function refuseUsed(
  what: "area" | "addressee" | "role" | "delegation",
  gone: readonly Named[],
  countOf: (id: string) => number,
): void {
  for (const { id, name } of gone) {
    const count = countOf(id);
    if (count > 0) throw refusal("IN_USE", { what, name, count });
  }
}
