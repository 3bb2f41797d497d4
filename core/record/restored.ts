import type { Note } from "./note.ts";

/** What the event still has of the things that notes name. */
export interface Known {
  areaIds: ReadonlySet<string>;
  addresseeIds: ReadonlySet<string>;
  delegationIds: ReadonlySet<string>;
  /** The requests for the floor that were ever made in the session. */
  requestIds: ReadonlySet<string>;
}

/** What an earlier version named that the event has no more, so many of each. */
export interface Dropped {
  areas: number;
  addressees: number;
  delegations: number;
  speakers: number;
}

/**
 * The note as it is, with all that a person sets on it as it was in an earlier version, and standing again where it
 * was deleted. What the event has no more is left out, and counted.
 */
export function restored(current: Note, earlier: Note, known: Known): { note: Note; dropped: Dropped } {
  const areaIds = earlier.areaIds.filter((id) => known.areaIds.has(id));
  const addresseeIds = earlier.addresseeIds.filter((id) => known.addresseeIds.has(id));
  const keep = (id: string | null, ids: ReadonlySet<string>) => (id !== null && ids.has(id) ? id : null);
  const delegationId = keep(earlier.delegationId, known.delegationIds);
  const interventionId = keep(earlier.interventionId, known.requestIds);
  const { doc, kind, tags, attribution, confidence, status } = earlier;
  const lost = (before: string | null, now: string | null) => (before !== null && now === null ? 1 : 0);
  return {
    note: {
      ...current,
      ...{ doc, kind, tags, attribution, confidence, status },
      ...{ areaIds, addresseeIds, delegationId, interventionId },
      // It stands where that version stood; the times of a speech may have been corrected since it was left.
      offsetMs:
        interventionId === current.interventionId
          ? current.offsetMs
          : interventionId === null
            ? null
            : earlier.offsetMs,
      deletedAt: null,
    },
    dropped: {
      areas: earlier.areaIds.length - areaIds.length,
      addressees: earlier.addresseeIds.length - addresseeIds.length,
      delegations: lost(earlier.delegationId, delegationId),
      speakers: lost(earlier.interventionId, interventionId),
    },
  };
}
