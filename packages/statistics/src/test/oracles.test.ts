import * as statistics from '..';
import type { CountTable, Moments, SortedSample, TestResult } from '..';
import { readRows } from '../../testing/readRows';
import { exactCramerVonMises } from './cramerVonMisesLaw';

type Figure = number | 'Infinity' | 'NaN';
type Expected = Figure | number[] | Record<string, number>;

interface OracleCase {
  id: string;
  case: string;
  fn: string;
  args: unknown[];
  expected: Expected;
  tolerance: number;
  source: string;
}

const {
  compareSorted,
  compareValueCounts,
  kolmogorovSmirnov,
  mannWhitney,
  momentsOf,
  sortedSample,
  wassersteinTest,
} = statistics;

/** Two samples, two rows of counts, or what else the arguments of a case are. */
type SampleArgs = [x: Figure[], y: Figure[]];
type CountArgs = [reference: number[], current: number[]];

const values = (figures: Figure[]) => figures.map(Number);
const sample = (figures: Figure[]): SortedSample =>
  sortedSample(values(figures));
const moments = (figures: Figure[]): Moments => momentsOf(values(figures));

const onSamples =
  (f: (x: SortedSample, y: SortedSample) => number) =>
  ([x, y]: SampleArgs) =>
    f(sample(x), sample(y));
const onComparison =
  (f: (comparison: statistics.EcdfComparison) => TestResult) =>
  ([x, y]: SampleArgs) =>
    f(compareSorted(sample(x), sample(y)));
const onTable =
  <T>(f: (table: CountTable) => T) =>
  ([reference, current]: CountArgs) =>
    f({ reference, current });
const ofCounts = (at: number[], r: number[], c: number[]) =>
  compareValueCounts(
    at.map((value, k) => ({ value, reference: r[k], current: c[k] })),
  );

/** n evenly spaced values, as numpy's linspace. */
function spaced(from: number, to: number, n: number, shift: number = 0) {
  return sortedSample(
    Array.from(
      { length: n },
      (_, k) => from + (k * (to - from)) / (n - 1) + shift,
    ),
  );
}

