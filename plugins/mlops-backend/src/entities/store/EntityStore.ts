import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  EntityChanges,
  FactType,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { ensureFeed, feed, nextRevision } from './feed';

const ENTITIES = 'mlops_entities';
const ROWS_PER_STATEMENT = 100;
const KEYS_PER_QUERY = 500;

/** Types of facts that become entities. */
export type EntityFactType = Extract<
  FactType,
  'model' | 'feature-view' | 'endpoint'
>;

/** Which fact an entity is made from. */
export interface EntityKey {
  source: string;
  type: EntityFactType;
  key: string;
}

interface EntityRow {
  source: string;
  fact_type: EntityFactType;
  fact_key: string;
  ref: string | null;
  entity: string | null;
  entity_hash: string | null;
  revision: number | string;
  summary: string | null;
  summary_hash: string | null;
  summary_revision: number | string;
}

/** What is stored of one fact, without its documents. */
export interface StoredEntity {
  key: string;
  ref?: string;
  /** Undefined while the catalog is not to have the entity. */
  entityHash?: string;
  summaryHash?: string;
}

/** A document with the hash that tells whether it changed. */
export interface HashedJson {
  json: string;
  hash: string;
}

/** A new state of one fact. */
export interface EntityWrite {
  key: string;
  ref?: string;
  /** What it was called before; readers are told that this is gone. */
  formerRef?: string;
  /** `keep` leaves what is there, `none` takes it from the catalog. */
  entity: HashedJson | 'keep' | 'none';
  summary: HashedJson | 'keep';
}

/** What lists show of one fact. */
export interface StoredSummary extends EntityKey {
  revision: number;
  /** Undefined when the fact is gone. */
  summary?: JsonObject;
}

/** Entities in the plugin's own database, in the order of their changes. */
export class EntityStore {
  readonly #db: Knex;

  /** @param db - with the tables of the core in it */
  static async create(db: Knex): Promise<EntityStore> {
    await ensureFeed(db);
    return new EntityStore(db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** What is stored of some facts of one source and type, by key. */
  async find(
    source: string,
    type: EntityFactType,
    keys: string[],
  ): Promise<Map<string, StoredEntity>> {
    const rows: EntityRow[] = await this.#db<EntityRow>(ENTITIES)
      .where({ source, fact_type: type })
      .whereIn('fact_key', keys)
      .select('fact_key', 'ref', 'entity_hash', 'summary_hash');
    return new Map(
      rows.map(row => [
        row.fact_key,
        {
          key: row.fact_key,
          ...(row.ref !== null && { ref: row.ref }),
          ...(row.entity_hash !== null && { entityHash: row.entity_hash }),
          ...(row.summary_hash !== null && { summaryHash: row.summary_hash }),
        },
      ]),
    );
  }

  /** Those of the references that belong to a fact that exists. */
  async taken(refs: string[]): Promise<Set<string>> {
    const taken = new Set<string>();
    for (const part of slices(refs, KEYS_PER_QUERY)) {
      const found: Array<string | null> = await this.#db<EntityRow>(ENTITIES)
        .whereIn('ref', part)
        .whereNotNull('summary')
        .pluck('ref');
      found.forEach(ref => ref && taken.add(ref));
    }
    return taken;
  }

  /** Keys of facts that were there at the last run, a page at a time. */
  async *keys(source: string, type: EntityFactType): AsyncIterable<string[]> {
    let after: string | undefined;
    for (;;) {
      const query = this.#db<EntityRow>(ENTITIES)
        .where({ source, fact_type: type })
        .whereNotNull('summary')
        .orderBy('fact_key')
        .limit(KEYS_PER_QUERY);
      if (after !== undefined) query.andWhere('fact_key', '>', after);
      const keys: string[] = await query.pluck('fact_key');
      if (keys.length > 0) yield keys;
      if (keys.length < KEYS_PER_QUERY) return;
      after = keys[keys.length - 1];
    }
  }

  /** Sources that something is stored of. */
  async sources(): Promise<string[]> {
    return this.#db<EntityRow>(ENTITIES)
      .whereNotNull('summary')
      .distinct('source')
      .pluck('source');
  }

  /** Stores new states under one new revision. */
  async write(
    source: string,
    type: EntityFactType,
    writes: EntityWrite[],
  ): Promise<void> {
    if (writes.length === 0) return;
    await this.#db.transaction(async tx => {
      const revision = await nextRevision(tx);
      await this.#freeRefs(tx, { source, type }, writes);
      await retireRefs(tx, { source, type, revision }, writes);
      for (const part of slices(writes, ROWS_PER_STATEMENT)) {
        await upsert(tx, { source, type, revision }, part);
      }
    });
  }

