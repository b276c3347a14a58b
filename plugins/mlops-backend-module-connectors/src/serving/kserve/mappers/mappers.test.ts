import { factSchemas } from '@mlops-portal/backstage-plugin-mlops-common';
import inferenceServices from '../__fixtures__/inferenceservices.json';
import llmInferenceServices from '../__fixtures__/llminferenceservices.json';
import { INFERENCE_SERVICE, LLM_INFERENCE_SERVICE } from '../kinds';
import { ClusterContext } from './endpoint';

const context: ClusterContext = { cluster: 'prod' };

function factOf(name: string, more: Partial<ClusterContext> = {}) {
  const isvc = inferenceServices.items.find(it => it.metadata.name === name);
  const llm = llmInferenceServices.items.find(it => it.metadata.name === name);
  const kind = isvc ? INFERENCE_SERVICE : LLM_INFERENCE_SERVICE;
  const object = kind.schema.parse(isvc ?? llm);
  const fact = kind.toEndpoint(object, { ...context, ...more });
  expect(factSchemas.endpoint.safeParse(fact.data).error).toBeUndefined();
  return fact;
}

const dataOf = (name: string) => factOf(name).data;

it('reads a plain InferenceService in full', () => {
  expect(factOf('eta')).toEqual({
    type: 'endpoint',
    key: 'prod/rides/inferenceservices/eta',
    data: {
      name: 'eta',
      namespace: 'rides',
      cluster: 'prod',
      description: 'Minutes until a driver arrives',
      type: 'kserve',
      pattern: 'online',
      environment: 'production',
      url: 'https://eta.rides.example.com',
      protocol: 'v2',
      status: 'inService',
      conditions: expect.arrayContaining([
        {
          type: 'Ready',
          status: 'True',
          lastTransitionAt: '2026-11-20T08:00:02Z',
        },
      ]),
      models: [
        {
          name: 'eta',
          version: '7',
          uri: 's3://models/ride-eta/7',
          registryModel: 'ride-eta',
          trafficPercent: 100,
          role: 'champion',
          ready: true,
        },
      ],
      runtime: 'kserve-mlserver',
      replicas: { min: 2, max: 6 },
      scaleToZero: false,
      accelerator: undefined,
      authentication: 'Kubernetes token',
      owner: 'group:default/team-rides',
      tags: { team: 'rides', 'app.kubernetes.io/part-of': 'pricing' },
      simulated: false,
      createdAt: expect.stringMatching(/Z$/),
    },
  });
});

it('links to a page about the object when its address is known', () => {
  const viewUrl = 'https://console.example/{namespace}/{name}';
  expect(factOf('eta', { viewUrl }).url).toBe(
    'https://console.example/rides/eta',
  );
});

describe('state', () => {
  it.each([
    ['eta', 'inService', undefined],
    [
      'demand',
      'updating',
      'An older revision still serves. ModelLoadFailed: Storage initializer could not find the model (exit code 1)',
    ],
    [
      'broken',
      'failed',
      'NoSupportingRuntime: No runtime found to support predictor with model type',
    ],
    ['starting', 'creating', undefined],
    ['retired', 'outOfService', 'Stopped on request'],
    ['fresh', 'creating', 'Not looked at by KServe yet'],
    ['leaving', 'deleting', undefined],
    ['reasoner', 'updating', 'Deployment does not have minimum availability.'],
    ['drafts', 'creating', undefined],
  ])('of %s is %s', (name, status, message) => {
    const data = dataOf(name);
    expect(data.status).toBe(status);
    expect(data.statusMessage).toBe(message);
  });
});

