import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type Interval,
  type TestOptions,
  type TestResult,
} from '../result';
import { logNormalSf, normalQuantile } from '../special/normal';

/**
 * How many of how many.
 *
 * @public
 */
export interface Proportion {
  count: number;
  total: number;
}

/**
 * The two-proportion z-test with the pooled share P:
 * z = (p₁ - p₂) / √(P (1 - P) (1/n + 1/m)), p-value erfc(|z| / √2), 1 where P is 0 or 1.
 * The effect is the change of the share, current minus reference, with the interval of
 * Newcombe (1998, method 10).
 *
 * Also the test of a changed share of nulls, NaN or infinities.
 *
 * @public
 */
export function twoProportions(
  reference: Proportion,
  current: Proportion,
  options: TestOptions = {},
): TestResult {
  for (const [side, { count, total }] of [
    ['reference', reference],
    ['current', current],
  ] as const) {
    if (!(count >= 0 && count <= total)) {
      throw new RangeError(
        `The ${side} count must lie between 0 and its total; it is ${count} of ${total}`,
      );
    }
  }
  const n = reference.total;
  const m = current.total;
  const level = levelOf(options);
  const result: TestResult = {
    test: 'two-proportions',
    method: 'pooled-z',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const before = reference.count / n;
  const after = current.count / m;
  const pooled = (reference.count + current.count) / (n + m);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const z = spread === 0 ? 0 : (before - after) / spread;
  return {
    ...result,
    statistic: z,
    noiseFloor: 0,
    effect: {
      name: 'change-of-share',
      value: after - before,
      interval: newcombe(after, m, before, n, level),
    },
    ...pValueOf(Math.LN2 + logNormalSf(Math.abs(z))),
    details: { referenceShare: before, currentShare: after },
  };
}

/** Interval of p₁ - p₂ from the score intervals of both. */
function newcombe(
  p1: number,
  n1: number,
  p2: number,
  n2: number,
  level: number,
): Interval {
  const z = normalQuantile(0.5 + level / 2);
  const one = wilson(p1, n1, z);
  const two = wilson(p2, n2, z);
  return {
    lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower),
    level,
    method: 'newcombe',
  };
}

/** Wilson's score interval of a share. */
function wilson(
  p: number,
  n: number,
  z: number,
): { lower: number; upper: number } {
  const shrink = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / shrink;
  const half =
    (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / shrink;
  return {
    lower: Math.max(0, centre - half),
    upper: Math.min(1, centre + half),
  };
}
