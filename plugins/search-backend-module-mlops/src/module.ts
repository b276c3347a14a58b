import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from './alphaApis';
import { MlopsCollatorFactory } from './collator/MlopsCollatorFactory';
import { readCollatorConfig } from './collator/readCollatorConfig';

/**
 * Makes models, feature views and endpoints searchable, under the type
 * `mlops`.
 *
 * @public
 */
export const searchModuleMlops = createBackendModule({
  pluginId: 'search',
  moduleId: 'mlops-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, indexRegistry, scheduler }) {
        const { schedule, ...options } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new MlopsCollatorFactory({ auth, catalog, ...options }),
        });
      },
    });
  },
});
