import type { Migration } from "../migrate.ts";

/**
 * The place of every act of the record among those of the floor, which no clock can change: the floor's last number
 * when the act was made (made_after) and when it was last made, undone or redone (stood_after), then a number.
 */
export const orderOfActs: Migration = {
  version: 4,
  name: "order of acts",
  up: (db) => {
    db.exec(`
      ALTER TABLE record_acts ADD COLUMN made_after INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE record_acts ADD COLUMN stood_after INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE record_acts ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
      UPDATE record_acts SET made_after = coalesce(
        (SELECT max(seq) FROM floor_events AS f WHERE f.session_id = record_acts.session_id AND f.at <= record_acts.at), 0);
      -- Until now the earliest that was undone was redone first; now the latest number is.
      UPDATE record_acts SET stood_after = made_after, number = placed.place FROM (
        SELECT id, row_number() OVER (PARTITION BY session_id
          ORDER BY undone, CASE undone WHEN 0 THEN at ELSE -at END, CASE undone WHEN 0 THEN id END, id DESC) AS place
        FROM record_acts) AS placed WHERE placed.id = record_acts.id;
      DROP INDEX record_acts_by_session;
      CREATE INDEX record_acts_by_session ON record_acts (session_id, number);
    `);
  },
};