describe('models', () => {
  it('shares traffic between the revisions of a rollout', () => {
    expect(dataOf('surge').models).toEqual([
      {
        name: 'surge-price',
        registryModel: 'surge-price',
        version: '11',
        trafficPercent: 90,
        role: 'champion',
      },
      {
        name: 'surge-price',
        registryModel: 'surge-price',
        version: '12',
        uri: 'gs://models/surge/12',
        trafficPercent: 10,
        role: 'canary',
        ready: true,
      },
    ]);
  });

  it('reads canaries that are predictors of their own', () => {
    expect(dataOf('fraud').models).toEqual([
      {
        name: 'fraud',
        registryModel: 'card-fraud',
        version: '30',
        uri: 's3://models/fraud/30',
        trafficPercent: 80,
        role: 'champion',
        ready: true,
      },
      {
        name: 'deep',
        registryModel: 'card-fraud',
        version: '31',
        uri: 's3://models/fraud/31',
        trafficPercent: 15,
        role: 'canary',
        ready: true,
      },
      {
        name: 'graph',
        registryModel: 'card-fraud-graph',
        uri: 's3://models/fraud-graph/2',
        trafficPercent: 5,
        role: 'canary',
        ready: false,
      },
    ]);
  });

  it('gives a shadow no share, and finds the names and places of its own container', () => {
    expect(dataOf('eta-shadow').models).toEqual([
      {
        name: 'ride-eta',
        registryModel: 'ride-eta',
        uri: 'hf://example/eta',
        role: 'shadow',
      },
    ]);
  });

  it.each([
    ['starting', 's3://models/churn/3'],
    ['fresh', 's3://models/fresh/1'],
    ['retired', 's3://models/retired/2'],
  ])('finds where the model of %s lies', (name, uri) => {
    expect(dataOf(name).models[0].uri).toBe(uri);
  });

  it('guesses no registered model', () => {
    for (const name of ['demand', 'vision', 'translate', 'drafts']) {
      expect(dataOf(name).models[0].registryModel).toBeUndefined();
    }
  });

  it('lists adapters beside the model that they adapt', () => {
    expect(dataOf('assistant').models).toEqual([
      {
        name: 'example/assistant-8b',
        registryModel: 'support-llm',
        uri: 'hf://example/assistant-8b',
        role: 'champion',
      },
      {
        name: 'tickets',
        registryModel: 'ticket-adapter',
        uri: 's3://adapters/tickets',
      },
      { name: 'refunds', uri: 'hf://example/refunds-lora' },
    ]);
  });
});

describe('accelerators of one replica', () => {
  it.each([
    ['eta', undefined],
    ['vision', { type: 'NVIDIA-A100-SXM4-80GB', count: 2 }],
    ['eta-shadow', { type: 'nvidia.com/gpu', count: 2, mig: '1g.10gb' }],
    ['translate', { type: 'amd.com/gpu', count: 8 }],
    ['assistant', { type: 'nvidia-l4', count: 2 }],
    ['reasoner', { type: 'nvidia.com/gpu', count: 16 }],
    ['drafts', { type: 'google.com/tpu', count: 4 }],
  ])('of %s are %j', (name, accelerator) => {
    expect(dataOf(name).accelerator).toEqual(accelerator);
  });

  it('says what the pool for prompts asks for, as it scales alone', () => {
    expect(dataOf('reasoner').tags['mlops-portal.io/prefill']).toBe(
      '1-4 replicas x 4 nvidia.com/gpu',
    );
  });
});

describe('replicas', () => {
  it.each([
    ['demand', { min: 0 }, true],
    ['surge', { min: 1 }, false],
    ['translate', { min: 1, max: 1 }, false],
    ['assistant', { min: 3, max: 3 }, false],
    ['drafts', { min: 1, max: 3 }, true],
  ])('of %s are %j', (name, replicas, scaleToZero) => {
    expect(dataOf(name)).toMatchObject({ replicas, scaleToZero });
  });
});

it.each([
  ['vision', 'grpc', 'pytorch'],
  ['translate', undefined, 'kserve-huggingfaceserver-multinode'],
  ['assistant', 'openai', undefined],
])('%s speaks %s and runs on %s', (name, protocol, runtime) => {
  const data = dataOf(name);
  expect(data.protocol).toBe(protocol);
  expect(data.runtime).toBe(runtime);
});
