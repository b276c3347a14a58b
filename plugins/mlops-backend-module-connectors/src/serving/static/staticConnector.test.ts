import { InputError } from '@backstage/errors';
import { EndpointFact } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  readSource,
  recordingLogger,
  testSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { staticConnector } from './staticConnector';

async function dataOf(endpoint: object): Promise<EndpointFact> {
  const reading = await readSource(staticConnector, { endpoints: [endpoint] });
  expect(reading.report.problems).toEqual([]);
  return reading.facts[0].data as EndpointFact;
}

function messageOf(...endpoints: object[]): string {
  try {
    staticConnector.open({
      sourceId: 'by-hand',
      config: { endpoints },
      logger: recordingLogger(),
    });
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return String(error);
  }
  throw new Error('The configuration was accepted');
}

const minimal = { name: 'rain', models: ['seattle-rain'] };

it('needs no more than a name and a model', async () => {
  expect(await dataOf(minimal)).toEqual({
    name: 'rain',
    type: 'external',
    pattern: 'online',
    status: 'unknown',
    conditions: [],
    models: [
      {
        name: 'seattle-rain',
        registryModel: 'seattle-rain',
        trafficPercent: 100,
        role: 'champion',
      },
    ],
    tags: {},
    simulated: false,
  });
});

it('takes every field of an endpoint', async () => {
  const endpoint = {
    name: 'delay',
    namespace: 'routes',
    cluster: 'ops',
    description: 'Scores delays',
    type: 'kserve',
    pattern: 'streaming',
    environment: 'production',
    url: 'https://delay.example.com',
    viewUrl: 'https://console.example.com/delay',
    protocol: 'v2',
    status: 'inService',
    statusMessage: 'All replicas up',
    conditions: [{ type: 'Ready', status: 'True' }],
    models: [
      {
        name: 'delay',
        version: 3,
        uri: 's3://models/delay/3',
        registryModel: 'flight-delay',
        trafficPercent: 90,
        role: 'champion',
        ready: true,
      },
      { name: 'delay', version: '4', trafficPercent: 10, role: 'canary' },
      { name: 'delay-deep', role: 'shadow' },
    ],
    runtime: 'mlserver',
    replicas: { min: 0, max: 4 },
    accelerator: { type: 'NVIDIA-T4', count: 1 },
    authentication: 'bearer',
    owner: 'group:default/team-routes',
    tags: { team: 'routes' },
    simulated: true,
    createdAt: '2026-01-01T00:00:00Z',
  };
  const { facts } = await readSource(staticConnector, {
    endpoints: [endpoint],
  });
  const { viewUrl, models, ...rest } = endpoint;
  const [first, ...others] = models;
  expect(facts).toEqual([
    {
      type: 'endpoint',
      key: 'ops/routes/delay',
      url: viewUrl,
      data: {
        ...rest,
        models: [{ ...first, version: '3' }, ...others],
        scaleToZero: true,
      },
    },
  ]);
});

it('reads one number of replicas as a fixed one', async () => {
  const data = await dataOf({ ...minimal, replicas: 2 });
  expect(data.replicas).toEqual({ min: 2, max: 2 });
  expect(data.scaleToZero).toBe(false);
});

it('keeps a model given in full free of guesses', async () => {
  const { models } = await dataOf({
    name: 'rain',
    models: [{ name: 'rain-v2' }],
  });
  expect(models[0].registryModel).toBeUndefined();
});

it('takes an empty list for complete', async () => {
  const reading = await readSource(staticConnector, { endpoints: [] });
  expect(reading.facts).toEqual([]);
  expect(reading.ends.endpoint?.kind).toBe('complete');
  const { steps } = await testSource(staticConnector, { endpoints: [] });
  expect(steps).toEqual([
    expect.objectContaining({ outcome: 'pass', message: '0 described' }),
  ]);
});

describe('names the field that is wrong and what to do', () => {
  const model = (trafficPercent: number) => ({ name: 'm', trafficPercent });
  it.each<[string, object, string]>([
    ['no name', { models: ['m'] }, 'config.endpoints[0].name:'],
    ['no model', { name: 'a', models: [] }, 'must name at least one model'],
    [
      'a model of no name',
      { name: 'a', models: [{ version: '1' }] },
      'config.endpoints[0].models[0]: must be the name of a registered model, or an object with name',
    ],
    [
      'shares beyond the whole',
      { name: 'a', models: [model(60), model(50)] },
      'add up to 110 %, they must make 100 %',
    ],
    [
      'shares that leave a gap',
      { name: 'a', models: [model(60), model(30)] },
      'add up to 90 %, they must make 100 %',
    ],
    [
      'fewer replicas at most than at least',
      { ...minimal, replicas: { min: 3, max: 1 } },
      'config.endpoints[0].replicas',
    ],
    [
      'an address of no server',
      { ...minimal, url: 'ftp://x' },
      'config.endpoints[0].url:',
    ],
    ['an unknown field', { ...minimal, gpu: 1 }, '"gpu"'],
  ])('%s', (_, endpoint, message) => {
    expect(messageOf(endpoint)).toContain(message);
  });

  it('the same endpoint twice', () => {
    expect(messageOf(minimal, minimal)).toContain(
      'config.endpoints[1].name: "rain" is the endpoint at [0] already',
    );
  });

  it('but not two of one name in different namespaces', async () => {
    const { facts } = await readSource(staticConnector, {
      endpoints: [
        { ...minimal, namespace: 'a' },
        { ...minimal, namespace: 'b' },
      ],
    });
    expect(facts.map(fact => fact.key)).toEqual(['a/rain', 'b/rain']);
  });
});
