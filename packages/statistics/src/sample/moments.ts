/**
 * Central moments of finite values, in a form that parts of a sample can be added up in.
 *
 * @public
 */
export interface Moments {
  count: number;
  mean: number;
  /** Σ (x - mean)². */
  m2: number;
  /** Σ (x - mean)³. */
  m3: number;
  /** Σ (x - mean)⁴. */
  m4: number;
  /** Infinity where there are no values. */
  min: number;
  /** -Infinity where there are no values. */
  max: number;
}

/**
 * The moments of no values at all: adding them changes nothing.
 *
 * @public
 */
export const NO_MOMENTS: Moments = {
  count: 0,
  mean: 0,
  m2: 0,
  m3: 0,
  m4: 0,
  min: Infinity,
  max: -Infinity,
};

/**
 * Moments of finite values in one pass (Welford 1962, Terriberry 2007).
 *
 * @public
 */
export function momentsOf(values: Iterable<number>): Moments {
  let count = 0;
  let [mean, m2, m3, m4] = [0, 0, 0, 0];
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    const before = count;
    count++;
    const delta = value - mean;
    const step = delta / count;
    const square = step * step;
    const term = delta * step * before;
    mean += step;
    m4 +=
      term * square * (count * count - 3 * count + 3) +
      6 * square * m2 -
      4 * step * m3;
    m3 += term * step * (count - 2) - 3 * step * m2;
    m2 += term;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { count, mean, m2, m3, m4, min, max };
}

/**
 * Moments of two parts together (Pébay 2008).
 *
 * @public
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const delta = b.mean - a.mean;
  const step = delta / count;
  const product = a.count * b.count;
  return {
    count,
    mean: a.mean + step * b.count,
    m2: a.m2 + b.m2 + delta * step * product,
    m3:
      a.m3 +
      b.m3 +
      delta * step * step * product * (a.count - b.count) +
      3 * step * (a.count * b.m2 - b.count * a.m2),
    m4:
      a.m4 +
      b.m4 +
      delta *
        step ** 3 *
        product *
        (a.count * a.count - product + b.count * b.count) +
      6 * step * step * (a.count ** 2 * b.m2 + b.count ** 2 * a.m2) +
      4 * step * (a.count * b.m3 - b.count * a.m3),
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  };
}

/**
 * Moments from what an SQL scan adds up: the sums of the powers of x - pivot. A pivot
 * near the mean keeps the digits that plain sums of squares lose.
 *
 * @public
 */
export function momentsFromPowerSums(sums: {
  count: number;
  pivot: number;
  sum: number;
  sumOfSquares: number;
  sumOfCubes?: number;
  sumOfFourths?: number;
  min: number;
  max: number;
}): Moments {
  const { count, pivot, sum, sumOfSquares } = sums;
  if (count === 0) return NO_MOMENTS;
  const shift = sum / count;
  const cubes = sums.sumOfCubes ?? NaN;
  const fourths = sums.sumOfFourths ?? NaN;
  return {
    count,
    mean: pivot + shift,
    m2: Math.max(0, sumOfSquares - sum * shift),
    m3: cubes - 3 * shift * sumOfSquares + 2 * count * shift ** 3,
    m4:
      fourths -
      4 * shift * cubes +
      6 * shift ** 2 * sumOfSquares -
      3 * count * shift ** 4,
    min: sums.min,
    max: sums.max,
  };
}

/**
 * Variance: Σ (x - mean)² / (count - ddof), ddof 1 for a sample, 0 for a population.
 *
 * @public
 */
export function variance(moments: Moments, ddof: 0 | 1 = 1): number {
  return moments.count > ddof ? moments.m2 / (moments.count - ddof) : NaN;
}

/**
 * Standard deviation, the root of the variance.
 *
 * @public
 */
export function standardDeviation(moments: Moments, ddof: 0 | 1 = 1): number {
  return Math.sqrt(variance(moments, ddof));
}

/**
 * Skewness √N m₃ / m₂^1.5, 0 where all values are the same.
 *
 * @public
 */
export function skewness({ count, m2, m3 }: Moments): number {
  return m2 === 0 ? 0 : (Math.sqrt(count) * m3) / m2 ** 1.5;
}

/**
 * Excess kurtosis N m₄ / m₂² - 3, -3 where all values are the same.
 *
 * @public
 */
export function excessKurtosis({ count, m2, m4 }: Moments): number {
  return m2 === 0 ? -3 : (count * m4) / (m2 * m2) - 3;
}
