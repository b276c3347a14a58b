import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityChanges } from '@mlops-portal/backstage-plugin-mlops-common';

type Change = EntityChanges['items'][number];

/** A store of entities that tells its changes as the MLOps backend does. */
export class EntityFeed {
  epoch = 'epoch-1';
  sources = ['mlflow', 'feast'];
  completeSources = ['mlflow', 'feast'];
  /** Revisions that were asked for, in order. */
  readonly asked: number[] = [];
  /** Thrown instead of an answer at the given request, counted from now. */
  failure?: { at: number; error: Error };
  #revision = 0;
  #changes = new Map<string, Change>();

  upsert(source: string, ...entities: object[]): void {
    for (const entity of entities) {
      const revision = ++this.#revision;
      this.#put(keyOf(entity, revision), {
        op: 'upsert',
        revision,
        source,
        entity: { ...entity },
      });
    }
  }

  remove(source: string, ...refs: string[]): void {
    for (const ref of refs) {
      const revision = ++this.#revision;
      this.#put(ref, { op: 'remove', revision, source, ref });
    }
  }

  /** As after a database was lost: everything is to be found anew. */
  startAnew(epoch: string): void {
    this.epoch = epoch;
    this.completeSources = [];
    this.#changes.clear();
    this.#revision = 0;
  }

  answer(since: number, limit: number): EntityChanges {
    this.asked.push(since);
    if (this.failure && --this.failure.at < 0) {
      throw this.failure.error;
    }
    const news = [...this.#changes.values()].filter(
      change => change.revision > since,
    );
    const items = news.slice(0, limit);
    return {
      epoch: this.epoch,
      items,
      nextSince: items[items.length - 1]?.revision ?? this.#revision,
      more: news.length > items.length,
      sources: this.sources,
      completeSources: this.completeSources,
    };
  }

  #put(key: string, change: Change): void {
    // The newest change of an entity comes last and replaces earlier ones.
    this.#changes.delete(key);
    this.#changes.set(key, change);
  }
}

function keyOf(entity: object, revision: number): string {
  try {
    return stringifyEntityRef(entity as Entity);
  } catch {
    return `malformed ${revision}`;
  }
}
