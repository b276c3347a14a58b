import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  Connector,
  connectorsExtensionPoint,
} from '@mlops-portal/backstage-plugin-mlops-node';
import connectorsModule from './index';

describe('connectorsModule', () => {
  it('adds every built-in connector once', async () => {
    const added: Connector[] = [];
    await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'mlops',
          register(plugin) {
            plugin.registerExtensionPoint(connectorsExtensionPoint, {
              addConnector: (...connectors) => added.push(...connectors),
            });
            plugin.registerInit({ deps: {}, init: async () => {} });
          },
        }),
        connectorsModule,
      ],
    });
    const read = added.map(({ id, factTypes }) => [id, factTypes]);
    expect(read.sort()).toEqual([
      ['feast', ['feature-view', 'feature-service']],
      ['kserve', ['endpoint']],
      ['mlflow', ['model', 'model-version', 'run']],
      ['static', ['endpoint']],
    ]);
  });
});