/* eslint-disable @typescript-eslint/no-unsafe-function-type -- cases of many signatures, their arguments come from the file */
const FUNCTIONS: Record<string, Function> = {
  kolmogorovSmirnov: onComparison(kolmogorovSmirnov),
  kolmogorovSmirnovGreater: onComparison(comparison =>
    kolmogorovSmirnov(comparison, { alternative: 'greater' }),
  ),
  kolmogorovSmirnovSpaced: ([method]: ['auto' | 'asymptotic']) =>
    kolmogorovSmirnov(
      compareSorted(
        spaced(1, 200, 10_000, -1 / (10_000 * 110 * 4)),
        spaced(2, 100, 110),
      ),
      { method },
    ),
  wasserstein: onSamples(statistics.wasserstein),
  energy: onSamples(statistics.energy),
  wassersteinOfCounts: ([at, r, c]: number[][]) =>
    ofCounts(at, r, c).absoluteArea,
  energyOfCounts: ([at, r, c]: number[][]) =>
    Math.sqrt(2 * ofCounts(at, r, c).squaredArea),
  wassersteinEvidently: ([x, y]: SampleArgs) =>
    wassersteinTest(
      compareSorted(sample(x), sample(y)),
      moments(x),
      moments(y),
      {
        norm: 'evidently',
      },
    ),
  chiSquareGoodnessOfFit: onTable(statistics.chiSquareGoodnessOfFit),
  gGoodnessOfFit: onTable(statistics.gGoodnessOfFit),
  chiSquareHomogeneity: onTable(statistics.chiSquareHomogeneity),
  hellinger: onTable(statistics.hellinger),
  totalVariation: onTable(statistics.totalVariation),
  totalVariationTest: onTable(table =>
    statistics.totalVariationTest(table, { draws: 4000 }),
  ),
  lInfinity: onTable(statistics.lInfinity),
  jensenShannonDistance: onTable(table =>
    statistics.jensenShannonDistance(table),
  ),
  jensenShannonDistance2: onTable(table =>
    statistics.jensenShannonDistance(table, 2),
  ),
  kullbackLeibler: onTable(table => statistics.kullbackLeibler(table)),
  populationStabilityIndexUnfilled: onTable(table =>
    statistics.populationStabilityIndex(table, { type: 'none' }),
  ),
  populationStabilityIndexEvidently: onTable(table =>
    statistics.populationStabilityIndex(table, { type: 'evidently' }),
  ),
  populationStabilityIndexFloor: onTable(table =>
    statistics.populationStabilityIndex(table, { type: 'floor', floor: 0.01 }),
  ),
  cramersVYatesBiased: onTable(table =>
    statistics.cramersV(table, { yates: true, biasCorrected: false }),
  ),
  cramersVYates: onTable(table => statistics.cramersV(table, { yates: true })),
  studentTest: ([x, y]: SampleArgs) =>
    statistics.meanDifference(moments(x), moments(y), { variances: 'student' }),
  meanDifference: ([x, y]: SampleArgs) =>
    statistics.meanDifference(moments(x), moments(y)),
  cramerVonMises: onComparison(statistics.cramerVonMises),
  exactCramerVonMises: ([n, m, u]: number[]) => exactCramerVonMises(n, m, u),
  mannWhitney: onComparison(mannWhitney),
  mannWhitneyAsymptotic: onComparison(comparison =>
    mannWhitney(comparison, { method: 'asymptotic' }),
  ),
  mannWhitneyPlain: onComparison(comparison =>
    mannWhitney(comparison, { method: 'asymptotic', continuity: false }),
  ),
  mannWhitneyLess: onComparison(comparison =>
    mannWhitney(comparison, { alternative: 'less' }),
  ),
  eppsSingleton: ([x, y]: SampleArgs) =>
    statistics.eppsSingleton(values(x), values(y)),
  fisherExact: (table: Parameters<typeof statistics.fisherExact>[0]) =>
    statistics.fisherExact(table),
  benjaminiHochberg: ([pValues]: number[][]) =>
    statistics.benjaminiHochberg(pValues),
  twoProportions: ([r, c]: number[][]) =>
    statistics.twoProportions(
      { count: r[0], total: r[1] },
      { count: c[0], total: c[1] },
    ),
  maximumMeanDiscrepancy: ([x, y, sigma]: [number[], number[], number]) =>
    statistics.maximumMeanDiscrepancy(
      x.map(value => [value]),
      y.map(value => [value]),
      sigma,
    ),
};
/* eslint-enable @typescript-eslint/no-unsafe-function-type */

/** The figures of a case in one order: a number, a list, or the fields that are expected. */
function figuresOf(result: unknown, expected: Expected): unknown[] {
  if (Array.isArray(expected)) return result as unknown[];
  if (typeof expected !== 'object') return [result];
  const fields = result as Record<string, unknown>;
  return Object.keys(expected).map(field => fields[field]);
}

describe('published cases', () => {
  const cases = readRows<OracleCase>('oracles');

  it.each(cases)('$id $case ($source)', ({ fn, args, expected, tolerance }) => {
    const actual = figuresOf(FUNCTIONS[fn](args), expected);
    const wanted =
      typeof expected === 'object' ? Object.values(expected) : [expected];
    expect(actual).toHaveLength(wanted.length);
    wanted.map(Number).forEach((value, k) => {
      const error =
        actual[k] === value || Number.isNaN(value)
          ? 0
          : Math.abs(Number(actual[k]) - value) /
            Math.max(Math.abs(value), 1e-30);
      expect(error).toBeLessThanOrEqual(tolerance);
      expect(Number.isNaN(actual[k])).toBe(Number.isNaN(value));
    });
  });
});
