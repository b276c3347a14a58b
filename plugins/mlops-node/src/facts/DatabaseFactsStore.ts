import { DatabaseService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Fact,
  FactInput,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { DatabaseFactsReading } from './DatabaseFactsReading';
import { FactKey, FactRevision, FactsService } from './FactsService';
import { FactCount, FactsReading, FactsSyncService } from './FactsSyncService';
import { factsDatabase } from './migrateFacts';
import {
  FACTS,
  FactRow,
  FactWithReadRow,
  HISTORY,
  HistoryRow,
  READS,
  selectFacts,
  toFact,
} from './rows';
import { writeFacts } from './writeFacts';

const DEFAULT_LIMIT = 500;
const MAX_LIMIT = 5000;
const KEYS_PER_QUERY = 500;

/** Facts in the plugin's own database, SQLite or PostgreSQL. @public */
export class DatabaseFactsStore implements FactsService, FactsSyncService {
  readonly #db: Knex;

  /** Makes or updates the tables, unless migrations are switched off. */
  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseFactsStore> {
    return new DatabaseFactsStore(await factsDatabase(options.database));
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async get<T extends FactType>(
    type: T,
    key: FactKey,
  ): Promise<Fact<T> | undefined> {
    const [fact] = await this.getMany(type, [key]);
    return fact;
  }

  async getMany<T extends FactType>(
    type: T,
    keys: FactKey[],
  ): Promise<Fact<T>[]> {
    const bySource = new Map<string, Set<string>>();
    for (const { source, key } of keys) {
      const known = bySource.get(source) ?? new Set();
      bySource.set(source, known.add(key));
    }
    const facts: Fact<T>[] = [];
    for (const [source, unique] of bySource) {
      for (const part of slices([...unique], KEYS_PER_QUERY)) {
        const rows = await this.#select(type)
          .andWhere(`${FACTS}.source`, source)
          .whereIn(`${FACTS}.key`, part);
        facts.push(...rows.map(row => toFact(type, row)));
      }
    }
    return facts;
  }

  async list<T extends FactType>(
    type: T,
    filter: {
      source?: string;
      parentKeys?: string[];
      limit?: number;
      cursor?: string;
    } = {},
  ): Promise<{ facts: Fact<T>[]; nextCursor?: string }> {
    const limit = Math.min(filter.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
    const query = this.#select(type)
      .orderBy([`${FACTS}.source`, `${FACTS}.key`])
      .limit(limit + 1);
    if (filter.source !== undefined) {
      query.andWhere(`${FACTS}.source`, filter.source);
    }
    if (filter.parentKeys) {
      query.whereIn(`${FACTS}.parent_key`, filter.parentKeys);
    }
    if (filter.cursor !== undefined) {
      const after = parseCursor(filter.cursor);
      query.andWhere(where =>
        where
          .where(`${FACTS}.source`, '>', after.source)
          .orWhere(same =>
            same
              .where(`${FACTS}.source`, after.source)
              .andWhere(`${FACTS}.key`, '>', after.key),
          ),
      );
    }
    const rows = await query;
    const facts = rows.slice(0, limit).map(row => toFact(type, row));
    const last = facts[facts.length - 1];
    return {
      facts,
      ...(rows.length > limit && { nextCursor: formatCursor(last) }),
    };
  }

  async count(type: FactType, filter: { source?: string } = {}) {
    const [row] = await this.#db<FactRow>(FACTS)
      .where({ type, ...(filter.source && { source: filter.source }) })
      .count({ count: '*' });
    return Number(row.count);
  }

  async history<T extends FactType>(
    type: T,
    key: FactKey,
    options: { since?: string; limit?: number } = {},
  ): Promise<FactRevision<T>[]> {
    const limit = Math.min(options.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
    const where = { source: key.source, type, key: key.key };
    const since = options.since && new Date(options.since).toISOString();
    const current = await this.#db<FactRow>(FACTS).where(where).first();
    const past = this.#db<HistoryRow>(HISTORY)
      .where(where)
      .orderBy('id', 'desc')
      .limit(limit);
    if (since) past.andWhere('changed_at', '>=', since);
    const rows: Pick<HistoryRow, 'data' | 'changed_at'>[] = await past;
    const all =
      current && (!since || current.changed_at >= since)
        ? [current, ...rows]
        : rows;
    return all.slice(0, limit).map(row => ({
      changedAt: row.changed_at,
      ...(row.data !== null && {
        data: JSON.parse(row.data) as Fact<T>['data'],
      }),
    }));
  }

  async put(source: string, facts: FactInput[]): Promise<void> {
    const at = new Date().toISOString();
    for (const [type, ofType] of groupByType(facts)) {
      const lastOfKey = new Map(ofType.map(fact => [fact.key, fact]));
      await writeFacts(this.#db, {
        source,
        type,
        at,
        facts: [...lastOfKey.values()],
      });
      for (const keys of slices([...lastOfKey.keys()], KEYS_PER_QUERY)) {
        await this.#db<FactRow>(FACTS)
          .where({ source, type })
          .whereIn('key', keys)
          .andWhere('observed_at', '<', at)
          .update({ observed_at: at });
      }
    }
  }

  startReading(source: string, at: Date = new Date()): FactsReading {
    return new DatabaseFactsReading(this.#db, source, at);
  }

  async counts(): Promise<FactCount[]> {
    const rows = await this.#db<FactRow>(FACTS)
      .groupBy('source', 'type')
      .select('source', 'type')
      .count({ count: '*' });
    return rows.map(row => ({
      source: row.source,
      type: row.type as FactType,
      count: Number(row.count),
    }));
  }

  pruneHistory(before: Date): Promise<number> {
    return this.#db<HistoryRow>(HISTORY)
      .where('superseded_at', '<', before.toISOString())
      .delete();
  }

  async forgetSource(source: string): Promise<void> {
    await this.#db.transaction(async tx => {
      for (const table of [FACTS, HISTORY, READS]) {
        await tx(table).where({ source }).delete();
      }
    });
  }

  #select(type: FactType): Knex.QueryBuilder<FactRow, FactWithReadRow[]> {
    return selectFacts(this.#db).where(`${FACTS}.type`, type);
  }
}

function groupByType(facts: FactInput[]): Map<FactType, FactInput[]> {
  const groups = new Map<FactType, FactInput[]>();
  for (const fact of facts) {
    const group = groups.get(fact.type) ?? [];
    group.push(fact);
    groups.set(fact.type, group);
  }
  return groups;
}

function* slices<T>(items: T[], size: number): Iterable<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

function formatCursor(fact: FactKey): string {
  return Buffer.from(JSON.stringify([fact.source, fact.key])).toString(
    'base64url',
  );
}

function parseCursor(cursor: string): FactKey {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    if (
      Array.isArray(parsed) &&
      typeof parsed[0] === 'string' &&
      typeof parsed[1] === 'string'
    ) {
      return { source: parsed[0], key: parsed[1] };
    }
  } catch {
    // answered below, in words that help
  }
  throw new InputError(
    'cursor: not a cursor of this list; pass the nextCursor of the page before',
  );
}
