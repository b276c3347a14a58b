import {
  proportions,
  type Shares,
  type ZeroFill,
} from '../distance/proportions';
import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import { checkCounts, type CountTable } from '../sample/countTable';
import { logChiSquareSf } from '../special/chiSquare';
import { normalQuantile } from '../special/normal';
import {
  HELLINGER,
  jensenShannonTo,
  KULLBACK_LEIBLER,
  POPULATION_STABILITY,
  type Divergence,
} from './divergences';
import { tooSparse } from './expectedCounts';

/**
 * Options of the divergences that need positive shares.
 *
 * @public
 */
export interface DivergenceOptions extends TestOptions {
  /** What stands in for empty cells; Jeffreys' half count when left out. */
  fill?: ZeroFill;
}

/**
 * Population stability index of a table, with what chance alone is worth:
 * without a change it is distributed as χ²(k - 1) (1/n + 1/m).
 *
 * @public
 */
export function populationStabilityTest(
  table: CountTable,
  options: DivergenceOptions = {},
): TestResult {
  return divergenceTest(
    'population-stability-index',
    POPULATION_STABILITY,
    table,
    options.fill ?? { type: 'jeffreys' },
    options,
  );
}

/**
 * Kullback-Leibler divergence of the current shares from the reference, in nats.
 *
 * @public
 */
export function kullbackLeiblerTest(
  table: CountTable,
  options: DivergenceOptions = {},
): TestResult {
  return divergenceTest(
    'kullback-leibler',
    KULLBACK_LEIBLER,
    table,
    options.fill ?? { type: 'jeffreys' },
    options,
  );
}

/**
 * Jensen-Shannon distance, the root of the divergence; base e when left out.
 *
 * @public
 */
export function jensenShannonTest(
  table: CountTable,
  options: TestOptions & { base?: number } = {},
): TestResult {
  return divergenceTest(
    'jensen-shannon',
    jensenShannonTo(options.base ?? Math.E),
    table,
    { type: 'none' },
    options,
  );
}

/**
 * Hellinger distance, 0 to 1.
 *
 * @public
 */
export function hellingerTest(
  table: CountTable,
  options: TestOptions = {},
): TestResult {
  return divergenceTest(
    'hellinger',
    HELLINGER,
    table,
    { type: 'none' },
    options,
  );
}

/**
 * The statistic is the distance as it is computed everywhere; the effect is what of it
 * exceeds the mean under no change, with an interval that holds both near no change
 * (second order) and far from it (delta method).
 */
function divergenceTest(
  test: string,
  divergence: Divergence,
  table: CountTable,
  fill: ZeroFill,
  options: TestOptions,
): TestResult {
  const counts = checkCounts(table);
  const { n, m } = counts;
  const level = levelOf(options);
  const result: TestResult = {
    test,
    method: 'local-chi-square',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const shares = proportions(table, fill);
  const degreesOfFreedom = shares.p.length - 1;
  const noise = divergence.curvature * (1 / n + 1 / m);
  const floor = degreesOfFreedom * noise;
  const value = divergence.of(shares);
  if (value === Infinity) {
    result.warnings.push({
      code: 'no-p-value',
      message:
        'A cell is empty on one side, so the distance is infinite; fill empty cells to get an interval and a p-value.',
    });
    return { ...result, statistic: value, degreesOfFreedom };
  }
  const error = Math.hypot(
    standardError(divergence, shares),
    noise * Math.sqrt(2 * degreesOfFreedom),
  );
  const z = normalQuantile(0.5 + level / 2);
  const distance = (excess: number) =>
    divergence.toDistance(Math.max(0, excess));
  return {
    ...result,
    statistic: divergence.toDistance(value),
    degreesOfFreedom,
    noiseFloor: divergence.toDistance(floor),
    effect: {
      name: test,
      value: distance(value - floor),
      interval: {
        lower: distance(value - floor - z * error),
        upper: distance(value - floor + z * error),
        level,
        method: 'delta',
      },
    },
    ...significance(tooSparse(counts), value / noise, degreesOfFreedom, result),
  };
}

function significance(
  sparse: boolean,
  chiSquare: number,
  degreesOfFreedom: number,
  { warnings }: TestResult,
): Partial<TestResult> {
  if (degreesOfFreedom === 0) {
    warnings.push({
      code: 'single-category',
      message: 'Both samples hold one and the same category.',
    });
    return { warnings, ...pValueOf(0) };
  }
  if (sparse) {
    warnings.push({
      code: 'small-expected-counts',
      message:
        'Expected counts are too small for a p-value of this distance; use fewer bins or the chi-square test.',
    });
    return { warnings };
  }
  return pValueOf(logChiSquareSf(chiSquare, degreesOfFreedom));
}

/** Delta method on two multinomial samples. */
function standardError(divergence: Divergence, shares: Shares): number {
  const { p, q, n, m } = shares;
  const moments = { p1: 0, p2: 0, q1: 0, q2: 0 };
  for (let k = 0; k < p.length; k++) {
    const { byP, byQ } = divergence.slope(p[k], q[k]);
    moments.p1 += p[k] * byP;
    moments.p2 += p[k] * byP * byP;
    moments.q1 += q[k] * byQ;
    moments.q2 += q[k] * byQ * byQ;
  }
  const variance =
    Math.max(0, moments.p2 - moments.p1 ** 2) / n +
    Math.max(0, moments.q2 - moments.q1 ** 2) / m;
  return Math.sqrt(variance);
}
