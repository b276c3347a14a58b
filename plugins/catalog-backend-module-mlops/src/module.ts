import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { MlopsClient } from '@mlops-portal/backstage-plugin-mlops-common';
import { MlopsKindsProcessor } from './kinds/MlopsKindsProcessor';
import {
  catalogModelExtensionPoint,
  mlopsModelSource,
} from './kinds/modelSource';
import { MlopsEntityProvider } from './provider/MlopsEntityProvider';
import { readProviderConfig } from './provider/readProviderConfig';
import { ReadingStore } from './provider/ReadingStore';

/**
 * Adds the kinds `MLModel`, `FeatureView` and `ModelEndpoint` to the catalog,
 * and the entities that the MLOps backend has found in its sources.
 *
 * @public
 */
export const catalogModuleMlops = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        config,
        database,
        discovery,
        model,
        processing,
        ...services
      }) {
        model.addModelSource(mlopsModelSource);
        processing.addProcessor(new MlopsKindsProcessor());
        processing.addEntityProvider(
          new MlopsEntityProvider({
            ...services,
            ...readProviderConfig(config),
            mlops: new MlopsClient({ discoveryApi: discovery }),
            store: await ReadingStore.create({ database, provider: 'mlops' }),
          }),
        );
      },
    });
  },
});
