import { findRoot } from './findRoot';

/** √2π Σ exp(-(2k - 1)² π² / 8x²) / x, the form for small x. */
function logCdfSmall(x: number): number {
  const exponent = -(Math.PI * Math.PI) / (8 * x * x);
  let sum = 1;
  for (let odd = 3; ; odd += 2) {
    const term = Math.exp((odd * odd - 1) * exponent);
    sum += term;
    if (term < 1e-18) break;
  }
  return exponent + Math.log((Math.sqrt(2 * Math.PI) / x) * sum);
}

/** 2 Σ (-1)^(k-1) exp(-2 k² x²), the form for large x. */
function logSfLarge(x: number): number {
  const exponent = -2 * x * x;
  let sum = 1;
  for (let k = 2; k < 10; k++) {
    const term = Math.exp((k * k - 1) * exponent);
    sum += k % 2 === 0 ? -term : term;
  }
  return exponent + Math.log(2 * sum);
}

/**
 * `P(K > x)` of Kolmogorov's limit law, the law of √n D for large n.
 *
 * @public
 */
export function kolmogorovSf(x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 1;
  return x < 0.8 ? -Math.expm1(logCdfSmall(x)) : Math.exp(logSfLarge(x));
}

/**
 * `P(K <= x)` of Kolmogorov's limit law.
 *
 * @public
 */
export function kolmogorovCdf(x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 0;
  return x < 0.8 ? Math.exp(logCdfSmall(x)) : -Math.expm1(logSfLarge(x));
}

/**
 * `ln P(K > x)` of Kolmogorov's limit law, also where it is smaller than every double.
 *
 * @public
 */
export function logKolmogorovSf(x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 0;
  return x < 0.8 ? Math.log1p(-Math.exp(logCdfSmall(x))) : logSfLarge(x);
}

/**
 * The x with `P(K > x)` = p of Kolmogorov's limit law, p between 0 and 1: 1.358 for 0.05.
 *
 * @public
 */
export function kolmogorovCriticalValue(p: number): number {
  if (!(p > 0 && p < 1)) return NaN;
  const target = Math.log(p);
  return findRoot(
    x => logKolmogorovSf(x) - target,
    0.02,
    Math.sqrt(-target) + 2,
  );
}
