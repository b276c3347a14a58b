import fc from 'fast-check';
import {
  andersonDarling,
  boundedKolmogorovSmirnov,
  chiSquareGoodnessOfFit,
  chiSquareHomogeneity,
  compareOrdered,
  compareSorted,
  cramerVonMises,
  energyTest,
  eppsSingleton,
  fisherExact,
  gTest,
  hellingerTest,
  jensenShannonTest,
  kolmogorovSmirnov,
  kullbackLeiblerTest,
  lInfinityTest,
  mannWhitney,
  maximumMeanDiscrepancyTest,
  meanDifference,
  missingShares,
  momentsOf,
  populationStabilityTest,
  randomSource,
  sortedSample,
  summarise,
  totalVariationTest,
  twoProportions,
  wassersteinTest,
  type CountTable,
  type TestResult,
} from '..';
import { column, countTable } from '../../testing/arbitraries';

const COUNT_TESTS: [string, (table: CountTable) => TestResult][] = [
  ['chi-square homogeneity', chiSquareHomogeneity],
  ['G', gTest],
  ['goodness of fit', chiSquareGoodnessOfFit],
  ['PSI', populationStabilityTest],
  ['KL', kullbackLeiblerTest],
  ['JS', jensenShannonTest],
  ['Hellinger', hellingerTest],
  ['TVD', table => totalVariationTest(table, { draws: 20 })],
  ['L-infinity', table => lInfinityTest(table, { draws: 20 })],
];
const SAMPLE_TESTS: [string, (x: number[], y: number[]) => TestResult][] = [
  ['KS', (x, y) => kolmogorovSmirnov(compare(x, y))],
  [
    'Wasserstein',
    (x, y) => wassersteinTest(compare(x, y), momentsOf(x), momentsOf(y)),
  ],
  ['energy', (x, y) => energyTest(compare(x, y))],
  ['Mann-Whitney', (x, y) => mannWhitney(compare(x, y))],
  [
    'Cramér-von Mises',
    (x, y) => cramerVonMises(compare(x, y), { method: 'asymptotic' }),
  ],
  ['Anderson-Darling', (x, y) => andersonDarling(compare(x, y))],
  ['Epps-Singleton', (x, y) => eppsSingleton(x, y)],
  ['t', (x, y) => meanDifference(momentsOf(x), momentsOf(y))],
];

function compare(x: (number | null)[], y: (number | null)[]) {
  return compareSorted(sortedSample(x), sortedSample(y));
}

function codes({ warnings }: TestResult): string[] {
  return warnings.map(({ code }) => code);
}

/** Every figure of a result is a number or absent, and its parts agree. */
function expectSound(result: TestResult) {
  const { statistic = 0, noiseFloor = 0, pValue = 1, logPValue = 0 } = result;
  const { value = 0, interval = { lower: value, upper: value } } =
    result.effect ?? {};
  expect(statistic).not.toBeNaN();
  expect(noiseFloor).toBeGreaterThanOrEqual(0);
  expect(pValue).toBeGreaterThanOrEqual(0);
  expect(pValue).toBeLessThanOrEqual(1);
  expect(Math.exp(logPValue)).toBeCloseTo(pValue, 12);
  expect(value).not.toBeNaN();
  expect(interval.lower).toBeLessThanOrEqual(value + 1e-12);
  expect(interval.upper).toBeGreaterThanOrEqual(value - 1e-12);
}

describe.each(COUNT_TESTS)('%s', (_, test) => {
  it('gives sound results for any table', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(countTable, table => expectSound(test(table))),
      { numRuns: 60 },
    );
  });

  it('has no figures without rows, and no drift in a constant', () => {
    const empty = test({ reference: [3, 2], current: [0, 0] });
    expect(codes(empty)).toContain('empty-sample');
    expect(empty.statistic).toBeUndefined();
    expect(empty.pValue).toBeUndefined();
    const constant = test({ reference: [50], current: [40] });
    expect(constant.statistic).toBe(0);
    expect(constant.pValue).toBe(1);
  });

  it('says when there are too few rows', () => {
    expect(codes(test({ reference: [20, 9], current: [20, 10] }))).toEqual(
      expect.arrayContaining(['insufficient-data']),
    );
    expect(
      codes(test({ reference: [200, 90], current: [200, 100] })),
    ).not.toContain('insufficient-data');
  });
});

describe.each(SAMPLE_TESTS)('%s', (_, test) => {
  it('gives sound results for any samples', () => {
    expect.hasAssertions();
    fc.assert(fc.property(column, column, (x, y) => expectSound(test(x, y))));
  });

  it('has no figures without values', () => {
    const empty = test([], [1, 2, 3]);
    expect(codes(empty)).toContain('empty-sample');
    expect(empty.statistic).toBeUndefined();
    expect(empty.pValue).toBeUndefined();
  });
});

