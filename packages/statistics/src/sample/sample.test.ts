import fc from 'fast-check';
import {
  alignCategories,
  bucketBounds,
  compareOrdered,
  compareSorted,
  compareValueCounts,
  excessKurtosis,
  mergeMoments,
  mergeSummaries,
  momentsFromPowerSums,
  momentsOf,
  NO_MOMENTS,
  rowCount,
  skewness,
  SortedMerge,
  sortedSample,
  standardDeviation,
  summarise,
  variance,
  type Bucket,
  type EcdfComparison,
  type Moments,
  type Side,
} from '..';
import { column, messyColumn } from '../../testing/arbitraries';

function expectClose(actual: number, expected: number, scale: number = 1) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    1e-9 * Math.max(scale, Math.abs(expected)),
  );
}

function expectSameMoments(a: Moments, b: Moments) {
  expect(a.count).toBe(b.count);
  expect(a.min).toBe(b.min);
  expect(a.max).toBe(b.max);
  const size = Math.max(Math.abs(b.min), Math.abs(b.max), 1);
  expectClose(a.mean, b.mean, size);
  expectClose(a.m2, b.m2, size ** 2 * b.count);
  expectClose(a.m3, b.m3, size ** 3 * b.count);
  expectClose(a.m4, b.m4, size ** 4 * b.count);
}

describe('moments', () => {
  it('of parts add up to those of the whole, in any grouping', () => {
    fc.assert(
      fc.property(column, column, column, (x, y, z) => {
        const [a, b, c] = [x, y, z].map(momentsOf);
        const whole = momentsOf([...x, ...y, ...z]);
        expectSameMoments(mergeMoments(mergeMoments(a, b), c), whole);
        expectSameMoments(mergeMoments(a, mergeMoments(b, c)), whole);
        expectSameMoments(mergeMoments(c, mergeMoments(b, a)), whole);
      }),
    );
    const some = momentsOf([1, 2, 4]);
    expect(mergeMoments(NO_MOMENTS, some)).toEqual(some);
    expect(mergeMoments(some, NO_MOMENTS)).toEqual(some);
  });

  it('come from power sums about any pivot', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        column,
        fc.double({ min: -10, max: 10, noNaN: true }),
        (x, pivot) => {
          const power = (k: number) =>
            x.reduce((sum, value) => sum + (value - pivot) ** k, 0);
          expectSameMoments(
            momentsFromPowerSums({
              count: x.length,
              pivot,
              sum: power(1),
              sumOfSquares: power(2),
              sumOfCubes: power(3),
              sumOfFourths: power(4),
              min: Math.min(...x),
              max: Math.max(...x),
            }),
            momentsOf(x),
          );
        },
      ),
    );
  });

  it('keep the digits of a small spread beside a large mean', () => {
    const values = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
    expect(variance(momentsOf(values))).toBe(30);
    expect(variance(momentsOf(values), 0)).toBe(22.5);
  });

  it('give the shape as textbooks define it', () => {
    // numpy and scipy.stats of the same values
    const moments = momentsOf([2, 8, 0, 4, 1, 9, 9, 0]);
    expect(skewness(moments)).toBeCloseTo(0.2650554122698573, 14);
    expect(excessKurtosis(moments)).toBeCloseTo(-1.6660010752838508, 13);
    expect(standardDeviation(moments)).toBeCloseTo(3.9798600118956085, 13);
    expect(skewness(momentsOf([3, 3]))).toBe(0);
    expect(excessKurtosis(momentsOf([3, 3]))).toBe(-3);
    expect(variance(momentsOf([3]))).toBeNaN();
  });
});

describe('summaries', () => {
  it('count every row once and add up', () => {
    fc.assert(
      fc.property(messyColumn, messyColumn, (x, y) => {
        const merged = mergeSummaries(summarise(x), summarise(y));
        const whole = summarise([...x, ...y]);
        expect(merged.other).toEqual(whole.other);
        expect(merged.finite.count).toBe(whole.finite.count);
        expect(rowCount(merged)).toBe(x.length + y.length);
      }),
    );
    expect(
      summarise([1, undefined, null, NaN, Infinity, -Infinity]).other,
    ).toEqual({
      null: 2,
      nan: 1,
      positiveInfinity: 1,
      negativeInfinity: 1,
    });
  });
});