  /** Takes entities from the catalog whose facts are gone. */
  async remove(
    source: string,
    type: EntityFactType,
    keys: string[],
  ): Promise<void> {
    if (keys.length === 0) return;
    await this.#db.transaction(async tx => {
      const revision = await nextRevision(tx);
      for (const part of slices(keys, KEYS_PER_QUERY)) {
        const gone = () =>
          tx<EntityRow>(ENTITIES)
            .where({ source, fact_type: type })
            .whereIn('fact_key', part);
        await gone()
          .whereNotNull('entity')
          .update({ entity: null, entity_hash: null, revision });
        await gone().update({
          summary: null,
          summary_hash: null,
          summary_revision: revision,
        });
      }
    });
  }

  /** Changes after a revision, a page of whole revisions or less. */
  async changes(options: {
    since: number;
    limit: number;
  }): Promise<Pick<EntityChanges, 'epoch' | 'items' | 'nextSince' | 'more'>> {
    const row = await feed(this.#db).first();
    if (!row) throw new Error('The feed of entity changes has no row');
    const rows: EntityRow[] = await this.#changed(
      options.since,
      options.limit + 1,
    );
    const complete = rows.length <= options.limit;
    const page = complete
      ? rows
      : await this.#wholeRevisions(rows.slice(0, options.limit));
    const last = page.length > 0 ? Number(page[page.length - 1].revision) : 0;
    return {
      epoch: row.epoch,
      items: page.map(toChange),
      // Not the newest revision of all: one may be written meanwhile.
      nextSince: Math.max(options.since, last),
      more: !complete,
    };
  }

  /** Summaries that changed after a revision, a page at a time. */
  async *summaries(since: number): AsyncIterable<StoredSummary[]> {
    let after = since;
    for (;;) {
      const rows: EntityRow[] = await this.#db<EntityRow>(ENTITIES)
        .where('summary_revision', '>', after)
        .orderBy('summary_revision')
        .limit(KEYS_PER_QUERY);
      if (rows.length === 0) return;
      const last = Number(rows[rows.length - 1].summary_revision);
      const whole =
        rows.length < KEYS_PER_QUERY
          ? rows
          : [
              ...rows.filter(row => Number(row.summary_revision) < last),
              ...(await this.#db<EntityRow>(ENTITIES).where(
                'summary_revision',
                last,
              )),
            ];
      yield whole.map(toSummary);
      after = last;
    }
  }

  #changed(since: number, limit: number): Promise<EntityRow[]> {
    return this.#db<EntityRow>(ENTITIES)
      .where('revision', '>', since)
      .whereNotNull('ref')
      .orderBy(['revision', 'source', 'fact_type', 'fact_key'])
      .limit(limit)
      .then(rows => rows);
  }

  /**
   * A page ends with a revision, since readers go on after it. Where one
   * revision fills a page, the page is as long as that revision: writes are
   * pages themselves.
   */
  async #wholeRevisions(rows: EntityRow[]): Promise<EntityRow[]> {
    const last = rows[rows.length - 1].revision;
    const before = rows.filter(row => row.revision !== last);
    if (before.length > 0) return before;
    return this.#db<EntityRow>(ENTITIES)
      .where('revision', last)
      .whereNotNull('ref')
      .orderBy(['source', 'fact_type', 'fact_key']);
  }

  /** A name that only a gone fact holds goes to who asks for it. */
  async #freeRefs(
    tx: Knex.Transaction,
    of: { source: string; type: EntityFactType },
    writes: EntityWrite[],
  ): Promise<void> {
    const keyByRef = new Map(
      writes.flatMap(one => (one.ref ? [[one.ref, one.key] as const] : [])),
    );
    for (const part of slices([...keyByRef.keys()], KEYS_PER_QUERY)) {
      const holders: EntityRow[] = await tx<EntityRow>(ENTITIES)
        .whereIn('ref', part)
        .whereNull('summary')
        .select('source', 'fact_type', 'fact_key', 'ref');
      for (const holder of holders) {
        const same =
          holder.source === of.source &&
          holder.fact_type === of.type &&
          holder.fact_key === keyByRef.get(holder.ref ?? '');
        if (same) continue;
        await tx<EntityRow>(ENTITIES)
          .where({
            source: holder.source,
            fact_type: holder.fact_type,
            fact_key: holder.fact_key,
          })
          .delete();
      }
    }
  }
}

