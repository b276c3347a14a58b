import { createServiceRef } from '@backstage/backend-plugin-api';
import { FactsService } from './FactsService';

/**
 * Facts about models, feature views and endpoints, as the sources told them.
 *
 * @public
 */
export const factsServiceRef = createServiceRef<FactsService>({
  id: 'mlops.facts',
  scope: 'plugin',
});
