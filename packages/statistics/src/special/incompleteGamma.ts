import { LOG_SQRT_TWO_PI, EPSILON } from './constants';
import { deviance } from './deviance';
import { erfcx } from './erf';
import { logGamma, stirlingError } from './logGamma';
import { log1pMinusX } from './log1pMinusX';
import { temmeExpansion } from './temmeExpansion';

/** A probability and its complement as logarithms; at most one is tiny. */
interface LogTails {
  lower: number;
  upper: number;
}

/** ln of x^a e^-x / Γ(a + 1), by Stirling's error, so that a = 1e6 loses nothing. */
export function logPoissonKernel(a: number, x: number): number {
  if (a < 1) return a * Math.log(x) - x - logGamma(a + 1);
  return (
    -deviance(a, x) - stirlingError(a) - LOG_SQRT_TWO_PI - 0.5 * Math.log(a)
  );
}

/** ln (1 - e^x) for x <= 0. */
export function logComplement(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/** P(a, x) / kernel by its power series (DLMF 8.7.1), for x up to about a. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * EPSILON * 0.1; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Q(a, x) Γ(a) / (x^a e^-x) by Legendre's continued fraction (DLMF 8.9.2), x > a. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 100_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < EPSILON) break;
  }
  return value;
}

/** Q(a, x) for small a and x, where 1 - P would cancel. */
function upperNearZero(a: number, x: number): number {
  const logPower = a * Math.log(x) - logGamma(a + 1);
  let term = 1;
  let sum = 0;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= -x / k;
    sum += term / (a + k);
  }
  return -Math.expm1(logPower) - Math.exp(logPower) * a * sum;
}

/** Both tails by Temme's uniform expansion, for large a and x near a. */
function uniformTails(a: number, x: number): LogTails {
  const halfSquare = -log1pMinusX((x - a) / a);
  const eta = Math.sign(x - a) * Math.sqrt(2 * halfSquare);
  const correction =
    Math.exp(-LOG_SQRT_TWO_PI) * Math.sqrt(1 / a) * temmeExpansion(a, eta);
  const scaled = 0.5 * erfcx(Math.abs(eta) * Math.sqrt(a / 2));
  if (eta >= 0) {
    const upper = -a * halfSquare + Math.log(scaled + correction);
    return { upper, lower: logComplement(upper) };
  }
  const lower = -a * halfSquare + Math.log(scaled - correction);
  return { lower, upper: logComplement(lower) };
}

function logTails(a: number, x: number): LogTails {
  if (!(a > 0) || !(x >= 0)) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: -Infinity, upper: 0 };
  if (x === Infinity) return { lower: 0, upper: -Infinity };
  if (a > 5000 && Math.abs(x - a) < 0.3 * a) return uniformTails(a, x);
  if (x < 1.2 && a < 1) {
    const lower = logPoissonKernel(a, x) + Math.log(lowerSeries(a, x));
    const upper =
      lower < -1 ? logComplement(lower) : Math.log(upperNearZero(a, x));
    return { lower, upper };
  }
  const kernel = logPoissonKernel(a, x);
  if (x <= a) {
    const lower = kernel + Math.log(lowerSeries(a, x));
    return { lower, upper: logComplement(lower) };
  }
  const upper = kernel + Math.log(a) + Math.log(upperFraction(a, x));
  return { lower: logComplement(upper), upper };
}

/**
 * The regularised lower incomplete gamma function P(a, x), for positive a and x from 0.
 *
 * @public
 */
export function gammaP(a: number, x: number): number {
  return Math.exp(logTails(a, x).lower);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), with
 * full relative accuracy in the tail.
 *
 * @public
 */
export function gammaQ(a: number, x: number): number {
  return Math.exp(logTails(a, x).upper);
}

/**
 * ln P(a, x), also where P is smaller than every double.
 *
 * @public
 */
export function logGammaP(a: number, x: number): number {
  return logTails(a, x).lower;
}

/**
 * ln Q(a, x), also where Q is smaller than every double.
 *
 * @public
 */
export function logGammaQ(a: number, x: number): number {
  return logTails(a, x).upper;
}
