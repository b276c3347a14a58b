import { Knex } from 'knex';

/**
 * The database's own time in milliseconds, as an expression: replicas whose
 * clocks differ still agree on when a lease expires.
 */
export function databaseClock(db: Knex, plusMs: number = 0): Knex.Raw {
  const now =
    db.client.config.client === 'pg'
      ? '(extract(epoch from clock_timestamp()) * 1000)::bigint'
      : "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
  return db.raw(`${now} + ?`, [plusMs]);
}
