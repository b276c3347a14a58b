import {
  connectorConformance,
  FakeRequest,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { kubernetesClient } from './cluster/kubernetesClient';
import { kserveConnector } from './kserveConnector';

const API = '/apis/serving.kserve.io';

// Its many modules take their time where nothing has compiled them yet.
beforeAll(() => void kubernetesClient(), 120_000);

function inferenceService(name: string, spec: unknown) {
  return {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: { name, namespace: 'rides' },
    spec,
  };
}

connectorConformance({
  connector: kserveConnector,
  config: ({ baseUrl, secret, limits }) => ({
    clusters: [{ name: 'prod', url: baseUrl, token: secret }],
    limits,
  }),
  lists: [
    {
      factType: 'endpoint',
      isList: ({ path }) => path === `${API}/v1beta1/inferenceservices`,
      position: ({ query }) => query.get('continue') ?? undefined,
      page: ({ items, next }) => ({
        apiVersion: 'serving.kserve.io/v1beta1',
        kind: 'InferenceServiceList',
        metadata: { resourceVersion: '1', continue: next ?? '' },
        items,
      }),
      item: name =>
        inferenceService(name, {
          predictor: { model: { modelFormat: { name: 'sklearn' } } },
        }),
      malformed: name => inferenceService(name, { predictor: 'none' }),
      keyOf: name => `prod/rides/inferenceservices/${name}`,
      absentWhenNotFound: true,
    },
  ],
  // A cluster without LLMInferenceService, as older releases of KServe are.
  other: ({ path }: FakeRequest) =>
    /^\/version\/?$/.test(path)
      ? { json: { gitVersion: 'v1.33.1' } }
      : undefined,
  requiredFields: ['clusters'],
});
