import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { ContractRoutes } from '../http/contractRoutes';
import { SourceReadings } from '../sourceReadings/SourceReadings';
import { EntityStore } from './store/EntityStore';

const READER = 'plugin:catalog';

/** Serves the feed of entity changes to the catalog, and to nobody else. */
export function entityChangesRoutes(options: {
  store: EntityStore;
  sources: SourceReadings;
}): (routes: ContractRoutes) => void {
  return routes =>
    routes.on('entityChanges', async ({ credentials, query }) => {
      requireCatalog(credentials);
      // First: a source that completes meanwhile is complete next time.
      const sources = await options.sources.all();
      const changes = await options.store.changes(query);
      return {
        ...changes,
        sources: sources.map(source => source.id),
        completeSources: sources
          .filter(source => source.lastSuccessAt)
          .map(source => source.id),
      };
    });
}

/** Entities in the feed pass by the catalog's permissions. */
function requireCatalog(credentials: BackstageCredentials): void {
  const { principal } = credentials as BackstageCredentials<{
    type: string;
    subject?: string;
  }>;
  if (principal?.type !== 'service' || principal.subject !== READER) {
    throw new NotAllowedError(
      'Only the catalog reads the feed of entity changes',
    );
  }
}
