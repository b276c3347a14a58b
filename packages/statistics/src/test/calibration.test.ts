import {
  andersonDarling,
  chiSquareHomogeneity,
  compareSorted,
  cramerVonMises,
  gTest,
  hellingerTest,
  jensenShannonTest,
  kolmogorovSmirnov,
  lInfinityTest,
  mannWhitney,
  momentsOf,
  populationStabilityTest,
  randomSource,
  sortedSample,
  totalVariationTest,
  wassersteinTest,
  type CountTable,
  type RandomSource,
  type TestResult,
} from '..';

/**
 * Seeded simulations, so that a run fails or passes for ever: how often each test calls
 * drift where there is none, and whether its noise floor is what chance is worth.
 */
const TRIALS = 400;

function drawCounts(random: RandomSource, shares: number[], n: number) {
  const counts = new Array<number>(shares.length).fill(0);
  for (let k = 0; k < n; k++) {
    let left = random.uniform();
    let cell = 0;
    while (cell < shares.length - 1 && left >= shares[cell]) {
      left -= shares[cell];
      cell++;
    }
    counts[cell]++;
  }
  return counts;
}

function normals(random: RandomSource, n: number, shift: number = 0) {
  return Float64Array.from({ length: n }, () => random.normal() + shift);
}

interface Simulated {
  falseAlarms: number;
  falseEffects: number;
  meanStatistic: number;
  meanFloor: number;
}

function simulate(draw: () => TestResult): Simulated {
  const sums = {
    falseAlarms: 0,
    falseEffects: 0,
    meanStatistic: 0,
    meanFloor: 0,
  };
  for (let k = 0; k < TRIALS; k++) {
    const { pValue, effect, statistic, noiseFloor } = draw();
    sums.falseAlarms += (pValue ?? 1) < 0.05 ? 1 / TRIALS : 0;
    sums.falseEffects += (effect?.interval?.lower ?? 0) > 0 ? 1 / TRIALS : 0;
    sums.meanStatistic += (statistic ?? NaN) / TRIALS;
    sums.meanFloor += (noiseFloor ?? NaN) / TRIALS;
  }
  return sums;
}

const SHARES = [0.3, 0.2, 0.15, 0.12, 0.1, 0.08, 0.05];
const COUNT_TESTS: [string, (table: CountTable) => TestResult][] = [
  ['chi-square', chiSquareHomogeneity],
  ['G', gTest],
  ['population stability', populationStabilityTest],
  ['Jensen-Shannon', jensenShannonTest],
  ['Hellinger', hellingerTest],
  ['total variation', table => totalVariationTest(table, { draws: 99 })],
  ['L-infinity', table => lInfinityTest(table, { draws: 99 })],
];

describe.each(COUNT_TESTS)('%s without drift', (_, test) => {
  // sizes that differ show whether the reference counts as a sample too
  it.each([
    [400, 400],
    [300, 1500],
  ])('of %d and %d rows', (n, m) => {
    const random = randomSource(n + m);
    const found = simulate(() =>
      test({
        reference: drawCounts(random, SHARES, n),
        current: drawCounts(random, SHARES, m),
      }),
    );
    expect(found.falseAlarms).toBeLessThan(0.085);
    expect(found.falseAlarms).toBeGreaterThan(0.015);
    expect(found.falseEffects).toBeLessThan(0.06);
    expect(Math.abs(found.meanStatistic / found.meanFloor - 1)).toBeLessThan(
      0.12,
    );
  });
});

const SAMPLE_TESTS: [
  string,
  (x: Float64Array, y: Float64Array) => TestResult,
][] = [
  ['Kolmogorov-Smirnov', (x, y) => kolmogorovSmirnov(compare(x, y))],
  [
    'Wasserstein',
    (x, y) => wassersteinTest(compare(x, y), momentsOf(x), momentsOf(y)),
  ],
  ['Mann-Whitney', (x, y) => mannWhitney(compare(x, y))],
  ['Cramér-von Mises', (x, y) => cramerVonMises(compare(x, y))],
  ['Anderson-Darling', (x, y) => andersonDarling(compare(x, y))],
];

function compare(x: Float64Array, y: Float64Array) {
  return compareSorted(sortedSample(x), sortedSample(y));
}

describe.each(SAMPLE_TESTS)('%s', (name, test) => {
  it('calls drift at its level where there is none', () => {
    const random = randomSource(5);
    const found = simulate(() =>
      test(normals(random, 200), normals(random, 300)),
    );
    expect(found.falseAlarms).toBeLessThan(0.085);
    // AUC is about ½ without drift, the other effects start at 0
    expect(name === 'Mann-Whitney' ? 0 : found.falseEffects).toBeLessThan(0.06);
  });

  it('finds a shift of 0.3 standard deviations in 10,000 rows', () => {
    const random = randomSource(11);
    for (let k = 0; k < 20; k++) {
      const result = test(
        normals(random, 10_000),
        normals(random, 10_000, 0.3),
      );
      expect(result.pValue ?? 0).toBeLessThan(1e-20);
      expect(result.effect?.interval?.lower ?? 1).toBeGreaterThan(0.05);
    }
  });
});

describe('Wasserstein', () => {
  it('has the noise floor that was simulated for the reference sizes', () => {
    const random = randomSource(3);
    for (const [n, m, expected] of [
      [1001, 1000, 0.0565],
      [1001, 50, 0.178],
    ]) {
      const found = simulate(() => {
        const [x, y] = [normals(random, n), normals(random, m)];
        return wassersteinTest(compare(x, y), momentsOf(x), momentsOf(y));
      });
      expect(found.meanStatistic / expected).toBeCloseTo(1, 1);
      expect(found.meanFloor / expected).toBeCloseTo(1, 1);
    }
  });
});
