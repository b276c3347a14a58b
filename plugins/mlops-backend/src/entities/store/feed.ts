import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

const FEED = 'mlops_entity_feed';
const ID = 1;

/** The single row that counts changes. PostgreSQL gives big integers as text. */
export interface FeedRow {
  id: number;
  epoch: string;
  revision: number | string;
  requested: number | string;
  done: number | string;
  lease_owner: string | null;
  lease_expires_at: number | string | null;
}

/** The row of the feed, to read or change. */
export function feed(db: Knex): Knex.QueryBuilder<FeedRow, FeedRow[]> {
  return db<FeedRow>(FEED).where({ id: ID });
}

/** Makes the row, once; its epoch tells readers that revisions began anew. */
export async function ensureFeed(db: Knex): Promise<void> {
  await db<FeedRow>(FEED)
    .insert({
      id: ID,
      epoch: randomUUID(),
      revision: 0,
      requested: 0,
      done: 0,
    })
    .onConflict('id')
    .ignore();
}

/**
 * Takes the next revision. The row stays locked until the transaction ends, so
 * that revisions become visible in their order and no reader skips one.
 */
export async function nextRevision(tx: Knex.Transaction): Promise<number> {
  await feed(tx).increment('revision', 1);
  const row = await feed(tx).first();
  if (!row) throw new Error('The feed of entity changes has no row');
  return Number(row.revision);
}
