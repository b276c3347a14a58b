import {
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { FactPageOutcome, FactsReading, MissingFact } from './FactsSyncService';
import { KeySet } from './KeySet';
import { removeFacts } from './removeFacts';
import { FACTS, FactRow, READS } from './rows';
import { writeFacts } from './writeFacts';

const PAGE = 1000;

/** A reading that writes to the tables of facts. */
export class DatabaseFactsReading implements FactsReading {
  readonly #db: Knex;
  readonly #source: string;
  readonly #at: string;
  readonly #seen = new Map<FactType, KeySet>();
  readonly #added = new Map<FactType, number>();

  constructor(db: Knex, source: string, at: Date) {
    this.#db = db;
    this.#source = source;
    this.#at = at.toISOString();
  }

  async write(type: FactType, facts: FactInput[]): Promise<FactPageOutcome> {
    const seen = this.#seenOf(type);
    const fresh = facts.filter(fact => seen.add(fact.key));
    const outcome = await writeFacts(this.#db, {
      source: this.#source,
      type,
      at: new Date().toISOString(),
      facts: fresh,
    });
    this.#added.set(type, (this.#added.get(type) ?? 0) + outcome.added);
    return { ...outcome, duplicates: facts.length - fresh.length };
  }

  keep(type: FactType, keys: string[]): void {
    const seen = this.#seenOf(type);
    for (const key of keys) seen.add(key);
  }

  seen(type: FactType): number {
    return this.#seen.get(type)?.size ?? 0;
  }

  async knownBefore(type: FactType): Promise<number> {
    const [row] = await this.#db<FactRow>(FACTS)
      .where({ source: this.#source, type })
      .count({ count: '*' });
    return Number(row.count) - (this.#added.get(type) ?? 0);
  }

  async *missing(type: FactType): AsyncIterable<MissingFact[]> {
    const seen = this.#seenOf(type);
    let after: string | undefined;
    for (;;) {
      const query = this.#db<FactRow>(FACTS)
        .where({ source: this.#source, type })
        .orderBy('key')
        .limit(PAGE)
        .select('key', 'parent_key');
      if (after !== undefined) query.andWhere('key', '>', after);
      const rows = await query;
      const missing = rows.filter(row => !seen.has(row.key));
      if (missing.length > 0) {
        yield missing.map(row => ({
          key: row.key,
          ...(row.parent_key !== null && { parentKey: row.parent_key }),
        }));
      }
      if (rows.length < PAGE) return;
      after = rows[rows.length - 1].key;
    }
  }

  remove(type: FactType, keys: string[]): Promise<number> {
    return removeFacts(this.#db, {
      source: this.#source,
      type,
      at: new Date().toISOString(),
      keys,
    });
  }

  async complete(type: FactType): Promise<void> {
    const source = this.#source;
    const previous = await this.#db(READS).where({ source, type }).first();
    for await (const page of this.missing(type)) {
      await this.#markMissing(
        type,
        page.map(fact => fact.key),
        previous?.read_at ?? '',
      );
    }
    await this.#db(READS)
      .insert({ source, type, read_at: this.#at })
      .onConflict(['source', 'type'])
      .merge(['read_at']);
  }

  async #markMissing(type: FactType, keys: string[], lastRead: string) {
    await this.#db<FactRow>(FACTS)
      .where({ source: this.#source, type })
      .whereIn('key', keys)
      .whereNull('missing_since')
      .update({
        missing_since: this.#at,
        observed_at: this.#db.raw('case when ?? < ? then ? else ?? end', [
          'observed_at',
          lastRead,
          lastRead,
          'observed_at',
        ]),
      });
  }

  #seenOf(type: FactType): KeySet {
    let seen = this.#seen.get(type);
    if (!seen) {
      seen = new KeySet();
      this.#seen.set(type, seen);
    }
    return seen;
  }
}
