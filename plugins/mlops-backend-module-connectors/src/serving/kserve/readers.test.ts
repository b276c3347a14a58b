import {
  FakeHttpSource,
  FakeRequest,
  readSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { kubernetesClient } from './cluster/kubernetesClient';
import { kserveConnector } from './kserveConnector';

// Its many modules take their time where nothing has compiled them yet.
beforeAll(() => void kubernetesClient(), 120_000);

const GROUP = '/apis/serving.kserve.io';

const page = (name: string) => ({
  json: {
    metadata: {},
    items: [
      {
        metadata: { name, namespace: 'rides' },
        spec: { predictor: {}, model: { uri: 's3://m' } },
      },
    ],
  },
});

/** A cluster that serves some versions of some kinds. */
async function withClusters(
  served: Record<string, string[]>,
  test: (urls: Record<string, string>) => Promise<void>,
): Promise<void> {
  const sources = await Promise.all(
    Object.entries(served).map(async ([name, paths]) => {
      const source = await FakeHttpSource.start(({ path }: FakeRequest) => {
        if (/^\/version\/?$/.test(path)) return { json: { gitVersion: 'v1' } };
        return paths.includes(path.replace(`${GROUP}/`, ''))
          ? page('a')
          : undefined;
      });
      return [name, source] as const;
    }),
  );
  try {
    await test(
      Object.fromEntries(sources.map(([name, it]) => [name, it.baseUrl])),
    );
  } finally {
    await Promise.all(sources.map(([, source]) => source.close()));
  }
}

const ISVC = 'v1beta1/inferenceservices';
const LLM = 'v1alpha2/llminferenceservices';
const OLD_LLM = 'v1alpha1/llminferenceservices';

const read = (clusters: object[]) =>
  readSource(kserveConnector, {
    clusters,
    limits: { retries: 0, timeoutSeconds: 5 },
  });

it('reads LLMInferenceService in its older version where there is no newer', async () => {
  await withClusters({ a: [ISVC, OLD_LLM] }, async ({ a }) => {
    const { facts, ends, report } = await read([{ name: 'a', url: a }]);
    expect(facts.map(fact => fact.key)).toEqual([
      'a/rides/inferenceservices/a',
      'a/rides/llminferenceservices/a',
    ]);
    expect(ends.endpoint?.kind).toBe('complete');
    expect(report.problems).toEqual([]);
  });
});

it('removes nothing while one of several clusters is without KServe', async () => {
  await withClusters({ a: [ISVC, LLM], b: [] }, async ({ a, b }) => {
    const { facts, ends, report } = await read([
      { name: 'a', url: a },
      { name: 'b', url: b },
    ]);
    expect(facts).toHaveLength(2);
    expect(ends.endpoint).toMatchObject({
      kind: 'incomplete',
      reason: 'KServe is not installed on b',
    });
    expect(report.problems).toEqual([
      expect.objectContaining({ level: 'warning', samples: ['b'] }),
    ]);
  });
});

it('removes nothing while InferenceService is missing beside language models', async () => {
  await withClusters({ a: [LLM] }, async ({ a }) => {
    const missing = await read([{ name: 'a', url: a }]);
    expect(missing.ends.endpoint?.kind).toBe('incomplete');
    expect(missing.report.problems).toEqual([
      expect.objectContaining({
        message: 'InferenceService is not installed on a cluster',
        hint: expect.stringContaining('kinds'),
      }),
    ]);
    const meant = await read([
      { name: 'a', url: a, kinds: ['LLMInferenceService'] },
    ]);
    expect(meant.ends.endpoint?.kind).toBe('complete');
    expect(meant.report.problems).toEqual([]);
  });
});

it('does not take some other server for a cluster without KServe', async () => {
  const source = await FakeHttpSource.start(() => undefined);
  try {
    const { ends, report } = await read([{ name: 'a', url: source.baseUrl }]);
    expect(ends.endpoint?.kind).toBe('incomplete');
    expect(report.problems[0]).toMatchObject({
      level: 'error',
      message: expect.stringContaining('is no Kubernetes API'),
    });
  } finally {
    await source.close();
  }
});

it('fails as a whole when no cluster can be read', async () => {
  const down = { url: 'http://127.0.0.1:1' };
  const { error, ends } = await read([
    { name: 'a', ...down },
    { name: 'b', ...down },
  ]);
  expect(error).toBeDefined();
  expect(ends.endpoint?.kind).toBe('incomplete');
});

it('does not take a kind that goes away between pages for an empty one', async () => {
  const source = await FakeHttpSource.start(({ path, query }) => {
    if (path !== `${GROUP}/${ISVC}` || query.get('continue')) return undefined;
    const { json } = page('a');
    return { json: { ...json, metadata: { continue: 'next' } } };
  });
  try {
    const { facts, ends } = await read([{ name: 'a', url: source.baseUrl }]);
    expect(facts).toHaveLength(1);
    expect(ends.endpoint?.kind).toBe('incomplete');
  } finally {
    await source.close();
  }
});
