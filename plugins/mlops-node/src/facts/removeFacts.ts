import { FactType } from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { FACTS, FactRow, HISTORY, HistoryRow } from './rows';
import { supersede } from './writeFacts';

const ROWS_PER_STATEMENT = 250;

/**
 * Removes facts; the history keeps their last state and the time they went.
 *
 * @returns how many there were
 */
export async function removeFacts(
  db: Knex,
  facts: { source: string; type: FactType; at: string; keys: string[] },
): Promise<number> {
  let removed = 0;
  for (let i = 0; i < facts.keys.length; i += ROWS_PER_STATEMENT) {
    const part = {
      ...facts,
      keys: facts.keys.slice(i, i + ROWS_PER_STATEMENT),
    };
    removed += await db.transaction(tx => removePart(tx, part));
  }
  return removed;
}

async function removePart(
  tx: Knex,
  facts: { source: string; type: FactType; at: string; keys: string[] },
): Promise<number> {
  const { source, type, at } = facts;
  const present = await tx<FactRow>(FACTS)
    .where({ source, type })
    .whereIn('key', facts.keys)
    .pluck('key');
  if (present.length === 0) return 0;
  await supersede(tx, { ...facts, keys: present });
  await tx<HistoryRow>(HISTORY).insert(
    present.map(key => ({
      source,
      type,
      key,
      data: null,
      changed_at: at,
      superseded_at: at,
    })),
  );
  return tx<FactRow>(FACTS)
    .where({ source, type })
    .whereIn('key', present)
    .delete();
}
