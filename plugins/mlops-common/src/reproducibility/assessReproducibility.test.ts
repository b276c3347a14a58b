import fc from 'fast-check';
import { RunFact } from '../facts';
import { assessReproducibility } from './assessReproducibility';
import { reproducibilityRules, reproducibilityRuleSchema } from './rules';
import {
  ReproducibilityItemId,
  reproducibilityItemIdSchema,
  reproducibilityReportSchema,
} from './types';

const COMMIT = '3f0c1b5a7d9e2f4a6b8c0d1e2f3a4b5c6d7e8f90';
const SHA256 = 'a'.repeat(64);

const emptyRun: RunFact = {
  runId: 'r1',
  status: 'unknown',
  deleted: false,
  params: {},
  metrics: {},
  tags: {},
  datasetInputs: [],
  modelOutputs: [],
};

const completeRun: RunFact = {
  ...emptyRun,
  status: 'succeeded',
  startedAt: '2026-11-01T10:00:00Z',
  endedAt: '2026-11-01T10:20:00Z',
  params: { seed: '42', max_depth: '6' },
  metrics: { val_rmse: { value: 12.5 } },
  tags: {
    'data.sha256': SHA256,
    'mlflow.source.git.commit': COMMIT,
    'env.image.digest': `registry/train@sha256:${'b'.repeat(64)}`,
    'res.gpu.type': 'NVIDIA A100',
    'res.gpu.count': '1',
  },
  modelOutputs: ['m-1'],
};
const completeArtifacts = ['config.yaml', 'data/stats.json'];

