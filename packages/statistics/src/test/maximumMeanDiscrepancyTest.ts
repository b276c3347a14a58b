import { squaredDistance } from '../distance/maximumMeanDiscrepancy';
import { randomSource, type RandomSource } from '../random/randomSource';
import { pValueOf, sizeWarnings, type TestResult } from '../result';
import type { ResamplingOptions } from './cellDistance';

/**
 * Options of the kernel test.
 *
 * @public
 */
export interface KernelTestOptions extends ResamplingOptions {
  /** Width of the kernel; the root of half the median squared distance when left out. */
  sigma?: number;
  /** Rows of each side that take part, drawn by the seed; 500 when left out. */
  subsample?: number;
}

/**
 * Maximum mean discrepancy of two sets of vectors (embeddings, several columns) with the
 * kernel exp(-|x - y|² / (2 σ²)) and a p-value by permutation. Large sets are
 * subsampled, so that memory stays at (2 × subsample)² numbers; `n` and `m` are the rows
 * that took part.
 *
 * @public
 */
export function maximumMeanDiscrepancyTest(
  reference: readonly ArrayLike<number>[],
  current: readonly ArrayLike<number>[],
  options: KernelTestOptions = {},
): TestResult {
  const random = randomSource(options.seed ?? 0);
  const most = options.subsample ?? 500;
  const x = subsample(reference, most, random);
  const y = subsample(current, most, random);
  const [n, m] = [x.length, y.length];
  const whole = n === reference.length && m === current.length;
  const result: TestResult = {
    test: 'maximum-mean-discrepancy',
    method: 'permutation',
    n,
    m,
    exactness: whole ? 'exact' : 'approximate',
    warnings: sizeWarnings(n, m, options),
  };
  if (n < 2 || m < 2) {
    result.warnings.push({
      code: 'not-defined',
      message: 'The kernel test needs at least two rows a side.',
    });
    return result;
  }
  const rows = [...x, ...y];
  const squares = squaredDistances(rows);
  const sigma = options.sigma ?? medianWidth(squares, rows.length);
  const kernel = squares.map(square => Math.exp(-square / (2 * sigma * sigma)));
  const order = rows.map((_, k) => k);
  const statistic = discrepancy(kernel, order, n);
  const draws = options.draws ?? 200;
  let reached = 0;
  for (let k = 0; k < draws; k++) {
    shuffle(order, random);
    if (discrepancy(kernel, order, n) >= statistic - 1e-12) reached++;
  }
  return {
    ...result,
    statistic,
    noiseFloor: 0,
    effect: {
      name: 'maximum-mean-discrepancy',
      value: Math.sqrt(Math.max(0, statistic)),
    },
    ...pValueOf(Math.log((reached + 1) / (draws + 1))),
    details: { sigma },
  };
}

function subsample<T>(
  rows: readonly T[],
  most: number,
  random: RandomSource,
): T[] {
  if (rows.length <= most) return [...rows];
  const chosen = [...rows];
  for (let i = 0; i < most; i++) {
    const j = i + random.integer(rows.length - i);
    [chosen[i], chosen[j]] = [chosen[j], chosen[i]];
  }
  return chosen.slice(0, most);
}

function shuffle(order: number[], random: RandomSource): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
}

function squaredDistances(rows: ArrayLike<number>[]): Float64Array {
  const size = rows.length;
  const squares = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const square = squaredDistance(rows[i], rows[j]);
      squares[i * size + j] = square;
      squares[j * size + i] = square;
    }
  }
  return squares;
}

/** √(median |x - y|² / 2) over all ordered pairs, √½ where that is 0, as Evidently does. */
function medianWidth(squares: Float64Array, size: number): number {
  const sorted = Float64Array.from(squares).sort();
  const median = sorted[Math.round((size * size - 1) / 2)];
  return Math.sqrt((median > 0 ? median : 1) / 2);
}

/** The unbiased estimate when the first n of `order` are the reference. */
function discrepancy(kernel: Float64Array, order: number[], n: number): number {
  const size = order.length;
  const m = size - n;
  let [withinX, withinY, between] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const row = order[i] * size;
    for (let j = i + 1; j < size; j++) {
      const value = kernel[row + order[j]];
      if (j < n) withinX += value;
      else if (i >= n) withinY += value;
      else between += value;
    }
  }
  return (
    (2 * withinX) / (n * (n - 1)) +
    (2 * withinY) / (m * (m - 1)) -
    (2 * between) / (n * m)
  );
}
