import {
  dataByKey,
  readSource,
  recordingLogger,
  testSource,
} from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { canRun, MlflowServer, MlflowVenv } from './__testUtils__/mlflowServer';
import { record } from './__testUtils__/recording';
import { mlflowConnector } from './mlflowConnector';

/*
 * Against real servers, which it starts and stops itself:
 *
 *   node scripts/sources/venvs.mjs mlflow2 mlflow3
 *   MLOPS_INTEGRATION=1 yarn test mlflow.integration
 *
 * With MLOPS_RECORD=1 the answers in __fixtures__ are recorded anew.
 */
jest.setTimeout(240_000);

/** Of the administrator of a server of the test. */
const PASSWORD = 'only-for-this-test';
const limits = { retries: 1, backoffMilliseconds: 10 };

/** Skipped without MLOPS_INTEGRATION=1 or without the Python environment. */
function withReal(venv: MlflowVenv) {
  return canRun(venv) ? describe : describe.skip;
}

function testsOf(venv: MlflowVenv, major: string): void {
  let server: MlflowServer;

  beforeAll(async () => {
    server = await MlflowServer.start(venv);
    await server.seed();
    if (process.env.MLOPS_RECORD === '1') await record(server);
  });
  afterAll(() => server?.stop());

  const read = () =>
    readSource(mlflowConnector, { baseUrl: server.baseUrl, limits });

  it('passes the connection test', async () => {
    const { steps } = await testSource(mlflowConnector, {
      baseUrl: server.baseUrl,
    });
    expect(steps.map(step => [step.id, step.outcome])).toEqual([
      ['reach', 'pass'],
      ['host', 'pass'],
      ['auth', 'pass'],
      ['models', 'pass'],
      ['runs', 'pass'],
    ]);
    expect(steps[0].message).toContain(`MLflow ${major}`);
  });

  it('reads models with aliases, versions and runs', async () => {
    const reading = await read();

    expect(reading.error).toBeUndefined();
    expect(reading.report.problems).toEqual([]);
    expect(Object.values(reading.ends).map(end => end.kind)).toEqual([
      'complete',
      'complete',
      'complete',
    ]);

    const models = dataByKey(reading, 'model');
    expect(Object.keys(models).sort()).toEqual([
      'empty',
      'flight-delay',
      'imported',
      '수요 예측 (équipe)',
    ]);
    expect(models['flight-delay']).toMatchObject({
      description: 'Minutes of delay at arrival',
      tags: { owner: 'team-routes' },
    });
    expect(models['flight-delay']).toHaveProperty(
      'aliases',
      expect.arrayContaining([
        { alias: 'champion', version: '2' },
        { alias: 'challenger', version: '3' },
      ]),
    );

    const versions = dataByKey(reading, 'model-version');
    expect(Object.keys(versions).sort()).toEqual([
      'flight-delay/1',
      'flight-delay/2',
      'flight-delay/3',
      'imported/1',
      'imported/2',
      'imported/3',
      '수요 예측 (équipe)/1',
    ]);
    expect(versions['flight-delay/2']).toMatchObject({
      modelKey: 'flight-delay',
      status: 'ready',
      description: 'Deeper trees',
      tags: { reviewed: 'yes' },
    });
    expect(versions['flight-delay/2']).not.toHaveProperty('stage', 'None');
    expect(versions['수요 예측 (équipe)/1']).toHaveProperty(
      'stage',
      'Production',
    );
    expect(versions['imported/1']).toHaveProperty('runId', undefined);
    expect(versions['imported/3']).toHaveProperty(
      'runUrl',
      'https://mlflow.elsewhere.example/#/experiments/1/runs/0123',
    );

    const runs = Object.values(dataByKey(reading, 'run'));
    const named = (name: string) => runs.find(run => run.name === name);
    expect(named('tuned')).toMatchObject({
      experimentName: 'flights',
      status: 'succeeded',
      deleted: false,
      params: { alpha: '0.1', seed: '42', depth: '6' },
      metrics: {
        rmse: { value: 3, step: 2 },
        diverged: { value: 'NaN' },
        ceiling: { value: 'Infinity' },
        floor: { value: '-Infinity' },
      },
      tags: { 'mlflow.source.git.commit': '8c1f2d7' },
      datasetInputs: [
        expect.objectContaining({
          name: 'flights',
          context: 'training',
          rowCount: 4,
        }),
      ],
    });
    expect(named('thrown away')).toHaveProperty('deleted', true);
    expect(named('child')).toHaveProperty('status', 'failed');
  });

  it('reads runs outside of the window when a version points to them', async () => {
    const reading = await readSource(mlflowConnector, {
      baseUrl: server.baseUrl,
      runs: { maxAgeDays: 0.0000001 },
    });
    const names = Object.values(dataByKey(reading, 'run')).map(run => run.name);
    expect(names.sort()).toEqual([
      'baseline',
      'shadow',
      'thrown away',
      'tuned',
    ]);
    expect(reading.ends.run?.kind).toBe('complete');
  });

  it('finds one run and its files on demand', async () => {
    const reading = await read();
    const { signal } = new AbortController();
    const session = mlflowConnector.open({
      sourceId: 'test',
      config: { baseUrl: server.baseUrl },
      logger: recordingLogger(),
    });
    const artifactsOf = async (name: string) => {
      const known = Object.values(dataByKey(reading, 'run')).find(
        fact => fact.name === name,
      );
      const run = await session.onDemand.run?.(known?.runId ?? '', { signal });
      expect(run?.data).toEqual(known);
      return run && session.onDemand.runArtifacts?.(run.data, { signal });
    };

    expect(await artifactsOf('tuned')).toEqual([
      'report/plots/',
      'report/summary.txt',
    ]);
    const files = (await artifactsOf('baseline')) ?? [];
    expect(files.map(file => file.replace(/^m-\w+|^model/, ''))).toEqual(
      expect.arrayContaining(['/MLmodel', '/requirements.txt']),
    );
    expect(await session.onDemand.run?.('0'.repeat(32), { signal })).toBe(
      undefined,
    );
    await session.close();
  });

  it('no longer brings a model that was deleted', async () => {
    await server.python(
      '-c',
      `import mlflow; mlflow.MlflowClient("${server.baseUrl}").delete_registered_model("empty")`,
    );
    const reading = await read();
    expect(Object.keys(dataByKey(reading, 'model'))).not.toContain('empty');
    expect(Object.keys(dataByKey(reading, 'model'))).toHaveLength(3);
    expect(reading.ends.model).toEqual({ kind: 'complete', type: 'model' });
  });

  it('claims nothing when the server is stopped', async () => {
    const stopped = await MlflowServer.start(venv);
    await stopped.stop();
    const reading = await readSource(mlflowConnector, {
      baseUrl: stopped.baseUrl,
      limits,
    });
    expect(reading.facts).toEqual([]);
    expect(Object.values(reading.ends).map(end => end.kind)).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
    ]);
    expect(String(reading.error)).toContain('Nothing listens at this address');
  });
}

