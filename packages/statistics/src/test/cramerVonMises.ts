import {
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';
import { logCramerVonMisesSf } from '../special/cramerVonMises';
import { constantWarnings } from './constants';
import { exactCramerVonMises } from './cramerVonMisesLaw';

/**
 * Options of the Cramér-von Mises test.
 *
 * @public
 */
export interface CramerVonMisesOptions extends TestOptions {
  /** `auto`, scipy's choice, is exact up to 20 values a side. */
  method?: 'auto' | 'exact' | 'asymptotic';
}

/**
 * Two-sample Cramér-von Mises test: T, the mean square of the difference of the two
 * distribution functions over all values, with midranks where values are equal
 * (Anderson 1962). Needs two values a side.
 *
 * @public
 */
export function cramerVonMises(
  comparison: EcdfComparison,
  options: CramerVonMisesOptions = {},
): TestResult {
  const { n, m, cramerVonMises: statistic } = comparison;
  const result: TestResult = {
    test: 'cramer-von-mises',
    method: 'none',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  if (n < 2 || m < 2) {
    result.warnings.push({
      code: 'not-defined',
      message: 'The Cramér-von Mises test needs at least two values a side.',
    });
    return result;
  }
  result.warnings.push(...constantWarnings(comparison));
  const total = n + m;
  const pairs = n * m;
  const expected = (1 + 1 / total) / 6;
  const method = options.method ?? 'auto';
  const exact =
    method === 'exact' || (method === 'auto' && Math.max(n, m) <= 20);
  const figures = {
    statistic,
    noiseFloor: expected,
    effect: {
      // T / (n m / N) is the mean square of F - G: its root is between 0 and 1
      name: 'root-mean-square-difference',
      value: Math.sqrt(Math.max(0, (statistic * total) / pairs)),
    },
  };
  if (comparison.distinct === 1) {
    return { ...result, ...figures, method: 'exact', ...pValueOf(0) };
  }
  if (exact) {
    const u = pairs * total * (statistic + (4 * pairs - 1) / (6 * total));
    const p = exactCramerVonMises(n, m, u);
    return { ...result, ...figures, method: 'exact', ...pValueOf(Math.log(p)) };
  }
  const variance =
    ((total + 1) * (4 * pairs * total - 3 * (n * n + m * m) - 2 * pairs)) /
    (45 * total * total * 4 * pairs);
  const standardised =
    1 / 6 + (statistic - expected) / Math.sqrt(45 * variance);
  return {
    ...result,
    ...figures,
    method: 'asymptotic',
    ...pValueOf(standardised < 0.003 ? 0 : logCramerVonMisesSf(standardised)),
  };
}
