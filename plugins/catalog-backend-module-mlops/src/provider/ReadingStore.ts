import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const READINGS = 'mlops_provider_readings';
const ENTITIES = 'mlops_provider_entities';

/** SQLite takes no more than a few hundred values in one statement. */
const CHUNK = 100;

/** Where the provider is in the feed of entity changes. */
export interface Reading {
  /** Names the store that `since` counts in. */
  epoch: string;
  /** Revision up to which changes are in the catalog. */
  since: number;
  /** Number of the reading that began at revision 0. */
  generation: number;
  /** Configured sources when that reading began, sorted. */
  sources: string[];
  /** When that reading began, RFC 3339. */
  startedAt: string;
}

/** An entity that the provider has given to the catalog. */
export interface ProvidedEntity {
  ref: string;
  source: string;
}

/**
 * What must outlive a restart: the position in the feed, and the references of
 * what was given to the catalog, so that entities which are gone can be told
 * from entities which could not be read.
 */
export class ReadingStore {
  readonly #client: Knex;
  readonly #provider: string;

  /** Uses the database of the catalog, with tables and migrations of its own. */
  static async create(options: {
    database: DatabaseService;
    provider: string;
  }): Promise<ReadingStore> {
    const client = await options.database.getClient();
    if (!options.database.migrations?.skip) {
      await client.migrate.latest({
        directory: resolvePackagePath(
          '@mlops-portal/backstage-plugin-catalog-backend-module-mlops',
          'migrations',
        ),
        tableName: 'mlops_provider_migrations',
      });
    }
    return new ReadingStore(client, options.provider);
  }

  private constructor(client: Knex, provider: string) {
    this.#client = client;
    this.#provider = provider;
  }

  async load(): Promise<Reading | undefined> {
    const row = await this.#client(READINGS)
      .where({ provider: this.#provider })
      .first();
    return (
      row && {
        epoch: row.epoch,
        // PostgreSQL gives big integers as text.
        since: Number(row.since),
        generation: row.generation,
        sources: JSON.parse(row.sources),
        startedAt: row.started_at,
      }
    );
  }

  async save(reading: Reading): Promise<void> {
    await this.#client(READINGS)
      .insert({
        provider: this.#provider,
        epoch: reading.epoch,
        since: reading.since,
        generation: reading.generation,
        sources: JSON.stringify(reading.sources),
        started_at: reading.startedAt,
      })
      .onConflict('provider')
      .merge();
  }

  /** Remembers entities as seen in a reading. */
  async remember(
    entities: ProvidedEntity[],
    generation: number,
  ): Promise<void> {
    for (const chunk of chunks(entities)) {
      await this.#client(ENTITIES)
        .insert(
          chunk.map(({ ref, source }) => ({
            entity_ref: ref,
            source,
            generation,
          })),
        )
        .onConflict('entity_ref')
        .merge();
    }
  }

  async forget(refs: string[]): Promise<void> {
    for (const chunk of chunks(refs)) {
      await this.#client(ENTITIES).whereIn('entity_ref', chunk).delete();
    }
  }

  /** Those of the references that are remembered, with their source. */
  async find(refs: string[]): Promise<ProvidedEntity[]> {
    const found: ProvidedEntity[] = [];
    for (const chunk of chunks(refs)) {
      found.push(
        ...(await this.#client(ENTITIES)
          .whereIn('entity_ref', chunk)
          .select({ ref: 'entity_ref', source: 'source' })),
      );
    }
    return found;
  }

  /** A few of what is remembered. */
  async sample(limit: number): Promise<ProvidedEntity[]> {
    return this.#client(ENTITIES)
      .orderBy('entity_ref')
      .limit(limit)
      .select({ ref: 'entity_ref', source: 'source' });
  }

  /** Entities that a reading did not meet, by the source that brought them. */
  async findUnmet(
    generation: number,
  ): Promise<{ source: string; refs: string[] }[]> {
    const rows: ProvidedEntity[] = await this.#client(ENTITIES)
      .where('generation', '<', generation)
      .orderBy('entity_ref')
      .select({ ref: 'entity_ref', source: 'source' });
    const bySource = new Map<string, string[]>();
    for (const { ref, source } of rows) {
      const refs = bySource.get(source) ?? [];
      refs.push(ref);
      bySource.set(source, refs);
    }
    return [...bySource].map(([source, refs]) => ({ source, refs }));
  }

  /** Whether a reading met any entity of a source. */
  async hasMet(source: string, generation: number): Promise<boolean> {
    const row = await this.#client(ENTITIES)
      .where({ source, generation })
      .first('entity_ref');
    return row !== undefined;
  }
}

function* chunks<T>(items: T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) {
    yield items.slice(start, start + CHUNK);
  }
}
