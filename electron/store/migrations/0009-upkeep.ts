import type { Migration } from "../migrate.ts";

/** What coverage counts and what the bin looks for stands in an index: neither reads the notes that it does not show. */
export const upkeep: Migration = {
  version: 9,
  name: "upkeep",
  up: (db) => {
    db.exec(`
      CREATE INDEX notes_by_coverage
        ON notes (session_id, deleted_at, area_ids, intervention_id, delegation_id, status);
    `);
  },
};
