import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { EntityChanges } from '@mlops-portal/backstage-plugin-mlops-common';
import { checkEntity } from './checkEntity';
import { Reading, ReadingStore } from './ReadingStore';

/** More than this many new stores within one run is a fault, not a change. */
const MAX_STARTS = 3;

/** An entity that cannot be given to the catalog. */
export interface RefusedEntity {
  /** Undefined when the entity does not even name itself. */
  ref?: string;
  source: string;
  problems: string[];
}

/** What one run has read and changed. */
export interface ReadingOutcome {
  pages: number;
  upserted: number;
  removed: number;
  refused: RefusedEntity[];
  /** Sources that came back empty; what they had stays. */
  held: string[];
  /** Whether it began at revision 0. */
  fromStart: boolean;
}

/**
 * Brings the catalog up to the newest entity change, a page at a time.
 *
 *     position ──> page ──> remember refs ──> mutation ──> position
 *                   ^                                         │
 *                   └────────────────── more ─────────────────┘
 *
 * A crash between any two steps repeats a page, which changes nothing: the
 * catalog compares each entity with what it has.
 *
 * A reading starts over at revision 0 when there is no position, the store was
 * made anew or set back, sources were added to or taken from the
 * configuration, or `startOver` says so. What such a reading did not meet is
 * removed once it has come to its end, and only for sources that have been
 * read completely and brought at least one entity, or are no longer
 * configured. So neither a failure nor a store that is still filling removes
 * anything.
 *
 * @throws when a page cannot be read; what was read before is kept
 */
export async function readEntityChanges(options: {
  store: ReadingStore;
  connection: EntityProviderConnection;
  fetchPage(since: number): Promise<EntityChanges>;
  startOver(reading: Reading): Promise<boolean>;
  now(): Date;
}): Promise<ReadingOutcome> {
  const { store, connection, fetchPage } = options;
  const outcome: ReadingOutcome = {
    pages: 0,
    upserted: 0,
    removed: 0,
    refused: [],
    held: [],
    fromStart: false,
  };

  let reading = await store.load();
  let startOver = reading === undefined || (await options.startOver(reading));
  for (let starts = 0; ;) {
    const since = startOver || !reading ? 0 : reading.since;
    const page = await fetchPage(since);
    outcome.pages++;
    if (!reading || startOver || !continues(page, reading)) {
      if (++starts > MAX_STARTS) {
        throw new Error(
          'The feed of entity changes keeps changing its epoch or its sources; are several MLOps backends with different databases or configurations behind one address?',
        );
      }
      reading = startReading(page, reading, options.now());
      await store.save(reading);
      startOver = false;
      outcome.fromStart = true;
      if (since > 0) continue;
    }
    if (page.more && page.nextSince <= reading.since) {
      throw new Error(
        `The feed of entity changes does not get past revision ${reading.since}`,
      );
    }
    await applyPage(page, reading, { store, connection, outcome });
    if (page.nextSince !== reading.since) {
      reading = { ...reading, since: page.nextSince };
      await store.save(reading);
    }
    if (!page.more) {
      await removeGone(page, reading, { store, connection, outcome });
      return outcome;
    }
  }
}

/** Whether a page goes on where the reading stands. */
function continues(page: EntityChanges, reading: Reading): boolean {
  return (
    page.epoch === reading.epoch &&
    page.nextSince >= reading.since &&
    page.sources.length === reading.sources.length &&
    page.sources.every(source => reading.sources.includes(source))
  );
}

function startReading(
  page: EntityChanges,
  previous: Reading | undefined,
  now: Date,
): Reading {
  return {
    epoch: page.epoch,
    since: 0,
    generation: (previous?.generation ?? 0) + 1,
    sources: [...page.sources].sort(),
    startedAt: now.toISOString(),
  };
}

type Target = {
  store: ReadingStore;
  connection: EntityProviderConnection;
  outcome: ReadingOutcome;
};

async function applyPage(
  page: EntityChanges,
  reading: Reading,
  { store, connection, outcome }: Target,
): Promise<void> {
  const upserts = new Map<string, { entity: Entity; source: string }>();
  const removals = new Map<string, string>();
  const keep = new Map<string, string>();
  for (const item of page.items) {
    if (item.op === 'remove') {
      upserts.delete(item.ref);
      removals.set(item.ref, item.source);
      continue;
    }
    const { ref, entity, problems } = await checkEntity(
      item.entity,
      item.source,
    );
    if (problems) {
      outcome.refused.push({ ref, source: item.source, problems });
    }
    // The last good state of an entity that is not valid now stays.
    if (ref) {
      removals.delete(ref);
      keep.set(ref, item.source);
    }
    if (entity) {
      upserts.set(ref, { entity, source: item.source });
    }
  }

  // Others are gone already, or have moved to another source since.
  const sources = new Map(
    (await store.find([...removals.keys()])).map(({ ref, source }) => [
      ref,
      source,
    ]),
  );
  const removed = [...removals]
    .filter(([ref, source]) => sources.get(ref) === source)
    .map(([ref]) => ref);

  await store.remember(
    [...keep].map(([ref, source]) => ({ ref, source })),
    reading.generation,
  );
  if (upserts.size > 0 || removed.length > 0) {
    await connection.applyMutation({
      type: 'delta',
      added: [...upserts.values()].map(({ entity, source }) => ({
        entity,
        locationKey: locationKeyOf(source),
      })),
      removed: removed.map(entityRef => ({ entityRef })),
    });
  }
  await store.forget(removed);
  outcome.upserted += upserts.size;
  outcome.removed += removed.length;
}

async function removeGone(
  lastPage: EntityChanges,
  reading: Reading,
  { store, connection, outcome }: Target,
): Promise<void> {
  const unmet = await store.findUnmet(reading.generation);
  const configured = new Set(reading.sources);
  const complete = new Set(lastPage.completeSources);
  const gone: string[] = [];
  for (const { source, refs } of unmet) {
    if (!configured.has(source)) {
      gone.push(...refs);
    } else if (complete.has(source)) {
      if (await store.hasMet(source, reading.generation)) {
        gone.push(...refs);
      } else {
        outcome.held.push(source);
      }
    }
  }
  if (gone.length === 0) {
    return;
  }
  await connection.applyMutation({
    type: 'delta',
    added: [],
    removed: gone.map(entityRef => ({ entityRef })),
  });
  await store.forget(gone);
  outcome.removed += gone.length;
}

function locationKeyOf(source: string): string {
  return `mlops:${source}`;
}