/** The figures of a comparison by their definitions, O(n m). */
function byDefinition(x: number[], y: number[]) {
  const all = [...new Set([...x, ...y])].sort((a, b) => a - b);
  const share = (values: number[], z: number) =>
    values.filter(value => value <= z).length / values.length;
  let [highest, lowest, area, square] = [0, 0, 0, 0];
  all.forEach((z, k) => {
    const d = share(x, z) - share(y, z);
    highest = Math.max(highest, d);
    lowest = Math.max(lowest, -d);
    const gap = k + 1 < all.length ? all[k + 1] - z : 0;
    area += Math.abs(d) * gap;
    square += d * d * gap;
  });
  let [pairsWon, apart] = [0, 0];
  for (const a of x) {
    for (const b of y) {
      pairsWon += (1 + Math.sign(a - b)) / 2;
      apart += Math.abs(a - b) / x.length / y.length;
    }
  }
  return {
    highest,
    lowest,
    area,
    square,
    pairsWon,
    apart,
    distinct: all.length,
  };
}

function inChunks(x: Float64Array, y: Float64Array, size: number) {
  const merge = new SortedMerge(x.length, y.length);
  const rows: Record<Side, Float64Array> = { reference: x, current: y };
  const taken = { reference: 0, current: 0 };
  for (let side = merge.needs(); side; side = merge.needs()) {
    const from = taken[side];
    if (from >= rows[side].length) merge.end(side);
    else merge.push(side, rows[side].subarray(from, from + size));
    taken[side] += size;
  }
  return merge.finish();
}

function expectSameComparison(a: EcdfComparison, b: EcdfComparison) {
  for (const field of Object.keys(b) as (keyof EcdfComparison)[]) {
    const [one, other] = [a[field], b[field]];
    if (typeof one === 'number' && typeof other === 'number') {
      expectClose(one, other, 1e3);
    } else {
      expect(one).toEqual(other);
    }
  }
}

describe('comparison of sorted samples', () => {
  it('is what its definitions say', () => {
    fc.assert(
      fc.property(column, column, (x, y) => {
        const found = compareSorted(sortedSample(x), sortedSample(y));
        const expected = byDefinition(x, y);
        const pairs = x.length * y.length;
        expectClose(found.highest.numerator / pairs, expected.highest);
        expectClose(found.lowest.numerator / pairs, expected.lowest);
        expectClose(found.absoluteArea, expected.area, 1e3);
        expectClose(found.squaredArea, expected.square, 1e3);
        expectClose(found.crossArea, expected.apart, 1e3);
        expect(found.pairsWon).toBe(expected.pairsWon);
        expect(found.distinct).toBe(expected.distinct);
      }),
    );
  });

  it('does not depend on the chunks that the values come in', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        column,
        column,
        fc.integer({ min: 1, max: 7 }),
        (x, y, size) => {
          const [a, b] = [sortedSample(x), sortedSample(y)];
          expectSameComparison(
            inChunks(a.values, b.values, size),
            compareSorted(a, b),
          );
        },
      ),
    );
  });

  it('is the same from counts of values', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(column, column, (x, y) => {
        const at = [...new Set([...x, ...y].map(v => v + 0))].sort(
          (a, b) => a - b,
        );
        const count = (values: number[], z: number) =>
          values.filter(value => value === z).length;
        const rows = at
          .filter((value, k) => k === 0 || value > at[k - 1])
          .map(value => ({
            value,
            reference: count(x, value),
            current: count(y, value),
          }));
        expectSameComparison(
          compareValueCounts(rows),
          compareSorted(sortedSample(x), sortedSample(y)),
        );
      }),
    );
  });

  it('turns around with the samples', () => {
    fc.assert(
      fc.property(column, column, (x, y) => {
        const [a, b] = [sortedSample(x), sortedSample(y)];
        const one = compareSorted(a, b);
        const other = compareSorted(b, a);
        expect(one.highest).toEqual(other.lowest);
        expectClose(one.absoluteArea, other.absoluteArea);
        expectClose(one.cramerVonMises, other.cramerVonMises);
        expectClose(one.andersonDarling, other.andersonDarling);
        expect(one.pairsWon + other.pairsWon).toBe(x.length * y.length);
      }),
    );
  });

  it('moves with a shift and grows with a scale', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        fc.integer({ min: -30, max: 30 }),
        (x, shift) => {
          const a = sortedSample(x);
          const b = sortedSample(x.map(value => value + shift));
          expectClose(compareSorted(a, b).absoluteArea, Math.abs(shift));
        },
      ),
    );
  });

  it('orders infinite values and leaves them out of distances', () => {
    const x = sortedSample([-Infinity, 1, 2, Infinity, null]);
    const y = sortedSample([1, 2, 3, NaN]);
    const ordered = compareOrdered(x, y);
    expect(ordered).toMatchObject({ n: 4, m: 3, infinite: true });
    // F - G: 1/4 at -∞, 1/6 at 1, 1/12 at 2, -1/4 at 3
    expect(ordered.highest).toEqual({ numerator: 3, at: -Infinity });
    expect(ordered.lowest).toEqual({ numerator: 3, at: 3 });
    expect(compareSorted(x, y)).toMatchObject({ n: 2, m: 3, infinite: false });
    expect(compareOrdered(y, y).infinite).toBe(false);
  });

  it('says so when values do not ascend, or are others than announced', () => {
    const merge = new SortedMerge(2, 1);
    merge.push('reference', Float64Array.of(2, 1));
    expect(() => merge.push('current', Float64Array.of(5))).toThrow(
      'Values must ascend and be finite; 1 follows 2',
    );
    const short = new SortedMerge(3, 1);
    short.push('reference', Float64Array.of(1, 2));
    short.push('current', Float64Array.of(1));
    short.end('reference');
    short.end('current');
    expect(() => short.finish()).toThrow(
      'the data changed while it was read; run again',
    );
    const infinite = new SortedMerge(1, 1);
    infinite.push('reference', Float64Array.of(NaN));
    expect(() => infinite.push('current', Float64Array.of(NaN))).toThrow(
      'Values must ascend and be finite',
    );
    expect(() =>
      compareValueCounts([
        { value: 2, reference: 1, current: 1 },
        { value: 2, reference: 1, current: 1 },
      ]),
    ).toThrow('Values must ascend and occur once; 2 follows 2');
  });
});

