import { flightDelayVersions } from '../__fixtures__';
import { compareVersions, relativeChange } from './compareVersions';
import { chosenMetrics, metricNames, metricOf } from './versionMetrics';

const [v13, v12] = flightDelayVersions;
const v9 = flightDelayVersions[4];

describe('compareVersions', () => {
  it('puts parameters side by side and marks those that differ', () => {
    const { parameters } = compareVersions([v12, v13, v9]);
    expect(parameters).toEqual([
      {
        name: 'learning_rate',
        values: ['0.08', '0.08', '0.08'],
        differs: false,
      },
      { name: 'max_depth', values: ['5', '6', '5'], differs: true },
      { name: 'n_estimators', values: ['400', '400', '400'], differs: false },
      { name: 'seed', values: ['7', '7', undefined], differs: true },
    ]);
  });

  it('compares data by digest', () => {
    expect(compareVersions([v12, v9]).data).toEqual([
      {
        name: 'flights-3m (training)',
        values: ['a1b2c3d4', '99ee01ff'],
        differs: true,
      },
    ]);
  });

  it('takes a version without a run as one without anything', () => {
    const { parameters } = compareVersions([v12, { ...v13, run: undefined }]);
    expect(parameters.every(({ values }) => values[1] === undefined)).toBe(
      true,
    );
  });
});

describe('relativeChange', () => {
  it.each([
    [12, 10, 0.2],
    [-8, -10, 0.2],
    [10, 10, undefined],
    [1, 0, undefined],
    ['NaN' as const, 1, undefined],
    [1, undefined, undefined],
  ])('of %p against %p is %p', (value, baseline, change) => {
    expect(relativeChange(value, baseline)).toBe(change);
  });
});

describe('metrics of versions', () => {
  const withMetrics = (metrics: typeof v12.metrics) => ({ ...v12, metrics });

  it('lists what most versions report first, and not the machine', () => {
    expect(
      metricNames([
        withMetrics({ auc: { value: 1 }, 'system/cpu': { value: 3 } }),
        withMetrics({ rmse: { value: 1 }, auc: { value: 2 } }),
      ]),
    ).toEqual(['auc', 'rmse']);
  });

  it('follows the address as far as it names metrics that exist', () => {
    const names = ['a', 'b', 'c'];
    expect(chosenMetrics(names, ['c', 'gone'])).toEqual(['c']);
    expect(chosenMetrics(names, ['gone'])).toEqual(['a', 'b']);
  });

  it('draws no number that is none', () => {
    const version = withMetrics({ loss: { value: 'NaN' } });
    expect(metricOf(version, 'loss')).toBeNull();
    expect(metricOf(version, 'other')).toBeNull();
  });
});
