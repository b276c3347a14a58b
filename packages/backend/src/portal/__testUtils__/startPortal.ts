import {
  coreServices,
  createBackendModule,
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  ActionsService,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConfigSources } from '@backstage/config-loader';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import eventsPlugin from '@backstage/plugin-events-backend';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import signalsPlugin from '@backstage/plugin-signals-backend';
import searchPlugin from '@backstage/plugin-search-backend';
import mlopsPlugin from '@mlops-portal/backstage-plugin-mlops-backend';
import connectors from '@mlops-portal/backstage-plugin-mlops-backend-module-connectors';
import catalogModuleMlops from '@mlops-portal/backstage-plugin-catalog-backend-module-mlops';
import searchModuleMlops from '@mlops-portal/backstage-plugin-search-backend-module-mlops';
import request from 'supertest';

/** Whoever asks may do everything, as in the demo. */
export const user = mockCredentials.user('user:default/guest');

/** The configuration of the demo, reading from where the recordings are. */
export async function demoConfig(options: {
  recordingsPort: number;
  databases: string;
}): Promise<object> {
  const root = resolvePackagePath('backend', '../..');
  const config = await ConfigSources.toConfig(
    ConfigSources.defaultForTargets({
      rootDir: root,
      targets: [{ type: 'path', target: `${root}/app-config.yaml` }],
      substitutionFunc: async name =>
        name === 'PORTAL_PORT' ? String(options.recordingsPort) : undefined,
    }),
  );
  const demo = config.get<{
    backend: { actions: object };
    catalog: { rules: object[]; locations: object[] };
    mlops: { owners: object; sources: object[] };
  }>();
  config.close();
  const soon = { frequency: { seconds: 1 }, timeout: { minutes: 1 } };
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      actions: demo.backend.actions,
      database: {
        client: 'better-sqlite3',
        connection: { directory: options.databases },
      },
    },
    catalog: {
      rules: demo.catalog.rules,
      // Relative in the file, and tests run in more than one folder.
      locations: demo.catalog.locations.map(location => ({
        ...location,
        target: `${root}/examples/all.yaml`,
      })),
      providers: {
        mlops: { schedule: { ...soon, initialDelay: soon.frequency } },
      },
    },
    search: { collators: { mlops: { schedule: soon } } },
    mlops: {
      owners: demo.mlops.owners,
      sources: demo.mlops.sources.map(source => ({
        ...source,
        schedule: { frequency: { hours: 1 }, initialDelay: { seconds: 1 } },
      })),
    },
  };
}

/** The portal's back end as the demo has it, over the given configuration. */
export async function startPortal(config: object) {
  let actions: ActionsService | undefined;
  let catalogDatabase: DatabaseService | undefined;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      eventsPlugin,
      notificationsPlugin,
      signalsPlugin,
      searchPlugin,
      mlopsPlugin,
      connectors,
      catalogModuleMlops,
      searchModuleMlops,
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'look-inside',
        register(env) {
          env.registerInit({
            deps: {
              database: coreServices.database,
              allActions: actionsServiceRef,
            },
            async init({ database, allActions }) {
              catalogDatabase = database;
              actions = allActions;
            },
          });
        },
      }),
      mockServices.rootConfig.factory({ data: config }),
      databaseServiceFactory,
      schedulerServiceFactory,
      actionsRegistryServiceFactory,
      actionsServiceFactory,
    ],
  });
  const header = mockCredentials.user.header('user:default/guest');
  return {
    stop: () => backend.stop(),
    get: async (path: string) =>
      request(backend.server).get(`/api${path}`).set('authorization', header),
    post: async (path: string) =>
      request(backend.server).post(`/api${path}`).set('authorization', header),
    catalog: await catalogDatabase!.getClient(),
    actions: actions!,
  };
}

/** What {@link startPortal} gives. */
export type Portal = Awaited<ReturnType<typeof startPortal>>;
