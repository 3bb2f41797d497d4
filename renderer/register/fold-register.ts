import { byPlace } from "../../core/record/places.ts";
import { isStanding, type Recommendation } from "../../core/record/recommendation.ts";

/** An event's register: those that stand, in the report's order, and those removed, the latest first. */
export interface Register {
  readonly byId: ReadonlyMap<string, Recommendation>;
  readonly rows: readonly Recommendation[];
  readonly removed: readonly Recommendation[];
  /** The place of each that stands, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Which recommendation a note is a source of, by the note's id. */
  readonly recommendationOf: ReadonlyMap<string, string>;
}

export const EMPTY_REGISTER: Register = {
  byId: new Map(),
  rows: [],
  removed: [],
  numbers: new Map(),
  recommendationOf: new Map(),
};

/** The register with changed ones in place. An older version never replaces a newer one. */
export function takeRecommendations(register: Register, changed: readonly Recommendation[]): Register {
  const byId = new Map(register.byId);
  for (const one of changed) {
    const present = byId.get(one.id);
    if (!present || present.version <= one.version) byId.set(one.id, one);
  }
  const all = [...byId.values()];
  const rows = all.filter(isStanding).sort(byPlace);
  return {
    byId,
    rows,
    removed: all
      .filter((one) => one.deletedAt !== null && one.mergedInto === null)
      .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)),
    numbers: new Map(rows.map((one, index) => [one.id, index + 1])),
    recommendationOf: new Map(rows.flatMap((one) => one.sources.map(({ noteId }) => [noteId, one.id]))),
  };
}

/** The notes that are sources, with the place in the register of what they became. */
export function registeredNotes(register: Register): ReadonlyMap<string, number> {
  return new Map(
    [...register.recommendationOf].map(([noteId, id]) => [noteId, register.numbers.get(id) ?? 0]),
  );
}

export interface RegisterFilter {
  sessionId: string;
  areaId: string;
  addresseeId: string;
  status: string;
}

export const NO_FILTER: RegisterFilter = { sessionId: "", areaId: "", addresseeId: "", status: "" };

/** Those that every part of the filter that is set lets through. */
export function filtered(rows: readonly Recommendation[], filter: RegisterFilter): readonly Recommendation[] {
  const { sessionId, areaId, addresseeId, status } = filter;
  return rows.filter(
    (one) =>
      (!sessionId || one.sources.some((source) => source.sessionId === sessionId)) &&
      (!areaId || one.areaIds.includes(areaId)) &&
      (!addresseeId || one.addresseeIds.includes(addresseeId)) &&
      (!status || one.status === status),
  );
}