/** Leaves a removal in place of each name that is given up. */
async function retireRefs(
  tx: Knex.Transaction,
  of: { source: string; type: EntityFactType; revision: number },
  writes: EntityWrite[],
): Promise<void> {
  for (const { key, formerRef } of writes) {
    if (!formerRef) continue;
    await tx<EntityRow>(ENTITIES)
      .where({ source: of.source, fact_type: of.type, fact_key: key })
      .update({ ref: null });
    await tx<EntityRow>(ENTITIES).insert({
      source: of.source,
      fact_type: of.type,
      fact_key: `renamed from ${formerRef} in revision ${of.revision}`,
      ref: formerRef,
      revision: of.revision,
      summary_revision: of.revision,
    });
  }
}

async function upsert(
  tx: Knex.Transaction,
  of: { source: string; type: EntityFactType; revision: number },
  writes: EntityWrite[],
): Promise<void> {
  // Rows of one shape go together: columns that stay are not named.
  const shapes = new Map<string, Array<Partial<EntityRow>>>();
  for (const write of writes) {
    const row = toRow(write, of.revision);
    const shape = Object.keys(row).join();
    shapes.set(shape, [...(shapes.get(shape) ?? []), row]);
  }
  for (const rows of shapes.values()) {
    await tx<EntityRow>(ENTITIES)
      .insert(
        rows.map(row => ({
          revision: 0,
          summary_revision: 0,
          ...row,
          source: of.source,
          fact_type: of.type,
        })),
      )
      .onConflict(['source', 'fact_type', 'fact_key'])
      .merge(Object.keys(rows[0]) as Array<keyof EntityRow>);
  }
}

function toRow(write: EntityWrite, revision: number): Partial<EntityRow> {
  const { entity, summary } = write;
  return {
    fact_key: write.key,
    ...(write.ref !== undefined && { ref: write.ref }),
    ...(entity !== 'keep' && {
      entity: entity === 'none' ? null : entity.json,
      entity_hash: entity === 'none' ? null : entity.hash,
      revision,
    }),
    ...(summary !== 'keep' && {
      summary: summary.json,
      summary_hash: summary.hash,
      summary_revision: revision,
    }),
  };
}

function toChange(row: EntityRow): EntityChanges['items'][number] {
  const common = { revision: Number(row.revision), source: row.source };
  return row.entity !== null
    ? { op: 'upsert', ...common, entity: JSON.parse(row.entity) as Entity }
    : { op: 'remove', ...common, ref: row.ref ?? '' };
}

function toSummary(row: EntityRow): StoredSummary {
  return {
    source: row.source,
    type: row.fact_type,
    key: row.fact_key,
    revision: Number(row.summary_revision),
    ...(row.summary !== null && {
      summary: JSON.parse(row.summary) as JsonObject,
    }),
  };
}

function* slices<T>(items: T[], size: number): Iterable<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
