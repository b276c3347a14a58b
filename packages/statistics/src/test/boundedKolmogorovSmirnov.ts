import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import type { Bounds } from '../sample/bucketBounds';
import { kolmogorovCriticalValue } from '../special/kolmogorov';
import { logKolmogorovFiniteSf } from '../special/kolmogorovFinite';

/**
 * Kolmogorov-Smirnov test where D is only known between certified limits: from buckets
 * (`bucketBounds`) or from sketches, whose rank errors ε₁ and ε₂ leave D ± (ε₁ + ε₂).
 * A p-value, that of the lower limit, comes only where the limits are within a tenth of
 * the critical value of D: sketches of the same data would else give it any value.
 *
 * @public
 */
export function boundedKolmogorovSmirnov(
  distance: Bounds,
  n: number,
  m: number,
  options: TestOptions = {},
): TestResult {
  const level = levelOf(options);
  const { lower, upper } = distance;
  if (!(lower >= 0 && lower <= upper && upper <= 1 + 1e-9)) {
    throw new RangeError(
      `Limits of D must satisfy 0 <= lower <= upper <= 1; they are ${lower} and ${upper}`,
    );
  }
  const result: TestResult = {
    test: 'kolmogorov-smirnov',
    method: 'none',
    n,
    m,
    exactness: lower === upper ? 'exact' : 'bounded',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const scale = Math.sqrt(1 / n + 1 / m);
  const critical = kolmogorovCriticalValue(1 - level) * scale;
  const margin =
    Math.sqrt(Math.log(4 / (1 - level)) / 2) *
    (1 / Math.sqrt(n) + 1 / Math.sqrt(m));
  const sharp = upper - lower <= 0.1 * critical;
  if (!sharp) {
    result.warnings.push({
      code: 'no-p-value',
      message:
        'The distance is known too roughly for a p-value; read the rows of the undecided buckets or use a finer sketch.',
    });
  }
  const middle = (lower + upper) / 2;
  return {
    ...result,
    method: sharp ? 'asymptotic' : 'none',
    statistic: middle,
    noiseFloor: Math.sqrt(Math.PI / 2) * Math.LN2 * scale,
    effect: {
      name: 'kolmogorov-smirnov-distance',
      value: middle,
      interval: {
        lower: Math.max(0, lower - margin),
        upper: Math.min(1, upper + margin),
        level,
        method: 'dkw',
      },
    },
    ...(sharp
      ? pValueOf(
          logKolmogorovFiniteSf(
            lower,
            Math.max(1, Math.round((n * m) / (n + m))),
          ),
        )
      : {}),
    details: { lower, upper },
  };
}
