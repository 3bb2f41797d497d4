import type Database from "better-sqlite3";
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Schema } from "./schema.ts";

/** Writes typed SQL; it never runs any: statements run synchronously through `Store`. */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** One open file. Statements are prepared once and kept. */
export class Store {
  readonly raw: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  /** Whether it was opened for reading alone. */
  readonly readOnly: boolean;
  readonly #release: () => void;

  constructor(raw: Database.Database, held: { readOnly?: boolean; release?: () => void } = {}) {
    this.raw = raw;
    this.readOnly = held.readOnly ?? false;
    this.#release = held.release ?? (() => undefined);
  }

  /** All rows of a query. */
  all<Row>(query: Compilable<Row>): Row[] {
    const { sql: text, parameters } = query.compile();
    return this.#prepare(text).all(...parameters) as Row[];
  }

  /** The first row of a query, or undefined. */
  first<Row>(query: Compilable<Row>): Row | undefined {
    const { sql: text, parameters } = query.compile();
    return this.#prepare(text).get(...parameters) as Row | undefined;
  }

  /** Runs a statement that returns no rows; the number of rows it changed. */
  run(query: Compilable<unknown>): number {
    const { sql: text, parameters } = query.compile();
    return this.#prepare(text).run(...parameters).changes;
  }

  /** Runs `work` in one immediate transaction: all of it is durable on return, or none. */
  transaction<T>(work: () => T): T {
    return this.raw.transaction(work).immediate();
  }

  close(): void {
    this.raw.close();
    this.#release();
  }

  #prepare(text: string): Database.Statement {
    let statement = this.#statements.get(text);
    if (!statement) {
      statement = this.raw.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}
