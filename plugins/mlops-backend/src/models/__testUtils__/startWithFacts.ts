import {
  BackstageCredentials,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { FactInput } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Connector,
  connectorsExtensionPoint,
  OnDemandFacts,
} from '@mlops-portal/backstage-plugin-mlops-node';
import request from 'supertest';
import { z } from 'zod';
import { mlopsPlugin } from '../../plugin';

/** Sees everything, nothing, or what {@link StartOptions.visibleTo} says. */
export const asOlga = mockCredentials.user.header('user:default/olga');
export const asOtto = mockCredentials.user.header('user:default/otto');
export const asNobody = mockCredentials.user.header('user:default/nobody');

interface StartOptions {
  facts: FactInput[];
  entities: Entity[];
  /** References that Otto may see; the rule for Olga is "all". */
  visibleTo?: string[];
  onDemand?: OnDemandFacts;
}

/** A connector that brings given facts, each type to its end. */
function connectorOf({ facts, onDemand = {} }: StartOptions): Connector {
  const factTypes = [...new Set(facts.map(fact => fact.type))];
  return {
    id: 'given',
    title: 'Given facts',
    status: 'stable',
    description: 'Facts of a test',
    factTypes,
    configSchema: z.unknown(),
    open: () => ({
      onDemand,
      async *read() {
        for (const type of factTypes) {
          const ofType = facts.filter(fact => fact.type === type);
          yield { kind: 'facts', type, facts: ofType } as const;
          yield { kind: 'complete', type } as const;
        }
      },
      async *test() {
        yield* [];
      },
      async close() {},
    }),
  };
}

/** The catalog as a caller sees it: conditions are applied to who asks. */
function catalogFor(options: StartOptions) {
  const all = catalogServiceMock({ entities: options.entities });
  const visible = new Set(options.visibleTo ?? []);
  const some = catalogServiceMock({
    entities: options.entities.filter(one =>
      visible.has(stringifyEntityRef(one)),
    ),
  });
  const as = (asked?: object) =>
    JSON.stringify(asked ?? {}).includes('user:default/otto') ? some : all;
  return catalogServiceMock.mock({
    streamEntities: (query, asked) => as(asked).streamEntities(query, asked),
    getEntityByRef: (ref, asked) => as(asked).getEntityByRef(ref, asked),
    getEntitiesByRefs: (query, asked) =>
      as(asked).getEntitiesByRefs(query, asked),
  });
}

function decide(credentials: BackstageCredentials): PolicyDecision {
  const who = JSON.stringify(credentials.principal);
  if (who.includes('nobody')) return { result: AuthorizeResult.DENY };
  return who.includes('otto')
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: {},
        },
      }
    : { result: AuthorizeResult.ALLOW };
}

/** The real plugin after one sync of the given facts. */
export async function startWithFacts(options: StartOptions) {
  const actions = actionsRegistryServiceMock();
  const catalog = catalogFor(options);
  const { server } = await startTestBackend({
    features: [
      mlopsPlugin,
      createBackendModule({
        pluginId: 'mlops',
        moduleId: 'given',
        register(env) {
          env.registerInit({
            deps: { connectors: connectorsExtensionPoint },
            async init({ connectors }) {
              connectors.addConnector(connectorOf(options));
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          mlops: {
            owners: { default: 'group:default/platform' },
            sources: [
              {
                id: 'lab',
                connector: 'given',
                title: 'Lab',
                schedule: { initialDelay: { hours: 1 } },
              },
            ],
          },
        },
      }),
      catalog.factory,
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
      mockServices.permissions.mock({
        authorizeConditional: async (queries, asked) =>
          queries.map(() => decide(asked!.credentials)),
      }).factory,
    ],
  });
  const get = (path: string, header = asOlga) =>
    request(server).get(`/api/mlops${path}`).set('authorization', header);
  await request(server)
    .post('/api/mlops/sources/lab/sync')
    .set('authorization', asOlga)
    .expect(200);
  for (let i = 0; ; i++) {
    const { body } = await get('/sources/lab');
    if (body.lastRun?.outcome === 'succeeded') break;
    if (i === 500 || body.lastRun?.outcome === 'failed') {
      throw new Error(`The sync did not end well: ${JSON.stringify(body)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  return { server, get, actions };
}

/** An entity as the portal's own provider brings it. */
export function provided(
  kind: string,
  name: string,
  key: string,
  spec: object,
): Entity {
  return {
    apiVersion: 'mlops-portal.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      title: key,
      annotations: {
        'backstage.io/managed-by-location': 'mlops:lab',
        'mlops-portal.io/source': 'lab',
        'mlops-portal.io/source-key': key,
      },
    },
    spec: {
      lifecycle: 'production',
      owner: 'group:default/platform',
      ...spec,
    },
  };
}
