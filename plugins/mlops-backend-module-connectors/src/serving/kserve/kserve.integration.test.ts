import {
  FactEvent,
  SyncReport,
} from '@mlops-portal/backstage-plugin-mlops-node';
import {
  readSource,
  recordingLogger,
  SourceReading,
  testSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand, INTEGRATION } from '../../__testUtils__/realServers';
import { KubeApi, KubeObject } from './__testUtils__/KubeApi';
import { kserveConnector } from './kserveConnector';

/*
 * Against a real Kubernetes API server, which it builds once, starts and stops
 * itself; see scripts/sources/kube/README.md for what it is and what it needs.
 *
 *   MLOPS_INTEGRATION=1 yarn test kserve.integration
 *
 * With MLOPS_RECORD=1 the answers in __fixtures__ are recorded anew.
 */
const RECORDED: [string, string, string][] = [
  ['inferenceservices.json', 'v1beta1', 'inferenceservices'],
  ['llminferenceservices.json', 'v1alpha2', 'llminferenceservices'],
];

const describeReal = INTEGRATION ? describe : describe.skip;

describeReal('a real Kubernetes API server', () => {
  let api: KubeApi;

  beforeAll(async () => {
    for (const [command, ...args] of [
      ['go', 'version'],
      ['etcd', '--version'],
      ['openssl', 'version'],
    ]) {
      if (await hasCommand(command, ...args)) continue;
      throw new Error(
        `These tests need ${command}: see scripts/sources/kube/README.md`,
      );
    }
    api = await KubeApi.start([
      { name: 'rides-only', rules: [{ namespaces: ['rides'] }] },
      { name: 'no-llms', rules: [{ resources: ['inferenceservices'] }] },
    ]);
    await api.seed();
    if (process.env.MLOPS_RECORD !== '1') return;
    for (const [file, version, plural] of RECORDED) {
      writeFileSync(
        join(__dirname, '__fixtures__', file),
        `${JSON.stringify(await api.list(version, plural), undefined, 2)}\n`,
      );
    }
  }, 900_000);
  afterAll(() => api?.stop());

  const cluster = (more: object = {}) => ({
    name: 'prod',
    url: api.info.url,
    token: api.info.adminToken,
    caFile: api.info.caFile,
    ...more,
  });
  const limits = { retries: 1, backoffMilliseconds: 10 };
  const read = (clusters: object[], more: object = {}) =>
    readSource(kserveConnector, { clusters, limits, ...more });
  const keys = ({ facts }: SourceReading) => facts.map(fact => fact.key);

  it('passes the connection test', async () => {
    const { steps } = await testSource(kserveConnector, {
      clusters: [cluster()],
    });
    expect(steps.map(it => [it.id, it.outcome])).toEqual([
      ['reach', 'pass'],
      ['inferenceservices', 'pass'],
      ['llminferenceservices', 'pass'],
    ]);
    expect(steps[0].message).toMatch(/^prod v/);
  });

  it.each([1, 4, 250])('reads everything in pages of %i', async pageSize => {
    const reading = await read([cluster()], { pageSize });
    expect(reading.report.problems).toEqual([]);
    expect(keys(reading)).toHaveLength(15);
    expect(new Set(keys(reading)).size).toBe(15);
    expect(keys(reading)).toContain('prod/rides/inferenceservices/eta');
    expect(keys(reading)).toContain(
      'prod/language/llminferenceservices/assistant',
    );
    expect(reading.ends.endpoint?.kind).toBe('complete');
  });

  it.each([
    ['a kubeconfig with a token', () => api.info.kubeconfigPath],
    [
      'a kubeconfig with a client certificate',
      () => api.info.certKubeconfigPath,
    ],
  ])('connects by %s', async (_, file) => {
    const reading = await read([
      { name: 'prod', kubeconfig: { file: file(), context: 'test' } },
    ]);
    expect(reading.report.problems).toEqual([]);
    expect(keys(reading)).toHaveLength(15);
  });

  it('names the contexts when the configured one is not there', async () => {
    const reading = await read([
      {
        name: 'prod',
        kubeconfig: { file: api.info.kubeconfigPath, context: 'other' },
      },
    ]);
    expect(reading.ends.endpoint?.kind).toBe('incomplete');
    expect(reading.report.problems[0]).toMatchObject({
      message: expect.stringContaining('no context "other"'),
      hint: 'Set kubeconfig.context to one of: test',
    });
  });

  it('does not trust a certificate of an unknown authority', async () => {
    const reading = await read([cluster({ caFile: undefined })]);
    expect(reading.ends.endpoint?.kind).toBe('incomplete');
    expect(reading.report.problems[0]).toMatchObject({
      message: expect.stringContaining('certificate of the cluster'),
      hint: expect.stringContaining('caFile'),
    });
    const trusting = await read([
      cluster({ caFile: undefined, skipTLSVerify: true }),
    ]);
    expect(keys(trusting)).toHaveLength(15);
  });

  it('is incomplete when the token is refused', async () => {
    const reading = await read([cluster({ token: 'expired' })]);
    expect(reading.error).toBeDefined();
    expect(reading.report.problems[0]).toMatchObject({
      message: expect.stringContaining('401'),
      hint: expect.stringContaining('renew'),
    });
  });

  it('is incomplete when nothing may be listed', async () => {
    const { restrictedToken } = api.info;
    const reading = await read([cluster({ token: restrictedToken })]);
    expect(keys(reading)).toEqual([]);
    expect(reading.ends.endpoint?.kind).toBe('incomplete');
    expect(reading.report.problems[0]).toMatchObject({
      message: 'Endpoints may not be listed (403)',
      hint: expect.stringContaining('ClusterRole'),
    });
  });

  it('reads the namespaces that it may and says which it may not', async () => {
    const { token } = api.info.users['rides-only'];
    const all = await read([
      cluster({ token, namespaces: ['rides', 'payments'] }),
    ]);
    expect(keys(all).length).toBeGreaterThan(3);
    expect(keys(all).every(key => key.startsWith('prod/rides/'))).toBe(true);
    expect(all.ends.endpoint).toMatchObject({
      kind: 'incomplete',
      reason: 'Not permitted to list prod/payments/inferenceservices',
    });
    const one = await read([cluster({ token, namespaces: ['rides'] })]);
    expect(keys(one)).toEqual(keys(all));
    expect(one.ends.endpoint?.kind).toBe('complete');
  });

  it('is incomplete when one kind may not be listed', async () => {
    const { token } = api.info.users['no-llms'];
    const reading = await read([cluster({ token })]);
    expect(keys(reading)).toHaveLength(12);
    expect(reading.ends.endpoint).toMatchObject({
      kind: 'incomplete',
      reason: 'Not permitted to list prod/llminferenceservices',
    });
    const one = await read([cluster({ token, kinds: ['InferenceService'] })]);
    expect(one.ends.endpoint?.kind).toBe('complete');
  });

  it('starts a list again when its continue token has expired (410)', async () => {
    const session = kserveConnector.open({
      sourceId: 'test',
      config: { clusters: [cluster()], pageSize: 4 },
      logger: recordingLogger(),
    });
    const report = new SyncReport();
    const found = new Set<string>();
    let compacted = false;
    let end: FactEvent | undefined;
    const { signal } = new AbortController();
    for await (const event of session.read({ signal, report })) {
      end = event;
      if (event.kind !== 'facts') continue;
      for (const fact of event.facts) found.add(fact.key);
      if (compacted) continue;
      compacted = true;
      await touch('compaction');
      await api.compact();
    }
    await session.close();
    expect(report.snapshot().problems).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('expired'),
      }),
    ]);
    expect(found.size).toBe(15);
    expect(end?.kind).toBe('complete');
  });

  it('reads the other clusters when one is down, and removes nothing', async () => {
    const reading = await read([
      { name: 'down', url: 'https://127.0.0.1:1', token: 'x' },
      cluster(),
    ]);
    expect(keys(reading)).toHaveLength(15);
    expect(reading.ends.endpoint).toMatchObject({
      kind: 'incomplete',
      reason: expect.stringContaining('Cluster "down" could not be read'),
    });
    expect(reading.report.problems).toEqual([
      expect.objectContaining({ message: 'A cluster could not be read' }),
    ]);
  });

  it('no longer tells of an endpoint that was deleted', async () => {
    const object = endpoint('short-lived');
    await api.create(object);
    const key = 'prod/rides/inferenceservices/short-lived';
    expect(keys(await read([cluster()]))).toContain(key);
    await api.remove(object);
    const reading = await read([cluster()]);
    expect(keys(reading)).not.toContain(key);
    expect(reading.ends.endpoint?.kind).toBe('complete');
  });

  it('says that KServe is not installed when its definitions are gone', async () => {
    // What a finalizer holds would hold its definition as well.
    await api.release({
      apiVersion: 'serving.kserve.io/v1beta1',
      kind: 'InferenceService',
      metadata: { name: 'leaving', namespace: 'payments' },
    });
    await api.removeDefinition('llminferenceservices');
    const older = await settled(reading => keys(reading).length === 11);
    expect(older.report.problems).toEqual([]);
    expect(older.ends.endpoint?.kind).toBe('complete');

    await api.removeDefinition('inferenceservices');
    const none = await settled(reading => reading.report.problems.length > 0);
    expect(keys(none)).toEqual([]);
    expect(none.report.problems).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: 'KServe is not installed on a cluster',
        samples: ['prod'],
      }),
    ]);
    expect(none.ends.endpoint?.kind).toBe('complete');
    const { steps } = await testSource(kserveConnector, {
      clusters: [cluster()],
    });
    expect(steps[1]).toMatchObject({
      outcome: 'unknown',
      message: 'InferenceService is not installed on prod',
    });
  }, 60_000);

  /** A change, so that there is history to compact. */
  async function touch(name: string): Promise<void> {
    const object = endpoint(name);
    await api.create(object);
    await api.remove(object);
  }

  /** The server takes a moment to stop serving what was removed. */
  async function settled(
    isSettled: (reading: SourceReading) => boolean,
  ): Promise<SourceReading> {
    for (let tries = 0; ; tries++) {
      const reading = await read([cluster()]);
      if (isSettled(reading) || tries === 40) return reading;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }

  function endpoint(name: string): KubeObject {
    return {
      apiVersion: 'serving.kserve.io/v1beta1',
      kind: 'InferenceService',
      metadata: { name, namespace: 'rides' },
      spec: { predictor: { model: { modelFormat: { name: 'sklearn' } } } },
    };
  }
});
