import { randomSource, type RandomSource } from '../random/randomSource';
import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import {
  checkCounts,
  type CheckedCounts,
  type CountTable,
} from '../sample/countTable';
import { normalQuantile } from '../special/normal';

/**
 * Options of tests that draw random samples.
 *
 * @public
 */
export interface ResamplingOptions extends TestOptions {
  /** Random samples drawn, 1000 when left out. */
  draws?: number;
  /** Seed of the draws; the same seed gives the same p-value. 0 when left out. */
  seed?: number;
}

/** Above this many rows the normal limit replaces shuffling. */
const SHUFFLE_ROWS = 20_000;

/**
 * Total variation distance with a p-value by permutation (by the normal limit of the
 * cells above 20,000 rows).
 *
 * @public
 */
export function totalVariationTest(
  table: CountTable,
  options: ResamplingOptions = {},
): TestResult {
  return cellTest(
    'total-variation',
    gaps => gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / 2,
    table,
    options,
  );
}

/**
 * L-infinity distance, the largest change of one cell's share, with a p-value by
 * permutation (by the normal limit of the cells above 20,000 rows).
 *
 * @public
 */
export function lInfinityTest(
  table: CountTable,
  options: ResamplingOptions = {},
): TestResult {
  return cellTest(
    'l-infinity',
    gaps => gaps.reduce((most, gap) => Math.max(most, Math.abs(gap)), 0),
    table,
    options,
  );
}

function cellTest(
  test: string,
  distance: (gaps: number[]) => number,
  table: CountTable,
  options: ResamplingOptions,
): TestResult {
  const counts = checkCounts(table);
  const { n, m } = counts;
  const level = levelOf(options);
  const draws = options.draws ?? 1000;
  const shuffles = n + m <= SHUFFLE_ROWS;
  const result: TestResult = {
    test,
    method: shuffles ? 'permutation' : 'normal-limit',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const statistic = distance(gapsOf(counts));
  const random = randomSource(options.seed ?? 0);
  const draw = shuffles
    ? permutedGaps(counts, random)
    : limitGaps(counts, random);
  let reached = 0;
  let total = 0;
  for (let k = 0; k < draws; k++) {
    const drawn = distance(draw());
    total += drawn;
    // Equal but for the rounding of sums in another order is equal
    if (drawn >= statistic - 1e-12) reached++;
  }
  const noiseFloor = total / draws;
  // A row moves either distance through a function with values within an interval of 1
  const error = Math.sqrt(1 / n + 1 / m) / 2;
  const half = normalQuantile(0.5 + level / 2) * error;
  return {
    ...result,
    statistic,
    noiseFloor,
    effect: {
      name: test,
      value: Math.max(0, statistic - noiseFloor),
      interval: {
        lower: Math.max(0, statistic - noiseFloor - half),
        upper: Math.min(1, statistic + half),
        level,
        method: 'delta',
      },
    },
    ...pValueOf(Math.log((reached + 1) / (draws + 1))),
  };
}

/** p - q of every cell. */
function gapsOf({ reference, current, n, m }: CheckedCounts): number[] {
  return reference.map((count, k) => count / n - current[k] / m);
}

/** Gaps of tables with the same margins, by shuffling which rows belong to the reference. */
function permutedGaps(
  { reference, current, n, m }: CheckedCounts,
  random: RandomSource,
): () => number[] {
  const pooled = reference.map((count, k) => count + current[k]);
  const cells = new Int32Array(n + m);
  let next = 0;
  pooled.forEach((count, k) => {
    cells.fill(k, next, next + count);
    next += count;
  });
  return () => {
    const drawn = new Array<number>(pooled.length).fill(0);
    for (let i = 0; i < n; i++) {
      const j = i + random.integer(n + m - i);
      const cell = cells[j];
      cells[j] = cells[i];
      cells[i] = cell;
      drawn[cell]++;
    }
    return drawn.map((count, k) => count / n - (pooled[k] - count) / m);
  };
}

/** Gaps of two samples of the pooled distribution, by the normal limit of the multinomial. */
function limitGaps(
  { reference, current, n, m }: CheckedCounts,
  random: RandomSource,
): () => number[] {
  const shares = reference.map((count, k) => (count + current[k]) / (n + m));
  const spread = Math.sqrt(1 / n + 1 / m);
  return () => {
    const noise = shares.map(share => Math.sqrt(share) * random.normal());
    const sum = noise.reduce((x, y) => x + y, 0);
    return noise.map((x, k) => spread * (x - shares[k] * sum));
  };
}