describe('constants', () => {
  const ones = new Array<number>(40).fill(1);
  const twos = new Array<number>(50).fill(2);

  it('that stay are no drift', () => {
    const ks = kolmogorovSmirnov(compare(ones, ones));
    expect(ks).toMatchObject({ statistic: 0, pValue: 1 });
    expect(codes(ks)).toEqual(['stable-constant']);
    const w1 = wassersteinTest(
      compare(ones, ones),
      momentsOf(ones),
      momentsOf(ones),
    );
    expect(w1.statistic).toBe(0);
    expect(codes(w1)).toEqual(['stable-constant', 'no-scale']);
    expect(mannWhitney(compare(ones, ones)).pValue).toBe(1);
    expect(cramerVonMises(compare(ones, ones)).pValue).toBe(1);
    expect(andersonDarling(compare(ones, ones)).pValue).toBe(1);
    expect(meanDifference(momentsOf(ones), momentsOf(ones)).pValue).toBe(1);
  });

  it('that change are', () => {
    const ks = kolmogorovSmirnov(compare(ones, twos));
    expect(ks.statistic).toBe(1);
    expect(ks.pValue).toBeLessThan(1e-20);
    expect(codes(ks)).toEqual(['changed-constant']);
    const w1 = wassersteinTest(
      compare(ones, twos),
      momentsOf(ones),
      momentsOf(twos),
    );
    expect(codes(w1)).toEqual(['changed-constant', 'scale-fallback']);
    // the deviation of 40 ones and 50 twos together
    expect(w1.details?.scale).toBeCloseTo(Math.sqrt(20 / 81), 14);
    const t = meanDifference(momentsOf(ones), momentsOf(twos));
    expect(codes(t)).toEqual(['changed-constant']);
    expect(t.pValue).toBeUndefined();
  });
});

describe('units', () => {
  const x = Array.from({ length: 60 }, (_, k) => (k * 37) % 61);
  const y = x.map(value => value * 1.3 + 2);

  it('change neither p-values nor effects', () => {
    for (const [, test] of SAMPLE_TESTS.filter(([name]) => name !== 't')) {
      const one = test(x, y);
      const other = test(
        x.map(v => v * 1000),
        y.map(v => v * 1000),
      );
      expect(other.effect?.value ?? 0).toBeCloseTo(one.effect?.value ?? 0, 10);
      expect(other.pValue ?? 0).toBeCloseTo(one.pValue ?? 0, 10);
    }
  });

  it('of the column stay where no norm is wanted', () => {
    const raw = wassersteinTest(compare(x, y), momentsOf(x), momentsOf(y), {
      norm: 'none',
    });
    expect(raw.statistic).toBe(raw.details?.distance);
    const quartiles = wassersteinTest(
      compare([5, 5, 5], [5, 6, 7]),
      momentsOf([5, 5, 5]),
      momentsOf([5, 6, 7]),
      { interquartileRange: 2.698 },
    );
    expect(quartiles.details?.scale).toBeCloseTo(2, 14);
  });
});

describe('tails', () => {
  const apart = compareSorted(
    sortedSample(Array.from({ length: 30_000 }, (_, k) => k)),
    sortedSample(Array.from({ length: 30_000 }, (_, k) => k + 29_000)),
  );

  it('keep a logarithm where the p-value is smaller than every double', () => {
    for (const result of [
      kolmogorovSmirnov(apart),
      mannWhitney(apart),
      cramerVonMises(apart),
      andersonDarling(apart),
      twoProportions(
        { count: 5000, total: 10_000 },
        { count: 9000, total: 10_000 },
      ),
      chiSquareHomogeneity({ reference: [9000, 1000], current: [1000, 9000] }),
      fisherExact([
        [9000, 1000],
        [1000, 9000],
      ]),
    ]) {
      expect(result.pValue).toBe(0);
      expect(result.logPValue).toBeLessThan(-800);
      expect(result.logPValue).toBeGreaterThan(-1e6);
    }
  });

  it('are exact for equal sizes, and agree with the asymptotic law', () => {
    const x = sortedSample(Array.from({ length: 5000 }, (_, k) => k));
    const y = sortedSample(Array.from({ length: 5000 }, (_, k) => k + 700.5));
    const exact = kolmogorovSmirnov(compareSorted(x, y));
    const asymptotic = kolmogorovSmirnov(compareSorted(x, y), {
      method: 'asymptotic',
    });
    expect(exact.method).toBe('exact');
    expect(
      Math.abs((exact.logPValue ?? 0) / (asymptotic.logPValue ?? 1) - 1),
    ).toBeLessThan(0.02);
  });
});

