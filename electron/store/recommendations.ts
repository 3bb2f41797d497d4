import type { Selectable } from "kysely";
import { readableDoc, storableDoc } from "../../core/record/newer-doc.ts";
import type { Recommendation } from "../../core/record/recommendation.ts";
import { plainText } from "../../core/record/rich-text.ts";
import type { Schema } from "./schema.ts";
import { type Store, sql } from "./store.ts";

function recommendationOf(row: Selectable<Schema["recommendations"]>): Recommendation {
  return {
    id: row.id,
    eventId: row.event_id,
    position: row.position,
    at: row.at,
    author: row.author,
    version: row.version,
    deletedAt: row.deleted_at,
    mergedInto: row.merged_into,
    status: row.status as Recommendation["status"],
    doc: readableDoc(JSON.parse(row.doc)),
    addresseeIds: JSON.parse(row.addressee_ids),
    areaIds: JSON.parse(row.area_ids),
    proposers: JSON.parse(row.proposers),
    supporters: JSON.parse(row.supporters),
    reservations: JSON.parse(row.reservations),
    timeframe: row.timeframe,
    owner: row.owner,
    sources: JSON.parse(row.sources),
  };
}

/** The event's register in its order; those removed or merged into others too. */
export function recommendationsOf(db: Store, eventId: string): Recommendation[] {
  return db
    .all(
      sql
        .selectFrom("recommendations")
        .selectAll()
        .where("event_id", "=", eventId)
        .orderBy("position")
        .orderBy("id"),
    )
    .map(recommendationOf);
}

export function findRecommendation(db: Store, id: string): Recommendation | undefined {
  const row = db.first(sql.selectFrom("recommendations").selectAll().where("id", "=", id));
  return row && recommendationOf(row);
}

/** Stores it as it now is, and that state in its history; saves of one edit share one version. */
export function putRecommendation(
  db: Store,
  one: Recommendation,
  change: { at: number; by: string; editId: string },
): void {
  const rest = {
    event_id: one.eventId,
    position: one.position,
    at: one.at,
    author: one.author,
    version: one.version,
    deleted_at: one.deletedAt,
    merged_into: one.mergedInto,
    status: one.status,
    doc: JSON.stringify(storableDoc(one.doc)),
    text: plainText(one.doc),
    addressee_ids: JSON.stringify(one.addresseeIds),
    area_ids: JSON.stringify(one.areaIds),
    proposers: JSON.stringify(one.proposers),
    supporters: JSON.stringify(one.supporters),
    reservations: JSON.stringify(one.reservations),
    timeframe: one.timeframe,
    owner: one.owner,
    sources: JSON.stringify(one.sources),
  };
  db.run(
    sql
      .insertInto("recommendations")
      .values({ id: one.id, ...rest })
      .onConflict((c) => c.column("id").doUpdateSet(rest)),
  );
  db.run(
    sql
      .deleteFrom("recommendation_versions")
      .where("recommendation_id", "=", one.id)
      .where("version", "=", one.version - 1)
      .where("edit_id", "=", change.editId),
  );
  db.run(
    sql.insertInto("recommendation_versions").values({
      recommendation_id: one.id,
      version: one.version,
      at: change.at,
      by: change.by,
      edit_id: change.editId,
      recommendation: JSON.stringify({ ...one, doc: storableDoc(one.doc) }),
    }),
  );
}

/** A recommendation that was stored whole, its text in the version of today. */
export function readRecommendation(stored: Recommendation): Recommendation {
  return { ...stored, doc: readableDoc(stored.doc) };
}

/** Every kept state of a recommendation, the newest first. */
export function recommendationHistory(
  db: Store,
  id: string,
): { version: number; at: number; by: string; recommendation: Recommendation }[] {
  return db
    .all(
      sql
        .selectFrom("recommendation_versions")
        .selectAll()
        .where("recommendation_id", "=", id)
        .orderBy("version", "desc"),
    )
    .map((row) => ({
      version: row.version,
      at: row.at,
      by: row.by,
      recommendation: readRecommendation(JSON.parse(row.recommendation)),
    }));
}

/** The edit that made the present version; saves of one edit never conflict with each other. */
export function lastRecommendationEdit(
  db: Store,
  one: Pick<Recommendation, "id" | "version">,
): string | undefined {
  return db.first(
    sql
      .selectFrom("recommendation_versions")
      .select("edit_id")
      .where("recommendation_id", "=", one.id)
      .where("version", "=", one.version),
  )?.edit_id;
}
