import { LOG_SQRT_TWO_PI } from './constants';
import { deviance } from './deviance';
import { logContourSf } from './finiteKolmogorov/contour';
import { stirlingError } from './logGamma';

/**
 * `ln P(D_n⁺ >= d)`, the one-sided one-sample statistic of n points (Smirnov 1944,
 * Birnbaum and Tingey 1951): d Σ_j C(n, j) (1 - d - j/n)^(n-j) (d + j/n)^(j-1).
 *
 * @public
 */
export function logSmirnovSf(d: number, n: number): number {
  if (!(n >= 1) || Number.isNaN(d)) return NaN;
  if (d <= 0) return 0;
  if (d >= 1) return -Infinity;
  const a = n * d;
  if (n - a > 5000 && a >= 17) return logContourSf(n, d, 'one');
  if (n - a > 200_000) return Math.log1p(-lowerSum(n, d));
  const terms: number[] = [];
  for (let j = 0; n - j - a > 0; j++) terms.push(logTerm(n, a, j));
  const largest = terms.reduce((x, y) => Math.max(x, y), -Infinity);
  const sum = terms.reduce((total, t) => total + Math.exp(t - largest), 0);
  return largest + Math.log(sum) + Math.log(a);
}

/** ln of the j-th term over a: a binomial probability of j at its own d + j/n. */
function logTerm(n: number, a: number, j: number): number {
  if (j === 0) return n * Math.log1p(-a / n) - Math.log(a);
  const rest = n - j;
  if (rest === 0) return -Infinity;
  return (
    stirlingError(n) -
    stirlingError(j) -
    stirlingError(rest) -
    LOG_SQRT_TWO_PI +
    0.5 * Math.log(n / (j * rest)) -
    deviance(j, j + a) -
    deviance(rest, rest - a) -
    Math.log(j + a)
  );
}

/** `P(D_n⁺ < d)` by the few terms of alternating sign that the sum above leaves out. */
function lowerSum(n: number, d: number): number {
  const a = n * d;
  let coefficient = 1;
  let sum = 0;
  for (let i = 0; i <= a; i++) {
    if (i > 0) coefficient *= (n - i + 1) / i;
    const base = (i - a) / n;
    const power = i === 0 ? 1 : base ** i;
    sum +=
      coefficient * power * Math.exp((n - i - 1) * Math.log1p((a - i) / n));
  }
  return d * sum;
}

/**
 * `P(D_n⁺ >= d)`, the one-sided one-sample Kolmogorov-Smirnov law of n points.
 *
 * @public
 */
export function smirnovSf(d: number, n: number): number {
  return Math.exp(logSmirnovSf(d, n));
}
