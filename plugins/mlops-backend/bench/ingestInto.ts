import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { MlopsClient } from '@mlops-portal/backstage-plugin-mlops-common';
import connectors from '@mlops-portal/backstage-plugin-mlops-backend-module-connectors';
import { Knex } from 'knex';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import mlops from '../src';
import { benchDatabase } from './benchDatabase';
import { countEntityChanges } from './countEntityChanges';
import { countFactWrites } from './countFactWrites';
import { Figures } from './figures';
import { unpooledFetch } from './unpooledFetch';
import { peakMemory } from './peakMemory';
import { startRegistry } from './registry';
import { syncToEnd } from './syncToEnd';

const MODELS = 10_000;
const VERSIONS_OF_EACH = 3;
const FACTS = MODELS * (1 + VERSIONS_OF_EACH);
const SOURCE = 'bench';

const TEAM: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'bench', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

interface Bench {
  kind: string;
  client: MlopsClient;
  /** Of the catalog, which may read the feed of entities. */
  catalogToken: string;
  knex: Knex;
  figures: Figures;
}

async function measure(bench: Bench): Promise<void> {
  const { kind, client, figures, knex } = bench;
  const print: Figures['print'] = (name, ...rest) =>
    figures.print(`ingest.${kind}.${name}`, ...rest);

  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const memory = peakMemory();
  const first = await syncToEnd(client, SOURCE);
  const { rss, heldHeap } = memory.stop();
  print('first.seconds', first.seconds, 's');
  print('first.models', MODELS / first.seconds, 'models/s', { atLeast: 100 });
  print('first.peakRssIncrease', rss, 'MB', { atMost: 384 });
  print('first.peakHeldHeapIncrease', heldHeap, 'MB', { atMost: 48 });
  print('first.eventLoopDelayP99', loop.percentile(99) / 1e6, 'ms');
  print('first.facts', first.facts, 'facts', { atLeast: FACTS });
  const entities = await countEntityChanges(bench, 0);
  print('first.entities', entities.count, 'entities', { atLeast: MODELS });

  const writes = countFactWrites(knex);
  const second = await syncToEnd(client, SOURCE);
  print('second.seconds', second.seconds, 's', { atMost: 60 });
  print('second.factWrites', writes(), 'statements', { atMost: 0 });
  const changes = await countEntityChanges(bench, entities.nextSince);
  print('second.entityChanges', changes.count, 'entities', { atMost: 0 });
}

async function main(kind: string): Promise<boolean> {
  const registry = await startRegistry(MODELS, VERSIONS_OF_EACH);
  const database = await benchDatabase(kind);
  const backend = await startTestBackend({
    features: [
      mlops,
      connectors,
      catalogServiceMock.factory({ entities: [TEAM] }),
      mockServices.database.factory({ knex: database.knex }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => undefined }),
      }),
      mockServices.rootConfig.factory({
        data: {
          mlops: {
            owners: { default: 'group:default/bench' },
            sources: [
              {
                id: SOURCE,
                connector: 'mlflow',
                schedule: { initialDelay: { hours: 1 } },
                config: { baseUrl: registry.address },
              },
            ],
          },
        },
      }),
    ],
  });
  const figures = new Figures();
  try {
    await measure({
      kind,
      figures,
      knex: database.knex,
      client: new MlopsClient({
        fetchApi: { fetch: unpooledFetch },
        discoveryApi: {
          getBaseUrl: async id =>
            `http://127.0.0.1:${backend.server.port()}/api/${id}`,
        },
      }),
      catalogToken: mockCredentials.service.token({
        onBehalfOf: mockCredentials.service('plugin:catalog'),
        targetPluginId: 'mlops',
      }),
    });
  } finally {
    await backend.stop();
    await database.drop();
    registry.stop();
  }
  return figures.allOk;
}

main(process.argv[2]).then(
  allOk => process.exit(allOk ? 0 : 1),
  error => {
    process.stderr.write(`${toError(error).stack}\n`);
    process.exit(1);
  },
);