function item(
  run: RunFact | undefined,
  id: ReproducibilityItemId,
  artifacts: string[] | undefined = [],
  options = {},
) {
  const report = assessReproducibility(run, artifacts, options);
  const found = report.items.find(one => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

describe('reproducibility rules', () => {
  it('cover the ten items once, in their order', () => {
    expect(reproducibilityRules.map(rule => rule.id)).toEqual(
      reproducibilityItemIdSchema.options,
    );
  });

  it('refuse a rule whose pattern is not a regular expression', () => {
    const [rule] = reproducibilityRules;
    expect(
      reproducibilityRuleSchema.safeParse({
        ...rule,
        grades: [{ state: 'full', when: { artifact: '(' }, reason: 'x' }],
      }).success,
    ).toBe(false);
  });

  it('tell the fix wherever an item is not full', () => {
    for (const rule of reproducibilityRules) {
      for (const grade of rule.grades) {
        expect(Boolean(grade.fix)).toBe(grade.state === 'partial');
      }
    }
  });
});

describe('assessReproducibility', () => {
  it('gives ten of ten to a run that tracks everything', () => {
    const report = assessReproducibility(completeRun, completeArtifacts, {
      version: '3',
    });
    expect(report.items.filter(one => one.state !== 'full')).toEqual([]);
    expect(report).toMatchObject({ score: 10, version: '3', runId: 'r1' });
  });

  it('gives nothing to a run that tracks nothing, with a fix for each item', () => {
    const report = assessReproducibility(emptyRun, []);
    expect(report.score).toBe(0);
    for (const one of report.items) {
      expect(one).toMatchObject({ state: 'missing', fix: expect.any(String) });
    }
  });

  it('does not take the short digest of a data set for a data version', () => {
    const run = {
      ...emptyRun,
      datasetInputs: [{ name: 'flights', digest: '0a1b2c3d' }],
    };
    expect(item(run, 'dataVersion')).toMatchObject({
      state: 'partial',
      evidence: 'flights digest 0a1b2c3d',
    });
  });

  it('does not trust a commit with uncommitted changes', () => {
    const tags = { 'mlflow.source.git.commit': COMMIT };
    expect(item({ ...emptyRun, tags }, 'codeVersion').state).toBe('full');
    const dirty = { ...tags, 'mlflow.source.git.dirty': 'True' };
    expect(item({ ...emptyRun, tags: dirty }, 'codeVersion')).toMatchObject({
      state: 'partial',
      reason: expect.stringContaining('not committed'),
    });
    const short = { 'mlflow.source.git.commit': '3f0c1b5' };
    expect(item({ ...emptyRun, tags: short }, 'codeVersion').state).toBe(
      'partial',
    );
  });

  it('does not count metrics of the machine as metrics of the model', () => {
    const metrics = { 'system/cpu_utilization_percentage': { value: 50 } };
    const run = { ...emptyRun, metrics };
    expect(item(run, 'metrics').state).toBe('missing');
    expect(item(run, 'resources').state).toBe('partial');
    const withNode = {
      ...emptyRun,
      metrics: {
        'system/node-1/gpu_0_utilization_percentage': { value: 1 },
      },
    };
    expect(item(withNode, 'resources').state).toBe('partial');
  });

  it('says so when every metric is NaN', () => {
    const run = { ...emptyRun, metrics: { loss: { value: 'NaN' as const } } };
    expect(item(run, 'metrics').state).toBe('partial');
  });

  it('does not fail a run too short for system metrics', () => {
    const run = {
      ...emptyRun,
      startedAt: '2026-11-01T10:00:00Z',
      endedAt: '2026-11-01T10:00:05Z',
    };
    expect(item(run, 'resources')).toMatchObject({ state: 'partial' });
    const long = { ...run, endedAt: '2026-11-01T10:10:00Z' };
    expect(item(long, 'resources')).toMatchObject({ state: 'missing' });
  });

  it.each([
    ['3.x model output', { ...emptyRun, modelOutputs: ['m-1'] }, []],
    [
      '2.x history tag',
      {
        ...emptyRun,
        tags: {
          'mlflow.log-model.history':
            '[{"artifact_path": "model", "flavors": {"sklearn": {}}}]',
        },
      },
      [],
    ],
    ['MLmodel file', emptyRun, ['model/MLmodel']],
  ])('finds the stored model by its %s', (_, run, artifacts) => {
    expect(item(run, 'artifact', artifacts).state).toBe('full');
  });

  it('does not take None for a seed', () => {
    const none = { ...emptyRun, params: { random_state: 'None' } };
    expect(item(none, 'seed').state).toBe('missing');
    const one = { ...emptyRun, params: { random_state: '7' } };
    expect(item(one, 'seed').state).toBe('partial');
    const nested = { ...emptyRun, params: { 'train.seed': '7' } };
    expect(item(nested, 'seed').state).toBe('full');
  });

  it('leaves open what hangs on files that could not be listed', () => {
    const report = assessReproducibility(completeRun, undefined);
    expect(
      report.items.filter(one => one.state === 'unknown').map(one => one.id),
    ).toEqual(['hyperparameters', 'datasetStatistics']);
    expect(report.score).toBe(8);
  });

  it('tells apart why there is no run', () => {
    const states = (absence: 'noRun' | 'otherServer' | 'unreachable') =>
      assessReproducibility(undefined, undefined, { absence, runId: 'r9' });
    expect(states('noRun')).toMatchObject({ score: 0, runId: 'r9' });
    expect(states('otherServer').score).toBeNull();
    expect(states('unreachable').score).toBeNull();
    expect(
      item(undefined, 'artifact', undefined, {
        absence: 'noRun',
        sourceUri: 's3://bucket/model',
      }),
    ).toMatchObject({ state: 'partial', evidence: 's3://bucket/model' });
  });

  it('lowers what only a deleted run still knows', () => {
    const report = assessReproducibility(
      { ...completeRun, deleted: true },
      completeArtifacts,
    );
    expect(report.score).toBe(5);
    expect(report.items[0].fix).toBe('MlflowClient().restore_run("r1")');
  });

  const dictionary = fc.dictionary(fc.string(), fc.string(), { maxKeys: 5 });
  const arbitraryRun = fc.record({
    params: dictionary,
    tags: dictionary,
    metrics: fc.dictionary(
      fc.string(),
      fc.record({ value: fc.double({ noNaN: true }) }),
    ),
  });

  it('answers within its contract for any run', () => {
    fc.assert(
      fc.property(
        arbitraryRun,
        fc.option(fc.array(fc.string()), { nil: undefined }),
        (parts, artifacts) => {
          const report = assessReproducibility(
            { ...emptyRun, ...parts } as RunFact,
            artifacts,
          );
          expect(reproducibilityReportSchema.parse(report)).toEqual(report);
          expect(report.score).toBeGreaterThanOrEqual(0);
          expect(report.score).toBeLessThanOrEqual(10);
        },
      ),
    );
  });

  it('never gets worse by knowing one more file', () => {
    const paths = fc.constantFrom(
      'config.yaml',
      'data/stats.json',
      'model/MLmodel',
      'model/requirements.txt',
      'notes.txt',
    );
    fc.assert(
      fc.property(arbitraryRun, fc.array(paths), paths, (parts, files, one) => {
        const run = { ...emptyRun, ...parts } as RunFact;
        const before = assessReproducibility(run, files).score ?? 0;
        const after = assessReproducibility(run, [...files, one]).score ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
