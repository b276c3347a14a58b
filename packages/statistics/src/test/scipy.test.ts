import {
  andersonDarling,
  chiSquareHomogeneity,
  compareSorted,
  cramerVonMises,
  energy,
  eppsSingleton,
  fisherExact,
  gTest,
  kolmogorovSmirnov,
  mannWhitney,
  meanDifference,
  momentsOf,
  sortedSample,
  wasserstein,
  type EcdfComparison,
  type SortedSample,
  type TestResult,
} from '..';
import { readRows } from '../../testing/readRows';

type Figures = Record<string, number>;
interface SampleRow {
  x: number[];
  y: number[];
}
interface TableRow {
  reference: number[];
  current: number[];
}

interface Samples {
  x: SortedSample;
  y: SortedSample;
  comparison: EcdfComparison;
}

const statistic = ({ statistic: value }: TestResult) => value ?? NaN;
const p = ({ pValue }: TestResult) => pValue ?? NaN;

/** Our figure for each of scipy's, and the relative error allowed. */
const SAMPLE_FIGURES: Record<
  string,
  [figure: (s: Samples) => number, allowed: number, floor?: number]
> = {
  ks: [s => statistic(kolmogorovSmirnov(s.comparison)), 1e-15],
  ksP: [s => p(kolmogorovSmirnov(s.comparison)), 1e-11],
  ksGreaterP: [
    s => p(kolmogorovSmirnov(s.comparison, { alternative: 'greater' })),
    1e-11,
  ],
  ksLessP: [
    s => p(kolmogorovSmirnov(s.comparison, { alternative: 'less' })),
    1e-11,
  ],
  // scipy's finite-n law is good to about 6 digits above n = 140
  ksAsymptoticP: [
    s => p(kolmogorovSmirnov(s.comparison, { method: 'asymptotic' })),
    1e-9,
  ],
  wasserstein: [s => wasserstein(s.x, s.y), 1e-12],
  energy: [s => energy(s.x, s.y), 1e-12],
  u: [s => statistic(mannWhitney(s.comparison)), 1e-15],
  mwP: [s => p(mannWhitney(s.comparison)), 1e-12],
  mwLessP: [
    s =>
      p(
        mannWhitney(s.comparison, {
          alternative: 'less',
          method: 'asymptotic',
          continuity: false,
        }),
      ),
    1e-12,
  ],
  cvm: [s => statistic(cramerVonMises(s.comparison)), 1e-11],
  ad: [s => statistic(andersonDarling(s.comparison)), 1e-10],
  adP: [s => p(andersonDarling(s.comparison, { method: 'scipy' })), 1e-9],
  es: [s => statistic(eppsSingleton(s.x.values, s.y.values)), 1e-8],
  esP: [s => p(eppsSingleton(s.x.values, s.y.values)), 1e-7],
  t: [
    s =>
      statistic(
        meanDifference(momentsOf(s.x.values), momentsOf(s.y.values), {
          variances: 'student',
        }),
      ),
    1e-11,
    1e-3,
  ],
  tP: [
    s =>
      p(
        meanDifference(momentsOf(s.x.values), momentsOf(s.y.values), {
          variances: 'student',
        }),
      ),
    1e-10,
  ],
  welchP: [
    s => p(meanDifference(momentsOf(s.x.values), momentsOf(s.y.values))),
    1e-10,
  ],
};

const TABLE_FIGURES: Record<string, (row: TableRow) => number> = {
  chi: row => statistic(chiSquareHomogeneity(row, { sparse: 'keep' })),
  chiP: row => p(chiSquareHomogeneity(row, { sparse: 'keep' })),
  yates: row =>
    statistic(chiSquareHomogeneity(row, { sparse: 'keep', yates: true })),
  yatesP: row => p(chiSquareHomogeneity(row, { sparse: 'keep', yates: true })),
  g: row => statistic(gTest(row, { sparse: 'keep' })),
  gP: row => p(gTest(row, { sparse: 'keep' })),
  fisherP: ({ reference, current }) =>
    p(fisherExact([pair(reference), pair(current)])),
  odds: ({ reference, current }) =>
    statistic(fisherExact([pair(reference), pair(current)])),
};

function pair(counts: number[]): [number, number] {
  return [counts[0], counts[1]];
}

/** The largest relative error, absolute within `floor` of 0. */
function worst(
  pairs: [actual: number, expected: number][],
  floor: number = 1e-12,
): number {
  return pairs.reduce(
    (most, [actual, expected]) =>
      Math.max(
        most,
        Math.abs(actual - expected) / Math.max(Math.abs(expected), floor),
      ),
    0,
  );
}

describe('two samples, as scipy', () => {
  const rows = readRows<SampleRow & Figures>('twoSamples');
  const samples = rows.map(row => {
    const x = sortedSample(row.x);
    const y = sortedSample(row.y);
    return { x, y, comparison: compareSorted(x, y) };
  });

  it.each(Object.entries(SAMPLE_FIGURES))(
    '%s',
    (name, [figure, allowed, floor]) => {
      const pairs = rows.flatMap((row, k): [number, number][] =>
        row[name] === undefined ? [] : [[figure(samples[k]), row[name]]],
      );
      expect(pairs.length).toBeGreaterThan(200);
      expect(worst(pairs, floor)).toBeLessThan(allowed);
    },
  );

  it('cvmP', () => {
    const pairs = rows.map((row, k): [number, number] => {
      const { n, m } = samples[k].comparison;
      const asymptotic = Math.max(n, m) > 12 && Math.max(n, m) <= 20;
      return [
        p(
          cramerVonMises(samples[k].comparison, {
            method: asymptotic ? 'asymptotic' : 'auto',
          }),
        ),
        row.cvmP,
      ];
    });
    // scipy takes the tail as 1 - cdf, from a series that it ends at 1e-7
    for (const [actual, expected] of pairs) {
      expect(Math.abs(actual - expected)).toBeLessThan(1e-8);
    }
  });

  it('knows where the distributions differ most', () => {
    samples.forEach(({ x, y, comparison }) => {
      const { statistic: d, details } = kolmogorovSmirnov(comparison);
      const upTo = (values: Float64Array) =>
        values.filter(value => value <= (details?.location ?? NaN)).length /
        values.length;
      expect(
        (upTo(x.values) - upTo(y.values)) * (details?.sign ?? NaN),
      ).toBeCloseTo(d ?? NaN, 14);
    });
  });
});

describe('tables, as scipy', () => {
  const rows = readRows<TableRow & Figures>('tables');

  it.each(Object.entries(TABLE_FIGURES))('%s', (name, figure) => {
    const pairs = rows.flatMap((row): [number, number][] =>
      row[name] === undefined ? [] : [[figure(row), row[name]]],
    );
    expect(pairs.length).toBeGreaterThan(15);
    expect(worst(pairs)).toBeLessThan(1e-11);
  });
});