describe('missing values', () => {
  it('are findings of their own', () => {
    const reference = summarise([
      ...new Array<number>(95).fill(1),
      ...new Array<null>(5).fill(null),
    ]);
    const current = summarise([
      ...new Array<number>(70).fill(1),
      ...new Array<null>(29).fill(null),
      Infinity,
    ]);
    const found = missingShares(reference, current);
    expect(Object.keys(found)).toEqual(['null', 'positiveInfinity']);
    expect(found.null?.effect?.value).toBeCloseTo(0.24, 14);
    expect(found.null?.pValue).toBeLessThan(1e-4);
    expect(found.positiveInfinity?.pValue).toBeGreaterThan(0.3);
  });

  it('a changed share of infinities shows in the ordered comparison', () => {
    const x = sortedSample([1, 2, 3, 4]);
    const y = sortedSample([1, 2, Infinity, Infinity]);
    expect(kolmogorovSmirnov(compareOrdered(x, y)).statistic).toBe(0.5);
    const w1 = wassersteinTest(
      compareOrdered(x, y),
      momentsOf(x.values),
      momentsOf(y.values),
    );
    expect(codes(w1)).toContain('infinite-values');
  });
});

describe('sparse tables', () => {
  const sparse = {
    reference: [500, 400, 3, 2, 1, 0, 1],
    current: [480, 420, 0, 1, 2, 3, 1],
  };

  it('are merged by default, and say so', () => {
    const merged = chiSquareHomogeneity(sparse);
    expect(codes(merged)).toEqual(['sparse-categories-merged']);
    expect(merged.degreesOfFreedom).toBe(2);
    const kept = chiSquareHomogeneity(sparse, { sparse: 'keep' });
    expect(codes(kept)).toEqual(['small-expected-counts']);
    expect(kept.degreesOfFreedom).toBe(6);
  });

  it('give a distance but no p-value', () => {
    const psi = populationStabilityTest(sparse);
    expect(codes(psi)).toEqual(['small-expected-counts']);
    expect(psi.statistic).toBeGreaterThan(0);
    expect(psi.pValue).toBeUndefined();
  });

  it('give an infinite divergence where empty cells are not filled', () => {
    const kl = kullbackLeiblerTest(
      { reference: [50, 50], current: [100, 0] },
      { fill: { type: 'none' } },
    );
    expect(kl.statistic).toBe(Infinity);
    expect(codes(kl)).toEqual(['no-p-value']);
  });
});

describe('small samples', () => {
  it('leave undefined what they cannot tell', () => {
    for (const result of [
      cramerVonMises(compare([1], [2, 3])),
      eppsSingleton([1, 2, 3], [1, 2, 3, 4, 5]),
      eppsSingleton([1, 1, 1, 1, 1], [1, 1, 1, 1, 2]),
      andersonDarling(compare([1], [2, 3])),
      meanDifference(momentsOf([1]), momentsOf([1, 2])),
      maximumMeanDiscrepancyTest([[1]], [[1], [2]]),
    ]) {
      expect(codes(result)).toContain('not-defined');
      expect(result.pValue).toBeUndefined();
    }
  });
});

describe('options', () => {
  it('are checked', () => {
    expect(() => kolmogorovSmirnov(compare([1], [2]), { level: 95 })).toThrow(
      'level must lie between 0 and 1, such as 0.95; it is 95',
    );
    expect(() =>
      fisherExact([
        [1.5, 2],
        [3, 4],
      ]),
    ).toThrow('Counts must be whole and not negative; one is 1.5');
    expect(() =>
      twoProportions({ count: 5, total: 3 }, { count: 0, total: 1 }),
    ).toThrow('The reference count must lie between 0 and its total');
    expect(() =>
      boundedKolmogorovSmirnov({ lower: 0.5, upper: 0.2 }, 10, 10),
    ).toThrow('Limits of D must satisfy');
  });

  it('choose the side of the Kolmogorov-Smirnov test', () => {
    // scipy.stats.ks_2samp([1, 2, 3], [2, 3, 4, 5], alternative='greater' | 'less')
    const comparison = compare([1, 2, 3], [2, 3, 4, 5]);
    const greater = kolmogorovSmirnov(comparison, { alternative: 'greater' });
    const less = kolmogorovSmirnov(comparison, { alternative: 'less' });
    expect(greater.statistic).toBe(0.5);
    expect(less.statistic).toBe(0);
    expect(less.pValue).toBe(1);
  });

  it('a seed gives the same p-value again', () => {
    const table = { reference: [30, 40, 30], current: [40, 30, 30] };
    expect(totalVariationTest(table, { seed: 7 })).toEqual(
      totalVariationTest(table, { seed: 7 }),
    );
    expect(randomSource(7).uniform()).not.toBe(randomSource(8).uniform());
  });
});

describe('bounded distances', () => {
  it('have a p-value only where the bounds are narrow', () => {
    const rough = boundedKolmogorovSmirnov(
      { lower: 0.02, upper: 0.05 },
      5e4,
      5e4,
    );
    expect(rough.exactness).toBe('bounded');
    expect(codes(rough)).toEqual(['no-p-value']);
    expect(rough.pValue).toBeUndefined();
    const sharp = boundedKolmogorovSmirnov(
      { lower: 0.02, upper: 0.0205 },
      5e4,
      5e4,
    );
    expect(sharp.pValue).toBeLessThan(1e-6);
    const exact = boundedKolmogorovSmirnov(
      { lower: 0.02, upper: 0.02 },
      5e4,
      5e4,
    );
    expect(exact.exactness).toBe('exact');
  });
});
