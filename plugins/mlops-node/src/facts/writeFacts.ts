import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { contentHash } from './contentHash';
import { FactPageOutcome } from './FactsSyncService';
import { FACTS, FactRow, HISTORY } from './rows';

/** SQLite builds a many-row insert from at most 500 selects. */
const ROWS_PER_STATEMENT = 250;

/**
 * Writes a page of facts whose keys differ from each other.
 *
 *     page ── hash ──┬── new ──────────────> insert
 *                    ├── differs ──────────> old state to the history, update
 *                    └── same ── missing? ─> found again, else no write at all
 */
export async function writeFacts(
  db: Knex,
  page: { source: string; type: FactType; at: string; facts: FactInput[] },
): Promise<Omit<FactPageOutcome, 'duplicates'>> {
  const outcome = { added: 0, changed: 0, unchanged: 0 };
  for (let i = 0; i < page.facts.length; i += ROWS_PER_STATEMENT) {
    const part = await writePart(db, {
      ...page,
      facts: page.facts.slice(i, i + ROWS_PER_STATEMENT),
    });
    outcome.added += part.added;
    outcome.changed += part.changed;
    outcome.unchanged += part.unchanged;
  }
  return outcome;
}

async function writePart(
  db: Knex,
  page: { source: string; type: FactType; at: string; facts: FactInput[] },
) {
  const { source, type, at } = page;
  const stored = await findStored(db, page);
  const toWrite: FactRow[] = [];
  const changedKeys: string[] = [];
  const foundAgain: string[] = [];
  for (const fact of page.facts) {
    const hash = contentHash(fact);
    const before = stored.get(fact.key);
    if (before?.hash === hash) {
      if (before.missing_since !== null) foundAgain.push(fact.key);
      continue;
    }
    if (before) changedKeys.push(fact.key);
    toWrite.push({
      source,
      type,
      key: fact.key,
      parent_key: fact.parentKey ?? null,
      url: fact.url ?? null,
      data: JSON.stringify(fact.data),
      hash,
      first_seen_at: at,
      changed_at: at,
      observed_at: at,
      missing_since: null,
    });
  }

  if (toWrite.length > 0 || foundAgain.length > 0) {
    await db.transaction(async tx => {
      await supersede(tx, { source, type, at, keys: changedKeys });
      if (toWrite.length > 0) {
        await tx<FactRow>(FACTS)
          .insert(toWrite)
          .onConflict(['source', 'type', 'key'])
          .merge([
            'parent_key',
            'url',
            'data',
            'hash',
            'changed_at',
            'observed_at',
            'missing_since',
          ]);
      }
      if (foundAgain.length > 0) {
        await tx<FactRow>(FACTS)
          .where({ source, type })
          .whereIn('key', foundAgain)
          .update({ missing_since: null, observed_at: at });
      }
    });
  }
  return {
    added: toWrite.length - changedKeys.length,
    changed: changedKeys.length,
    unchanged: page.facts.length - toWrite.length,
  };
}

async function findStored(
  db: Knex,
  page: { source: string; type: FactType; facts: FactInput[] },
) {
  const rows = await db<FactRow>(FACTS)
    .where({ source: page.source, type: page.type })
    .whereIn(
      'key',
      page.facts.map(fact => fact.key),
    )
    .select('key', 'hash', 'missing_since');
  return new Map(rows.map(row => [row.key, row]));
}

/** Copies the present state of facts to the history, inside the database. */
export async function supersede(
  tx: Knex,
  facts: { source: string; type: FactType; at: string; keys: string[] },
): Promise<void> {
  if (facts.keys.length === 0) return;
  await tx
    .into(
      tx.raw('?? (??, ??, ??, ??, ??, ??)', [
        HISTORY,
        'source',
        'type',
        'key',
        'data',
        'changed_at',
        'superseded_at',
      ]),
    )
    .insert(
      tx(FACTS)
        .where({ source: facts.source, type: facts.type })
        .whereIn('key', facts.keys)
        .select('source', 'type', 'key', 'data', 'changed_at')
        .select(tx.raw('? as superseded_at', [facts.at])),
    );
}
