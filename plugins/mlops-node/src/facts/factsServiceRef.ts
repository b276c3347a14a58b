import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DatabaseFactsStore } from './DatabaseFactsStore';
import { FactsService } from './FactsService';
import { FactsSyncService } from './FactsSyncService';

/**
 * Facts about models, feature views and endpoints, as the sources told them.
 *
 * @public
 */
export const factsServiceRef = createServiceRef<FactsService>({
  id: 'mlops.facts',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: coreServices.database },
      factory: ({ database }) => DatabaseFactsStore.create({ database }),
    }),
});

/**
 * Writes what a reading of a source brings. Only the core needs it; modules
 * use {@link factsServiceRef}.
 *
 * @public
 */
export const factsSyncServiceRef = createServiceRef<FactsSyncService>({
  id: 'mlops.facts-sync',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { database: coreServices.database },
      factory: ({ database }) => DatabaseFactsStore.create({ database }),
    }),
});
