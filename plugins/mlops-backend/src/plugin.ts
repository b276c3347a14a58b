import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  capabilitiesExtensionPoint,
  connectorsExtensionPoint,
  factsServiceRef,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { CapabilityRegistry } from './capabilities/CapabilityRegistry';
import { readMlopsConfig } from './config';
import { coreDatabase } from './database/coreDatabase';
import { createRouter } from './router';
import { ConnectorRegistry } from './sources/ConnectorRegistry';

/** The core of the MLOps portal. */
export const mlopsPlugin = createBackendPlugin({
  pluginId: 'mlops',
  register(env) {
    const connectors = new ConnectorRegistry();
    const capabilities = new CapabilityRegistry();
    env.registerExtensionPoint(connectorsExtensionPoint, connectors);
    env.registerExtensionPoint(capabilitiesExtensionPoint, capabilities);

    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        facts: factsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, database, httpAuth, httpRouter }) {
        readMlopsConfig(config);
        await coreDatabase(database);
        httpRouter.use(createRouter({ httpAuth, capabilities, mount: [] }));
      },
    });
  },
});