withReal('mlflow2')('real mlflow2', () => testsOf('mlflow2', '2.'));
withReal('mlflow3')('real mlflow3', () => testsOf('mlflow3', '3.'));

withReal('mlflow3')('real mlflow3 with access rules', () => {
  it('links a version to the model that a run logged', async () => {
    const server = await MlflowServer.start('mlflow3');
    try {
      await server.seed();
      const reading = await readSource(mlflowConnector, {
        baseUrl: server.baseUrl,
      });
      const baseline = Object.values(dataByKey(reading, 'run')).find(
        run => run.name === 'baseline',
      );
      const version = dataByKey(reading, 'model-version')['flight-delay/1'];
      expect(version.loggedModelId).toMatch(/^m-/);
      expect(baseline?.modelOutputs).toEqual([version.loggedModelId]);
    } finally {
      await server.stop();
    }
  });

  it('logs in with basic authentication and says when it is refused', async () => {
    const server = await MlflowServer.start('mlflow3', {
      args: ['--app-name', 'basic-auth'],
      env: {
        MLFLOW_FLASK_SERVER_SECRET_KEY: 'integration',
        MLFLOW_AUTH_ADMIN_PASSWORD: PASSWORD,
      },
    });
    try {
      const config = (password: string) => ({
        baseUrl: server.baseUrl,
        auth: { type: 'basic', username: 'admin', password },
        limits,
      });
      const admitted = await testSource(mlflowConnector, config(PASSWORD));
      expect(admitted.steps.map(step => step.outcome)).toEqual(
        admitted.steps.map(() => 'pass'),
      );
      const reading = await readSource(mlflowConnector, config(PASSWORD));
      expect(reading.ends.model?.kind).toBe('complete');

      const refused = await testSource(mlflowConnector, config('wrong-word'));
      expect(refused.steps.map(step => [step.id, step.outcome])).toEqual([
        ['reach', 'pass'],
        ['host', 'pass'],
        ['auth', 'fail'],
        ['models', 'skipped'],
        ['runs', 'skipped'],
      ]);
      expect(refused.steps[2].mitigation).toContain('auth');
      expect(JSON.stringify(refused)).not.toContain('wrong-word');
    } finally {
      await server.stop();
    }
  });

  it('names --allowed-hosts when the host name is refused', async () => {
    const server = await MlflowServer.start('mlflow3', {
      args: ['--allowed-hosts', 'mlflow.example.com'],
    });
    try {
      const { steps } = await testSource(mlflowConnector, {
        baseUrl: server.baseUrl,
      });
      expect(steps[0]).toMatchObject({ id: 'reach', outcome: 'pass' });
      expect(steps[1]).toMatchObject({
        id: 'host',
        outcome: 'fail',
        mitigation: expect.stringContaining(
          `--allowed-hosts "127.0.0.1:${server.port}"`,
        ),
      });
      const reading = await readSource(mlflowConnector, {
        baseUrl: server.baseUrl,
        limits,
      });
      expect(reading.ends.model?.kind).toBe('incomplete');
      expect(reading.facts).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
