import { findRoot } from './findRoot';
import { gammaP, gammaQ, logGammaP, logGammaQ } from './incompleteGamma';
import { normalQuantile } from './normal';

/**
 * `P(X <= x)` of the chi-square distribution.
 *
 * @public
 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return gammaP(degreesOfFreedom / 2, x / 2);
}

/**
 * `P(X > x)` of the chi-square distribution, accurate in the tail.
 *
 * @public
 */
export function chiSquareSf(x: number, degreesOfFreedom: number): number {
  return gammaQ(degreesOfFreedom / 2, x / 2);
}

/**
 * `ln P(X > x)` of the chi-square distribution, also where it is smaller than every double.
 *
 * @public
 */
export function logChiSquareSf(x: number, degreesOfFreedom: number): number {
  return logGammaQ(degreesOfFreedom / 2, x / 2);
}

/**
 * The x with `P(X <= x)` = p of the chi-square distribution.
 *
 * @public
 */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1) || !(degreesOfFreedom > 0)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const a = degreesOfFreedom / 2;
  const target = p < 0.5 ? Math.log(p) : Math.log1p(-p);
  const excess = (logX: number) =>
    p < 0.5
      ? logGammaP(a, Math.exp(logX)) - target
      : target - logGammaQ(a, Math.exp(logX));
  // Wilson and Hilferty (1931), or the first term of the series where that fails
  const spread = 1 / (9 * a);
  const cube = 1 - spread + normalQuantile(p) * Math.sqrt(spread);
  let low = cube > 0.2 ? Math.log(a) + 3 * Math.log(cube) : Math.log(p) / a;
  let high = low + 0.1;
  for (let width = 0.2; excess(low) > 0; width *= 2) low -= width;
  for (let width = 0.2; excess(high) < 0; width *= 2) high += width;
  return 2 * Math.exp(findRoot(excess, low, high));
}
