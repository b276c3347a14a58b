import {
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';
import { logAndersonDarlingSf } from '../special/andersonDarling';
import { scholzStephensPValue } from './scholzStephens';

/**
 * Options of the Anderson-Darling test.
 *
 * @public
 */
export interface AndersonDarlingOptions extends TestOptions {
  /**
   * `limit`: from the limit law of A², with its digits in the tail; the default.
   * `scipy`: interpolated between seven tabled values and clipped to 0.001 … 0.25.
   */
  method?: 'limit' | 'scipy';
}

/**
 * Anderson-Darling test of two samples with midranks (Scholz and Stephens 1987): like
 * Cramér-von Mises, but it weighs both tails as much as the middle. The statistic is
 * standardised, (A² - 1) / σ, as in scipy.
 *
 * @public
 */
export function andersonDarling(
  comparison: EcdfComparison,
  options: AndersonDarlingOptions = {},
): TestResult {
  const { n, m, distinct, andersonDarling: square } = comparison;
  const result: TestResult = {
    test: 'anderson-darling',
    method: options.method ?? 'limit',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  if (distinct === 1) {
    result.warnings.push({
      code: 'stable-constant',
      message: 'All values of both samples are one and the same.',
    });
    return { ...result, ...pValueOf(0) };
  }
  if (n + m < 4) {
    result.warnings.push({
      code: 'not-defined',
      message: 'The Anderson-Darling test needs at least four values.',
    });
    return result;
  }
  const statistic = (square - 1) / Math.sqrt(varianceOf(n, m));
  const figures = { ...result, statistic, noiseFloor: 0, details: { square } };
  if (options.method === 'scipy') {
    const { p, clipped } = scholzStephensPValue(statistic);
    if (clipped) {
      figures.warnings.push({
        code: 'p-value-clipped',
        message:
          'The p-value lies outside 0.001 to 0.25, where the table has no values.',
      });
    }
    return { ...figures, ...pValueOf(Math.log(p)) };
  }
  const limitDeviation = Math.sqrt((2 * (Math.PI ** 2 - 9)) / 3);
  const limit = 1 + statistic * limitDeviation;
  return {
    ...figures,
    ...pValueOf(limit < 0.1 ? 0 : logAndersonDarlingSf(limit)),
  };
}

/** Variance of A² of two samples under no change (Scholz and Stephens 1987, eq. 4). */
function varianceOf(n: number, m: number): number {
  const total = n + m;
  const inverse = 1 / n + 1 / m;
  const harmonic = harmonicNumber(total - 1);
  const g = nestedHarmonic(total, harmonic);
  // Scholz and Stephens' polynomial for k = 2 samples
  const a = 4 * g - 6 + (10 - 6 * g) * inverse;
  const b = 12 * g + 8 * harmonic - 22 + (2 * g - 14 * harmonic - 4) * inverse;
  const c = 36 * harmonic + 4 + (2 * harmonic - 6) * inverse;
  const d = 24;
  return (
    (((a * total + b) * total + c) * total + d) /
    ((total - 1) * (total - 2) * (total - 3))
  );
}

/** 1 + 1/2 + … + 1/k, by Euler and Maclaurin for large k. */
function harmonicNumber(k: number): number {
  if (k < 100) {
    let sum = 0;
    for (let i = k; i >= 1; i--) sum += 1 / i;
    return sum;
  }
  const square = k * k;
  return (
    Math.log(k) +
    0.5772156649015329 +
    1 / (2 * k) -
    1 / (12 * square) +
    1 / (120 * square * square)
  );
}

/** Σ_{i=1}^{N-2} Σ_{j=i+1}^{N-1} 1 / ((N - i) j), which tends to π²/6. */
function nestedHarmonic(total: number, harmonic: number): number {
  if (total > 1e5) {
    return (
      Math.PI ** 2 / 6 -
      (2 * Math.log(total) + 1 + 2 * 0.5772156649015329) / total
    );
  }
  let sum = 0;
  let inner = harmonic;
  for (let i = 1; i <= total - 2; i++) {
    inner -= 1 / i;
    sum += inner / (total - i);
  }
  return sum;
}
