import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { mlopsPermissions } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  capabilitiesExtensionPoint,
  connectorsExtensionPoint,
  factsSyncServiceRef,
  metricsRegistryServiceRef,
  mlopsSourceResourceRef,
  mlopsSourceRules,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { registerSourceActions } from './actions';
import { CapabilityRegistry } from './capabilities/CapabilityRegistry';
import { readMlopsConfig } from './config';
import { coreDatabase } from './database/coreDatabase';
import { createMetricsRouter } from './metrics/router';
import { createRouter } from './router';
import { ConnectorRegistry } from './sources/ConnectorRegistry';
import { createSources } from './sources/createSources';
import { mountSources } from './sources/router';
import { toResource } from './sources/SourceAccess';
import { scheduleHousekeeping, scheduleSyncs } from './sources/tasks';

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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        database: coreServices.database,
        events: eventsServiceRef,
        facts: factsSyncServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsRegistryServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init({
        actionsRegistry,
        database,
        facts,
        httpAuth,
        httpRouter,
        lifecycle,
        metrics,
        permissionsRegistry,
        rootConfig,
        scheduler,
        ...services
      }) {
        const config = readMlopsConfig(rootConfig);
        const db = await coreDatabase(database);
        const sources = await createSources({
          ...services,
          config,
          connectors,
          db,
          facts,
          metrics,
        });
        const { registry, runner, runs, held } = sources;

        permissionsRegistry.addResourceType({
          resourceRef: mlopsSourceResourceRef,
          permissions: mlopsPermissions,
          rules: Object.values(mlopsSourceRules),
          getResources: async ids =>
            ids.map(id => {
              const source = registry.find(id);
              return source && toResource(source);
            }),
        });
        registerSourceActions({ actionsRegistry, sources: sources.service });

        httpRouter.use(
          createMetricsRouter({
            registry: metrics,
            token: config.metrics.token,
          }),
        );
        // Its own bearer token guards it, not one of Backstage's.
        httpRouter.addAuthPolicy({
          path: '/metrics',
          allow: 'unauthenticated',
        });
        httpRouter.use(
          createRouter({
            httpAuth,
            capabilities,
            mount: [mountSources(sources.service)],
          }),
        );

        lifecycle.addShutdownHook(async () => {
          await runner.close();
          await registry.close();
        });
        await scheduleHousekeeping({
          scheduler,
          registry,
          runs,
          held,
          facts,
          historyDays: config.facts.historyDays,
        });
        await scheduleSyncs({ scheduler, registry, runner });
      },
    });
  },
});
