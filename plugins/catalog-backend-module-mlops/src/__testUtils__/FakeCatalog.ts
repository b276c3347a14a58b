import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/** Applies delta mutations to entities in memory, and remembers them. */
export class FakeCatalog implements EntityProviderConnection {
  readonly entities = new Map<
    string,
    { entity: Entity; locationKey?: string }
  >();
  readonly mutations: EntityProviderMutation[] = [];

  get refs(): string[] {
    return [...this.entities.keys()].sort();
  }

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    this.mutations.push(mutation);
    if (mutation.type === 'full') {
      throw new Error('A full mutation was not expected');
    }
    for (const removed of mutation.removed) {
      this.entities.delete(
        'entityRef' in removed
          ? removed.entityRef
          : stringifyEntityRef(removed.entity),
      );
    }
    for (const { entity, locationKey } of mutation.added) {
      this.entities.set(stringifyEntityRef(entity), { entity, locationKey });
    }
  }

  async refresh(): Promise<void> {
    throw new Error('A refresh was not expected');
  }
}
