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
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  mlopsSourceReadPermission,
  Source,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  capabilitiesExtensionPoint,
  connectorsExtensionPoint,
  createMlopsSourceConditionalDecision,
  mlopsSourceConditions,
} from '@mlops-portal/backstage-plugin-mlops-node';

import request from 'supertest';
import { mlopsPlugin } from '../plugin';
import { FakeSystem } from '../sources/__testUtils__/FakeSystem';

export const olga = mockCredentials.user('user:default/olga');
export const asOlga = mockCredentials.user.header('user:default/olga');
export const asOtto = mockCredentials.user.header('user:default/otto');

const platform: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

/** Everyone reads all but the vault; owners may do the rest with their own. */
function policy(
  { permission }: QueryPermissionRequest,
  credentials: BackstageCredentials,
): PolicyDecision {
  const isOlga = JSON.stringify(credentials.principal).includes('olga');
  if (isPermission(permission, mlopsSourceReadPermission)) {
    return isOlga
      ? { result: AuthorizeResult.ALLOW }
      : createMlopsSourceConditionalDecision(permission, {
          not: mlopsSourceConditions.isSourceOwner({
            claims: ['group:default/vault'],
          }),
        });
  }
  return createMlopsSourceConditionalDecision(
    permission as typeof mlopsSourceReadPermission,
    mlopsSourceConditions.isSourceOwner({
      claims: isOlga ? ['user:default/olga', 'group:default/platform'] : [],
    }),
  );
}

/** Starts the plugin with one connector, and one policy for Olga and Otto. */
export async function startPlugin(system: FakeSystem) {
  const notifications = { send: jest.fn(async () => undefined) };
  const signals = { publish: jest.fn(async () => undefined) };
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: async () => undefined,
      fail: async () => undefined,
    })),
  });
  const actions = actionsRegistryServiceMock();
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (queries, options) =>
      queries.map(query => policy(query, options!.credentials)),
  });
  const { server } = await startTestBackend({
    features: [
      mlopsPlugin,
      createBackendModule({
        pluginId: 'mlops',
        moduleId: 'fake',
        register(env) {
          env.registerInit({
            deps: {
              connectors: connectorsExtensionPoint,
              capabilities: capabilitiesExtensionPoint,
            },
            async init({ connectors, capabilities }) {
              connectors.addConnector(system.connector);
              capabilities.addCapability({ id: 'fakes', title: 'Fakes' });
            },
          });
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          mlops: {
            owners: { default: 'group:default/platform' },
            metrics: { token: 'scrape-me' },
            sources: [
              {
                id: 'good',
                connector: 'fake',
                title: 'Good registry',
                owner: 'group:default/platform',
                schedule: { initialDelay: { hours: 1 } },
                config: { token: 's3cret-token' },
              },
              {
                id: 'vault',
                connector: 'fake',
                owner: 'group:default/vault',
                schedule: { initialDelay: { hours: 1 } },
                config: { token: 's3cret-token' },
              },
              { id: 'unknown', connector: 'nope' },
              { id: 'wrong', connector: 'fake', config: { token: 'bad' } },
            ],
          },
        },
      }),
      catalogServiceMock.factory({ entities: [platform] }),
      permissions.factory,
      auditor.factory,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals,
      }),
      createServiceFactory({
        service: actionsRegistryServiceRef,
        deps: {},
        factory: () => actions,
      }),
    ],
  });
  const get = (path: string, header = asOlga) =>
    request(server).get(`/api/mlops${path}`).set('authorization', header);
  const post = (path: string, header = asOlga, body: object = {}) =>
    request(server)
      .post(`/api/mlops${path}`)
      .set('authorization', header)
      .send(body);

  /** Syncs the source `good` to the end. */
  async function sync(): Promise<Source> {
    const started = await post('/sources/good/sync');
    expect(started.status).toBe(200);
    for (let i = 0; i < 500; i += 1) {
      const { body } = await get('/sources/good');
      if (
        body.lastRun?.id === started.body.id &&
        body.lastRun.outcome !== 'running'
      ) {
        return body;
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    throw new Error('The sync did not end');
  }
  return { server, get, post, sync, notifications, signals, auditor, actions };
}
