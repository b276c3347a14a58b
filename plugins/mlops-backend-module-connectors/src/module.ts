import { createBackendModule } from '@backstage/backend-plugin-api';
import { connectorsExtensionPoint } from '@mlops-portal/backstage-plugin-mlops-node';
import { connectors } from './connectors';

/** Adds the built-in connectors to the portal. @public */
export const connectorsModule = createBackendModule({
  pluginId: 'mlops',
  moduleId: 'connectors',
  register(registration) {
    registration.registerInit({
      deps: { registry: connectorsExtensionPoint },
      async init({ registry }) {
        registry.addConnector(...connectors);
      },
    });
  },
});
