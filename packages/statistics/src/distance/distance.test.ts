import fc from 'fast-check';
import {
  cramersV,
  energy,
  hellinger,
  jensenShannonDistance,
  jensenShannonDivergence,
  kullbackLeibler,
  lInfinity,
  maximumMeanDiscrepancy,
  populationStabilityIndex,
  sortedSample,
  totalVariation,
  wasserstein,
  type CountTable,
} from '..';
import { column, countTable } from '../../testing/arbitraries';

const turned = ({ reference, current }: CountTable): CountTable => ({
  reference: current,
  current: reference,
});
const SYMMETRIC: [string, (table: CountTable) => number, number][] = [
  ['population stability', populationStabilityIndex, Infinity],
  ['Jensen-Shannon divergence', jensenShannonDivergence, Math.LN2],
  ['Jensen-Shannon distance', jensenShannonDistance, Math.sqrt(Math.LN2)],
  ['Hellinger', hellinger, 1],
  ['total variation', totalVariation, 1],
  ['L-infinity', lInfinity, 1],
  ["Cramér's V", cramersV, 1],
];

describe.each(SYMMETRIC)('%s', (_, distance, most) => {
  it('is symmetric, within its range, and 0 for equal shares', () => {
    fc.assert(
      fc.property(countTable, table => {
        const value = distance(table);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(most + 1e-12);
        expect(distance(turned(table))).toBeCloseTo(value, 12);
        const { reference } = table;
        expect(distance({ reference, current: reference })).toBeCloseTo(0, 7);
      }),
    );
  });

  it('does not care about empty cells or the order of cells', () => {
    fc.assert(
      fc.property(countTable, ({ reference, current }) => {
        expect(
          distance({
            reference: [0, ...[...reference].reverse()],
            current: [0, ...[...current].reverse()],
          }),
        ).toBeCloseTo(distance({ reference, current }), 10);
      }),
    );
  });
});

describe('relations between distances', () => {
  it('hold as inequalities of textbooks', () => {
    fc.assert(
      fc.property(countTable, table => {
        const h = hellinger(table);
        const tv = totalVariation(table);
        // Le Cam, Pinsker, and Lin (1991)
        expect(h * h).toBeLessThanOrEqual(tv + 1e-12);
        expect(tv).toBeLessThanOrEqual(h * Math.SQRT2 + 1e-12);
        expect(2 * tv * tv).toBeLessThanOrEqual(kullbackLeibler(table) + 1e-12);
        expect(jensenShannonDivergence(table)).toBeLessThanOrEqual(
          tv * Math.LN2 + 1e-12,
        );
        expect(lInfinity(table)).toBeLessThanOrEqual(tv + 1e-12);
      }),
    );
  });

  it('PSI is both Kullback-Leibler divergences together', () => {
    fc.assert(
      fc.property(countTable, ({ reference, current }) => {
        const filled = {
          reference: reference.map(count => count + 1),
          current: current.map(count => count + 1),
        };
        expect(populationStabilityIndex(filled, { type: 'none' })).toBeCloseTo(
          kullbackLeibler(filled) + kullbackLeibler(turned(filled)),
          10,
        );
      }),
    );
  });

  it('the base only changes the unit', () => {
    const table = { reference: [3, 1], current: [1, 5] };
    expect(jensenShannonDistance(table, 2) ** 2 * Math.LN2).toBeCloseTo(
      jensenShannonDivergence(table),
      14,
    );
  });
});

describe('distances of samples', () => {
  it('obey the triangle inequality', () => {
    fc.assert(
      fc.property(column, column, column, (x, y, z) => {
        const [a, b, c] = [x, y, z].map(sortedSample);
        for (const distance of [wasserstein, energy]) {
          expect(distance(a, c)).toBeLessThanOrEqual(
            distance(a, b) + distance(b, c) + 1e-9,
          );
        }
      }),
    );
  });

  it('are not defined without values', () => {
    const none = sortedSample([null]);
    expect(wasserstein(none, sortedSample([1]))).toBeNaN();
    expect(energy(none, sortedSample([1]))).toBeNaN();
  });

  it('the kernel discrepancy is symmetric', () => {
    const x = [
      [0, 1],
      [2, 2],
      [1, 0],
    ];
    const y = [
      [3, 3],
      [4, 1],
    ];
    expect(maximumMeanDiscrepancy(x, y, 1)).toBeCloseTo(
      maximumMeanDiscrepancy(y, x, 1),
      14,
    );
  });
});

describe('counts', () => {
  it('that are no counts are refused with their place', () => {
    expect(() =>
      totalVariation({ reference: [1, -2], current: [1, 1] }),
    ).toThrow('Counts must be finite and not negative; cell 1 has -2 and 1');
    expect(() => totalVariation({ reference: [1], current: [1, 1] })).toThrow(
      'Both sides need the same cells; the reference has 1, the current sample 2',
    );
  });
});
