import fc from 'fast-check';
import {
  alignBins,
  binCounts,
  doaneEdges,
  equalWidthEdges,
  mergeBins,
  quantileEdges,
  sortedQuantile,
  sturgesEdges,
} from '..';
import { messyColumn } from '../../testing/arbitraries';
import { readRows } from '../../testing/readRows';

interface NumpyBins {
  min: number;
  max: number;
  count: number;
  skewness: number;
  type: 'integer' | 'float';
  sturgesBins: number;
  sturgesFirst: number;
  sturgesSecond: number;
  sturgesLast: number;
  doaneBins: number;
  doaneSecond: number;
}

describe("numpy's edges", () => {
  const rows = readRows<NumpyBins>('bins');

  it('Sturges', () => {
    for (const row of rows) {
      const edges = sturgesEdges(row.min, row.max, row.count, row.type);
      expect(edges).toHaveLength(row.sturgesBins + 1);
      expect(edges[0]).toBe(row.sturgesFirst);
      expect(edges[1]).toBeCloseTo(row.sturgesSecond, 12);
      expect(edges[row.sturgesBins]).toBe(row.sturgesLast);
    }
  });

  it('Doane', () => {
    for (const row of rows) {
      const { min, max, count, skewness, type } = row;
      const edges = doaneEdges(min, max, count, skewness, type);
      expect(edges).toHaveLength(row.doaneBins + 1);
      expect(edges[1]).toBeCloseTo(row.doaneSecond, 12);
    }
  });

  it('integers get bins of at least 1', () => {
    expect(sturgesEdges(0, 3, 40, 'integer')).toEqual([0, 1, 2, 3]);
    expect(sturgesEdges(0, 3, 40, 'float')).toHaveLength(8);
    expect(sturgesEdges(4, 4, 40)).toEqual([3.5, 4.5]);
    expect(sturgesEdges(0, 0, 0)).toEqual([0, 1]);
  });
});

describe('edges', () => {
  it('by quantiles hold equal shares, equal edges once', () => {
    expect(quantileEdges([1, 2, 3, 4, 5], 4)).toEqual([1, 2, 3, 4, 5]);
    expect(quantileEdges([0, 0, 0, 0, 1, 2], 3)).toEqual([
      0, 0.33333333333333304, 2,
    ]);
    expect(quantileEdges([7, 7, 7])).toEqual([6.5, 7.5]);
    expect(quantileEdges([])).toEqual([]);
  });

  it('of equal width', () => {
    expect(equalWidthEdges(0, 1, 4)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(() => equalWidthEdges(0, 1, 0)).toThrow('bins must be at least 1');
  });

  it('quantiles interpolate as numpy does', () => {
    // numpy.quantile([1, 3, 4, 10], [.1, .5, .9])
    expect(sortedQuantile([1, 3, 4, 10], 0.1)).toBeCloseTo(1.6, 14);
    expect(sortedQuantile([1, 3, 4, 10], 0.5)).toBe(3.5);
    expect(sortedQuantile([1, 3, 4, 10], 0.9)).toBeCloseTo(8.2, 14);
    expect(sortedQuantile([], 0.5)).toBeNaN();
  });
});

describe('counts by bins', () => {
  const edges = [-2, 0, 1, 3];

  it('are half open, the last bin closed', () => {
    expect(binCounts([-2, -1, 0, 0.5, 1, 3], edges).counts).toEqual([2, 2, 2]);
  });

  it('count every row once, and parts add up', () => {
    fc.assert(
      fc.property(messyColumn, messyColumn, (x, y) => {
        const whole = binCounts([...x, ...y], edges);
        expect(mergeBins(binCounts(x, edges), binCounts(y, edges))).toEqual(
          whole,
        );
        const { counts, below, above, positiveInfinity, negativeInfinity } =
          whole;
        const total =
          counts.reduce((sum, count) => sum + count, 0) +
          below +
          above +
          positiveInfinity +
          negativeInfinity +
          whole.nan +
          whole.null;
        expect(total).toBe(x.length + y.length);
      }),
    );
  });

  it('are aligned with the tails, infinities and NaN that either side has', () => {
    const aligned = alignBins(
      binCounts([-5, 0, 2, null], edges),
      binCounts([1, NaN, Infinity], edges),
    );
    expect(aligned).toEqual({
      labels: ['[-2, 0)', '[0, 1)', '[1, 3]', '< -2', 'Infinity', 'NaN'],
      reference: [0, 1, 1, 1, 0, 0],
      current: [0, 0, 1, 0, 1, 1],
    });
  });

  it('need the same edges', () => {
    expect(() =>
      alignBins(binCounts([1], [0, 1]), binCounts([1], [0, 2])),
    ).toThrow('Both columns must be binned by the same edges');
    expect(() => binCounts([1], [0])).toThrow(
      'edges must hold at least two numbers; there are 1',
    );
  });
});
