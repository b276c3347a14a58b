import { EPSILON, LOG_SQRT_TWO_PI } from './constants';
import { logComplement } from './incompleteGamma';
import { log1pMinusX } from './log1pMinusX';
import { logGamma, stirlingError } from './logGamma';

/**
 * ln B(a, b) for positive a and b, without the cancellation of large ln Γ.
 *
 * @public
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const ratio = small / large;
  const shared =
    stirlingError(large) -
    stirlingError(large + small) -
    (large - 0.5) * Math.log1p(ratio);
  if (small < 10) {
    return logGamma(small) + shared - small * Math.log(large + small) + small;
  }
  return (
    shared +
    stirlingError(small) +
    LOG_SQRT_TWO_PI +
    small * Math.log(ratio / (1 + ratio)) -
    0.5 * Math.log(small)
  );
}

/** -deviance(x, mean), with mean - x given apart because it cancels. */
function logRatioLessExcess(x: number, mean: number, excess: number): number {
  const ratio = mean / x;
  return ratio < 0.4 || ratio > 2.5
    ? x * Math.log(ratio) - excess
    : x * log1pMinusX(excess / x);
}

/** ln of x^a y^b / B(a, b), y = 1 - x, as deviances from the mean a / (a + b). */
function logBetaKernel(a: number, b: number, x: number, y: number): number {
  const lambda = a * y - b * x;
  return (
    logRatioLessExcess(a, (a + b) * x, -lambda) +
    logRatioLessExcess(b, (a + b) * y, lambda) -
    stirlingError(a) -
    stirlingError(b) +
    stirlingError(a + b) -
    LOG_SQRT_TWO_PI +
    0.5 * (Math.log(a) + Math.log(b) - Math.log(a + b))
  );
}

/** I_x(a, b) / kernel by the continued fraction of DiDonato and Morris (1992), x below the mean. */
function lowerFraction(a: number, b: number, x: number, y: number): number {
  const lambda = a * y - b * x;
  let c = (a * (lambda + 1)) / (a + 1);
  let d = 0;
  let value = c;
  for (let m = 1; m < 100_000; m++) {
    const odd = a + 2 * m - 1;
    const numerator =
      ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const denominator =
      m +
      (m * (b - m) * x) / odd +
      ((a + m) * (lambda + 1 + m * (1 + y))) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < EPSILON) break;
  }
  return 1 / value;
}

/**
 * ln I_x(a, b), the logarithm of the regularised incomplete beta function,
 * for positive a and b and x from 0 to 1. Give `y` = 1 - x where it is known better than by that subtraction:
 * with x near 1 it decides the accuracy.
 *
 * @public
 */
export function logBetaI(
  a: number,
  b: number,
  x: number,
  y: number = 1 - x,
): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return NaN;
  if (x === 0) return -Infinity;
  if (y === 0) return 0;
  if (a * y >= b * x) {
    return logBetaKernel(a, b, x, y) + Math.log(lowerFraction(a, b, x, y));
  }
  return logComplement(
    logBetaKernel(b, a, y, x) + Math.log(lowerFraction(b, a, y, x)),
  );
}

/**
 * The regularised incomplete beta function I_x(a, b), the distribution function of
 * Beta(a, b) at x; the upper tail is I_y(b, a) with y = 1 - x.
 *
 * @public
 */
export function betaI(
  a: number,
  b: number,
  x: number,
  y: number = 1 - x,
): number {
  return Math.exp(logBetaI(a, b, x, y));
}
