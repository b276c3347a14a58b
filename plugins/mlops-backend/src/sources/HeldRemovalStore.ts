import { ConflictError } from '@backstage/errors';
import {
  FactType,
  HeldRemoval,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

const HELD = 'mlops_held_removals';
const KEYS = 'mlops_held_removal_keys';
const ROWS_PER_STATEMENT = 250;

interface HeldRow {
  id: string;
  source_id: string;
  reason: HeldRemoval['reason'];
  detected_at: string;
  total: number;
  removed: number;
  samples: string;
  digest: string;
  confirmed_at: string | null;
  confirmed_by: string | null;
}

/** A removal that waits for an operator, or was confirmed and waits for a sync. */
export interface StoredHeldRemoval extends HeldRemoval {
  /** Tells whether two held removals mean the same facts. */
  digest: string;
  confirmed: boolean;
}

/** Removals that the guard holds back, with the key of every fact they mean. */
export class HeldRemovalStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async get(sourceId: string): Promise<StoredHeldRemoval | undefined> {
    const row = await this.#db<HeldRow>(HELD)
      .where({ source_id: sourceId })
      .first();
    return row && toHeldRemoval(row);
  }

  /** By source, those that nobody has confirmed. */
  async waiting(): Promise<Map<string, HeldRemoval>> {
    const rows = await this.#db<HeldRow>(HELD).whereNull('confirmed_at');
    return new Map(
      rows.map(row => {
        const { digest, confirmed, ...held } = toHeldRemoval(row);
        return [row.source_id, held];
      }),
    );
  }

  /**
   * Holds a removal. One that means the same facts as the one held already
   * leaves that as it is, its id and confirmation included.
   */
  async hold(
    sourceId: string,
    removal: Omit<StoredHeldRemoval, 'id' | 'detectedAt' | 'confirmed'>,
    keys: AsyncIterable<{ type: FactType; keys: string[] }>,
  ): Promise<void> {
    const current = await this.get(sourceId);
    if (current?.digest === removal.digest) return;
    const id = randomUUID();
    // Keys first: nobody sees them before the row below names their id.
    for await (const page of keys) await this.#insertKeys(sourceId, id, page);
    await this.#db.transaction(async tx => {
      await tx<HeldRow>(HELD).where({ source_id: sourceId }).delete();
      await tx<HeldRow>(HELD).insert({
        id,
        source_id: sourceId,
        reason: removal.reason,
        detected_at: new Date().toISOString(),
        total: removal.total,
        removed: removal.removed,
        samples: JSON.stringify(removal.samples),
        digest: removal.digest,
      });
      await tx(KEYS)
        .where({ source_id: sourceId })
        .whereNot({ held_id: id })
        .delete();
    });
  }

  /**
   * Lets the next complete reading remove what is held, and nothing else.
   *
   * @throws ConflictError when something else is held now than the caller saw
   */
  async confirm(options: {
    sourceId: string;
    heldId: string;
    by: string;
  }): Promise<void> {
    const confirmed = await this.#db<HeldRow>(HELD)
      .where({ id: options.heldId, source_id: options.sourceId })
      .update({
        confirmed_at: new Date().toISOString(),
        confirmed_by: options.by,
      });
    if (confirmed === 0) {
      throw new ConflictError(
        'id: this removal is not held any more; look at what the source holds now and confirm that',
      );
    }
  }

  /** Those of the keys that a held removal means. */
  async meant(
    heldId: string,
    type: FactType,
    keys: string[],
  ): Promise<Set<string>> {
    const rows: string[] = await this.#db(KEYS)
      .where({ held_id: heldId, type })
      .whereIn('key', keys)
      .pluck('key');
    return new Set(rows);
  }

  /** Nothing is held any more. */
  async release(sourceId: string): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx<HeldRow>(HELD).where({ source_id: sourceId }).delete();
      await tx(KEYS).where({ source_id: sourceId }).delete();
    });
  }

  async #insertKeys(
    sourceId: string,
    heldId: string,
    page: { type: FactType; keys: string[] },
  ): Promise<void> {
    for (let i = 0; i < page.keys.length; i += ROWS_PER_STATEMENT) {
      await this.#db(KEYS).insert(
        page.keys.slice(i, i + ROWS_PER_STATEMENT).map(key => ({
          held_id: heldId,
          source_id: sourceId,
          type: page.type,
          key,
        })),
      );
    }
  }
}

function toHeldRemoval(row: HeldRow): StoredHeldRemoval {
  return {
    id: row.id,
    reason: row.reason,
    detectedAt: row.detected_at,
    total: row.total,
    removed: row.removed,
    samples: JSON.parse(row.samples) as string[],
    digest: row.digest,
    confirmed: row.confirmed_at !== null,
  };
}
