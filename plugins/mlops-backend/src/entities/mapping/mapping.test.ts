import {
  featureViewSpecSchema,
  ModelVersionFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import fc from 'fast-check';
import { parseIsoDuration } from '../../featureViews/parseIsoDuration';
import { runFact } from '../__testUtils__/facts';
import { isoDuration } from './isoDuration';
import { modelMappingSchema, TagReader } from './mappingConfig';
import { modelType, runTraits } from './modelTraits';
import {
  compareVersions,
  VersionDigest,
  versionLabels,
  versionRoles,
} from './modelVersions';

const version = (
  name: string,
  parts: Partial<ModelVersionFact> = {},
): ModelVersionFact => ({
  modelKey: 'm',
  version: name,
  status: 'ready',
  tags: {},
  ...parts,
});
const mapping = modelMappingSchema.parse(undefined);

describe('versions', () => {
  it('are newest first by number, not by letter', () => {
    const names = ['9', '10', '2'].map(name => version(name));
    expect(names.sort(compareVersions).map(one => one.version)).toEqual([
      '10',
      '9',
      '2',
    ]);
  });

  it('are in one order, whatever order they come in', () => {
    const one = fc.record({
      version: fc.oneof(fc.nat().map(String), fc.string({ minLength: 1 })),
      createdAt: fc.option(
        fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(
          -Math.sign(compareVersions(b, a)) || 0,
        );
      }),
    );
  });

  it('leave a digest of bounded size that keeps what has an alias', () => {
    const digest = new VersionDigest([{ alias: 'champion', version: '3' }]);
    for (let i = 1; i <= 1000; i++) digest.add(version(String(i)));
    const kept = digest.newest().map(one => one.version);
    expect(digest.count).toBe(1000);
    expect(kept).toHaveLength(20);
    expect(kept[0]).toBe('1000');
    expect(kept).toContain('3');
  });

  it('have roles by alias, and by stage only without any alias', () => {
    const digest = new VersionDigest([]);
    digest.add(version('1', { stage: 'Production' }));
    digest.add(version('2', { stage: 'Production' }));
    digest.add(version('3', { stage: 'Staging' }));
    digest.add(version('4', { stage: 'Archived' }));
    const stages = digest.stages();
    expect(versionRoles(versionLabels([], stages), mapping.roles)).toEqual({
      champion: { name: 'Production', version: '2' },
      challenger: { name: 'Staging', version: '3' },
    });
    const aliases = [{ alias: 'baseline', version: '1' }];
    expect(versionRoles(versionLabels(aliases, stages), mapping.roles)).toEqual(
      {},
    );
  });
});

describe('traits', () => {
  it.each([
    ['regression', [], 'regression'],
    [undefined, ['tabular-regression'], 'regression'],
    [undefined, ['text-generation'], 'llm'],
    [undefined, ['time-series-forecasting'], 'forecasting'],
    [undefined, ['image-classification'], 'classification'],
    ['Time Machine', [], 'other'],
    [undefined, [], 'other'],
  ])('take %s with tasks %j for %s', (declared, tasks, type) => {
    expect(modelType(declared, tasks)).toBe(type);
  });

  it('come from a run, also when its history cannot be read', () => {
    const of = (tags: Record<string, string>) =>
      runTraits(runFact('r', { tags }).data);
    expect(
      of({
        'mlflow.log-model.history':
          '[{"flavors":{"old":{}}},{"flavors":{"python_function":{},"xgboost":{"xgboost_version":"3"}}}]',
      }),
    ).toEqual({ framework: 'xgboost', frameworkVersion: '3' });
    expect(of({ estimator_class: 'sklearn.svm.SVC' })).toEqual({
      framework: 'sklearn',
    });
    expect(of({ 'mlflow.log-model.history': '[{' })).toEqual({});
    expect(of({ 'mlflow.log-model.history': '[null]' })).toEqual({});
  });
});

describe('TagReader', () => {
  it('takes the nearest tag that has a value', () => {
    const reader = new TagReader(
      mapping,
      { task: ' ', pipeline_tag: 'ranking' },
      { task: 'other', pii: 'YES' },
    );
    expect(reader.list('task')).toEqual(['ranking']);
    expect(reader.flag('personalData')).toBe(true);
    expect(reader.flag('license')).toBeUndefined();
  });
});

describe('durations', () => {
  it('are written as the kind takes them, and read back', () => {
    const ttl = featureViewSpecSchema.shape.ttl;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), millis => {
        const written = isoDuration(millis / 1000);
        expect(ttl.safeParse(written).success).toBe(true);
        expect(parseIsoDuration(written)).toBeCloseTo(millis / 1000, 3);
      }),
    );
    expect(isoDuration(86400)).toBe('P1D');
    expect(isoDuration(90061.5)).toBe('P1DT1H1M1.5S');
  });
});