describe('bounds from buckets', () => {
  const bucketsOf = (x: number[], y: number[], edges: number[]): Bucket[] => {
    const limits = [-Infinity, ...edges, Infinity];
    return limits.slice(1).map((above, k) => {
      const inside = (values: number[]) =>
        values.filter(value => value >= limits[k] && value < above);
      const side = (values: number[]) => ({
        count: values.length,
        sum: values.reduce((sum, value) => sum + value, 0),
      });
      const both = [...inside(x), ...inside(y)];
      return {
        low: Math.min(...both),
        high: Math.max(...both),
        reference: side(inside(x)),
        current: side(inside(y)),
      };
    });
  };
  const edges = fc
    .uniqueArray(fc.integer({ min: -20, max: 20 }), { maxLength: 8 })
    .map(values => values.sort((a, b) => a - b));

  it('always hold, and are exact where they say so', () => {
    fc.assert(
      fc.property(column, column, edges, (x, y, at) => {
        const { distance, area, undecidedArea, undecidedDistance } =
          bucketBounds(bucketsOf(x, y, at));
        const exact = byDefinition(x, y);
        const d = Math.max(exact.highest, exact.lowest);
        expect(distance.lower).toBeLessThanOrEqual(d + 1e-12);
        expect(distance.upper).toBeGreaterThanOrEqual(d - 1e-12);
        expect(area.lower).toBeLessThanOrEqual(exact.area + 1e-8);
        expect(area.upper).toBeGreaterThanOrEqual(exact.area - 1e-8);
        const open = area.upper - area.lower;
        expect(undecidedArea.length === 0 ? open : 0).toBeLessThan(1e-8);
        const known = Math.abs(distance.lower - d);
        expect(undecidedDistance.length === 0 ? known : 0).toBeLessThan(1e-12);
      }),
    );
  });

  it('need ascending buckets', () => {
    const side = { count: 1, sum: 1 };
    const bucket = { low: 0, high: 2, reference: side, current: side };
    expect(() => bucketBounds([bucket, { ...bucket, low: 1 }])).toThrow(
      'Buckets must ascend without overlap',
    );
  });
});

describe('categories', () => {
  const reference = new Map([
    ['a', 50],
    ['b', 30],
    ['c', 15],
    ['d', 5],
  ]);

  it('are aligned, largest of the reference first, unseen ones together', () => {
    const current = new Map([
      ['b', 10],
      ['x', 2],
      ['y', 7],
    ]);
    expect(alignCategories(reference, current)).toEqual({
      labels: ['a', 'b', 'c', 'd', 'unseen'],
      reference: [50, 30, 15, 5, 0],
      current: [0, 10, 0, 0, 9],
      unseen: [
        { label: 'y', count: 7 },
        { label: 'x', count: 2 },
      ],
      others: 0,
    });
  });

  it('beyond the top of the reference become one', () => {
    const aligned = alignCategories(reference, new Map([['c', 4]]), 2);
    expect(aligned.labels).toEqual(['a', 'b', 'other']);
    expect(aligned.reference).toEqual([50, 30, 20]);
    expect(aligned.current).toEqual([0, 0, 4]);
    expect(aligned.others).toBe(2);
  });
});
