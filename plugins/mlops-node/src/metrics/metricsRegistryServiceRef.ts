import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { Registry } from 'prom-client';

/**
 * The portal's own Prometheus registry, apart from prom-client's global one.
 * `GET /api/mlops/metrics` shows everything that is registered here. Prefix
 * names with `mlops_`.
 *
 * @public
 */
export const metricsRegistryServiceRef = createServiceRef<Registry>({
  id: 'mlops.metrics-registry',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new Registry(),
    }),
});
