import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { mlopsPermissions } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  capabilitiesExtensionPoint,
  connectorsExtensionPoint,
  factsServiceRef,
  factsSyncServiceRef,
  metricsRegistryServiceRef,
  mlopsSourceResourceRef,
  mlopsSourceRules,
} from '@mlops-portal/backstage-plugin-mlops-node';
import { registerSourceActions } from './actions';
import { CapabilityRegistry } from './capabilities/CapabilityRegistry';
import { readMlopsConfig } from './config';
import { createReading } from './createReading';
import { coreDatabase } from './database/coreDatabase';
import { mountEndpoints } from './endpoints/router';
import { createProjection, scheduleEntities } from './entities/createEntities';
import { entityChangesRoutes } from './entities/entityChanges';
import { EntityStore } from './entities/store/EntityStore';
import { ProblemStore } from './entities/store/ProblemStore';
import { registerEntityActions } from './entityActions';
import { mountFeatureViews } from './featureViews/router';
import { createMetricsRouter } from './metrics/router';
import { mountModels } from './models/router';
import { createRouter } from './router';
import { EntityOrigins } from './origins/EntityOrigins';
import { CachedSourceReadings } from './sourceReadings/CachedSourceReadings';
import { ConnectorRegistry } from './sources/ConnectorRegistry';
import { createSources } from './sources/createSources';
import { mountSources } from './sources/router';
import { toResource } from './sources/SourceAccess';
import { scheduleHousekeeping, scheduleSyncs } from './sources/tasks';

/** The core of the MLOps portal. @public */
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
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        facts: factsSyncServiceRef,
        factsService: factsServiceRef,
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
        auth,
        catalog,
        database,
        facts,
        factsService,
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
        const problems = new ProblemStore(db);
        const sources = await createSources({
          ...services,
          config,
          connectors,
          db,
          facts,
          metrics,
          laterProblems: problems,
        });
        const { registry, runner, runs, held } = sources;

        const origins = new EntityOrigins(config.claims);
        const readings = new CachedSourceReadings({ status: sources.status });
        const store = await EntityStore.create(db);
        const reading = createReading({
          ...services,
          auth,
          catalog,
          config,
          facts: factsService,
          origins,
          readings,
          registry,
          store,
        });
        const projection = createProjection({
          ...services,
          auth,
          catalog,
          config,
          db,
          store,
          facts: factsService,
          lifecycle,
          origins,
          problems,
          onChanged: () => reading.directory.expectChange(),
        });
        sources.listeners.push(projection);

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
        registerEntityActions({ actionsRegistry, ...reading });

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
            mount: [
              mountSources(sources.service),
              mountModels(reading.models),
              mountFeatureViews(reading.featureViews),
              mountEndpoints(reading.endpoints),
              entityChangesRoutes({
                store,
                sources: readings,
              }),
            ],
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
        await scheduleEntities({ scheduler, projection });
        await scheduleSyncs({ scheduler, registry, runner });
      },
    });
  },
});
