import {
  connectorConformance,
  dataByKey,
  FakeHttpSource,
  FakeRequest,
  readSource,
  recordingLogger,
  testSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { recordedAnswers, replay } from './__testUtils__/recording';
import { API } from './mlflowConfig';
import { mlflowConnector } from './mlflowConnector';

function bodyOf(request: FakeRequest): Record<string, unknown> {
  return typeof request.body === 'object' && request.body !== null
    ? { ...request.body }
    : {};
}

connectorConformance({
  connector: mlflowConnector,
  config: ({ baseUrl, secret, limits }) => ({
    baseUrl,
    auth: { type: 'basic', username: 'reader', password: secret },
    limits,
  }),
  requiredFields: ['baseUrl'],
  lists: [
    {
      factType: 'model',
      isList: request => request.path === `${API}/registered-models/search`,
      position: request => request.query.get('page_token') ?? undefined,
      page: ({ items, next }) => ({
        registered_models: items,
        next_page_token: next ?? '',
      }),
      item: name => ({ name, creation_timestamp: 1_700_000_000_000 }),
      malformed: name => ({ name, creation_timestamp: 'long ago' }),
      keyOf: name => name,
    },
    {
      factType: 'model-version',
      isList: request => request.path === `${API}/model-versions/search`,
      position: request => request.query.get('page_token') ?? undefined,
      page: ({ items, next }) => ({
        model_versions: items,
        next_page_token: next,
      }),
      item: name => ({ name, version: '1', status: 'READY' }),
      malformed: name => ({ name, version: '1', tags: 'none' }),
      keyOf: name => `${name}/1`,
    },
    {
      factType: 'run',
      isList: request => request.path === `${API}/runs/search`,
      position: request => {
        const token = bodyOf(request).page_token;
        return typeof token === 'string' ? token : undefined;
      },
      page: ({ items, next }) => ({ runs: items, next_page_token: next }),
      item: name => ({ info: { run_id: name, status: 'FINISHED' } }),
      malformed: name => ({ info: { run_id: name, start_time: 'soon' } }),
      keyOf: name => name,
    },
  ],
  other: request => {
    if (request.path === '/version') return { text: '3.17.2' };
    if (request.path === `${API}/experiments/search`) {
      return { json: { experiments: [{ experiment_id: '1', name: 'e' }] } };
    }
    return undefined;
  },
});

describe.each(['mlflow2', 'mlflow3'] as const)('answers of %s', name => {
  const answers = recordedAnswers(name);
  let server: FakeHttpSource;

  beforeEach(async () => {
    server = await FakeHttpSource.start(replay(answers));
  });
  afterEach(() => server.close());

  const read = () => readSource(mlflowConnector, { baseUrl: server.baseUrl });

  it('take aliases from the model, where alone MLflow tells them', async () => {
    const models = dataByKey(await read(), 'model');
    expect(models['flight-delay'].aliases).toEqual([
      { alias: 'challenger', version: '3' },
      { alias: 'champion', version: '2' },
    ]);
    expect(models.empty).toEqual(
      expect.objectContaining({ name: 'empty', tags: {}, aliases: [] }),
    );
  });

  it('link versions to models, runs and pages of MLflow', async () => {
    const reading = await read();
    const version = reading.facts.find(
      fact => fact.key === '수요 예측 (équipe)/1',
    );
    expect(version).toMatchObject({
      type: 'model-version',
      parentKey: '수요 예측 (équipe)',
      url: `${server.baseUrl}/#/models/${encodeURIComponent(
        '수요 예측 (équipe)',
      )}/versions/1`,
      data: { stage: 'Production', status: 'ready' },
    });
    const versions = dataByKey(reading, 'model-version');
    expect(versions['flight-delay/2'].stage).toBeUndefined();
    expect(versions['imported/1'].runId).toBeUndefined();
    expect(versions['imported/3'].runUrl).toContain('elsewhere');
  });

  it('keep metrics that are no numbers, and what a run was made from', async () => {
    const tuned = Object.values(dataByKey(await read(), 'run')).find(
      run => run.name === 'tuned',
    );
    expect(tuned).toMatchObject({
      status: 'succeeded',
      experimentName: 'flights',
      params: { alpha: '0.1', seed: '42', depth: '6' },
      metrics: {
        rmse: { value: 3, step: 2 },
        diverged: { value: 'NaN' },
        ceiling: { value: 'Infinity' },
        floor: { value: '-Infinity' },
      },
      datasetInputs: [
        {
          name: 'flights',
          sourceType: 'code',
          context: 'training',
          rowCount: 4,
        },
      ],
    });
    // The source of a dataset may hold paths and queries; it is not kept.
    expect(JSON.stringify(tuned?.datasetInputs)).not.toContain('tags');
  });

  it('know deleted runs and those of a failed child', async () => {
    const runs = Object.values(dataByKey(await read(), 'run'));
    const named = (runName: string) => runs.find(r => r.name === runName);
    expect(named('thrown away')?.deleted).toBe(true);
    expect(named('child')).toMatchObject({
      status: 'failed',
      tags: { 'mlflow.parentRunId': named('failed child')?.runId },
    });
  });

  it('list files of a run two levels deep, and none of a missing run', async () => {
    const runs = Object.values(dataByKey(await read(), 'run'));
    const tuned = runs.find(run => run.name === 'tuned');
    const { signal } = new AbortController();
    const { onDemand, close } = mlflowConnector.open({
      sourceId: 'test',
      config: { baseUrl: server.baseUrl },
      logger: recordingLogger(),
    });
    const found = await onDemand.run?.(tuned?.runId ?? '', { signal });
    expect(found?.data).toEqual(tuned);
    expect(
      found && (await onDemand.runArtifacts?.(found.data, { signal })),
    ).toEqual(['report/plots/', 'report/summary.txt']);
    expect(await onDemand.run?.('missing', { signal })).toBeUndefined();
    await close();
  });

  it('make the connection test pass', async () => {
    const { steps } = await testSource(mlflowConnector, {
      baseUrl: server.baseUrl,
    });
    expect(steps.map(step => step.outcome)).toEqual(steps.map(() => 'pass'));
    expect(steps[0].message).toMatch(/^MLflow [23]\./);
  });
});

it('reads the models that MLflow 3 makes of a run', async () => {
  const server = await FakeHttpSource.start(replay(recordedAnswers('mlflow3')));
  try {
    const config = { baseUrl: server.baseUrl };
    const reading = await readSource(mlflowConnector, config);
    const baseline = Object.values(dataByKey(reading, 'run')).find(
      run => run.name === 'baseline',
    );
    const versions = dataByKey(reading, 'model-version');
    expect(baseline?.modelOutputs).toEqual([
      versions['flight-delay/1'].loggedModelId,
    ]);
    const session = mlflowConnector.open({
      sourceId: 'test',
      config,
      logger: recordingLogger(),
    });
    const { signal } = new AbortController();
    const files =
      baseline && (await session.onDemand.runArtifacts?.(baseline, { signal }));
    await session.close();
    expect(files).toContain(`${baseline?.modelOutputs[0]}/MLmodel`);
  } finally {
    await server.close();
  }
});

describe('a refused host name', () => {
  it('is told apart from a refused user', async () => {
    const refusal = recordedAnswers('mlflow3').find(
      answer => answer.status === 403,
    );
    const server = await FakeHttpSource.start(request =>
      request.path === '/version'
        ? { text: '3.17.2' }
        : { status: 403, text: String(refusal?.answer) },
    );
    try {
      const { steps } = await testSource(mlflowConnector, {
        baseUrl: server.baseUrl,
      });
      expect(steps.map(step => step.outcome)).toEqual([
        'pass',
        'fail',
        'skipped',
        'skipped',
        'skipped',
      ]);
      expect(steps[1].mitigation).toContain(
        `--allowed-hosts "${new URL(server.baseUrl).host}"`,
      );
    } finally {
      await server.close();
    }
  });
});

describe('runs outside of the window', () => {
  const version = (number: number) => ({
    name: 'm',
    version: String(number),
    run_id: `run-${String(number).padStart(3, '0')}`,
  });

  function oldRuns(request: FakeRequest) {
    const { filter } = bodyOf(request);
    const ids = String(filter).match(/run-\d+/g) ?? [];
    return ids.map(run_id => ({ info: { run_id, status: 'FINISHED' } }));
  }

  it('are read when versions point to them, as many as are allowed', async () => {
    const versions = Array.from({ length: 250 }, (_, index) => version(index));
    const server = await FakeHttpSource.start(request => {
      switch (request.path) {
        case `${API}/model-versions/search`:
          return { json: { model_versions: versions } };
        case `${API}/experiments/search`:
          return { json: { experiments: [{ experiment_id: '1', name: 'e' }] } };
        case `${API}/runs/search`:
          return { json: { runs: oldRuns(request) } };
        default:
          return { json: {} };
      }
    });
    try {
      const reading = await readSource(mlflowConnector, {
        baseUrl: server.baseUrl,
        runs: { maxLinked: 240 },
      });
      expect(Object.keys(dataByKey(reading, 'run'))).toHaveLength(240);
      const end = reading.ends.run;
      // The ten others are there still: nothing known of them may go.
      expect(end?.kind === 'complete' && end.unreadable).toHaveLength(10);
      expect(reading.report.skipped).toEqual([
        expect.objectContaining({ type: 'run', count: 10 }),
      ]);
      const searches = server.requests.filter(
        request => request.path === `${API}/runs/search`,
      );
      expect(searches).toHaveLength(1 + 3);
    } finally {
      await server.close();
    }
  });
});

describe('configuration', () => {
  it.each([
    [{ baseUrl: 'mlflow:5000' }, 'config.baseUrl'],
    [{ baseUrl: 'http://user:word@mlflow' }, 'config.baseUrl'],
    [{ baseUrl: 'http://mlflow', auth: { type: 'kerberos' } }, 'auth.type'],
    [{ baseUrl: 'http://mlflow', auth: { type: 'bearer' } }, 'auth.token'],
    [
      { baseUrl: 'http://mlflow', runs: { maxAgeDays: -1 } },
      'config.runs.maxAgeDays',
    ],
    [{ baseUrl: 'http://mlflow', workpsace: 'x' }, 'workpsace'],
  ])('%j is refused for %s', (config, field) => {
    const open = () =>
      mlflowConnector.open({
        sourceId: 'mlflow-prod',
        config,
        logger: recordingLogger(),
      });
    expect(open).toThrow('mlflow-prod');
    expect(open).toThrow(field);
    expect(open).not.toThrow(/word/);
  });

  it('sends the workspace with each request', async () => {
    const server = await FakeHttpSource.start(() => ({ json: {} }));
    try {
      await readSource(mlflowConnector, {
        baseUrl: server.baseUrl,
        workspace: 'risk',
      });
      expect(
        server.requests.map(request => request.headers['x-mlflow-workspace']),
      ).toEqual(server.requests.map(() => 'risk'));
    } finally {
      await server.close();
    }
  });
});
