import { besselKScaled } from './besselK';
import { logGamma } from './logGamma';
import { logWeightedChiSquaresSf } from './weightedChiSquares';

/**
 * `P(W² <= x)` of the limit law of the Cramér-von Mises statistic, by the series of
 * Anderson and Darling (1952) in K of order 1/4.
 *
 * @public
 */
export function cramerVonMisesCdf(x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 0;
  if (x > 0.5) return -Math.expm1(logCramerVonMisesSf(x));
  let sum = 0;
  for (let k = 0; k < 100; k++) {
    const odd = 4 * k + 1;
    const q = (odd * odd) / (16 * x);
    const weight =
      Math.exp(logGamma(k + 0.5) - logGamma(k + 1)) /
      (Math.PI ** 1.5 * Math.sqrt(x));
    const term =
      weight * Math.sqrt(odd) * Math.exp(-2 * q) * besselKScaled(0.25, q);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/**
 * `ln P(W² > x)` of the limit law of the Cramér-von Mises statistic, also where it is
 * smaller than every double.
 *
 * @public
 */
export function logCramerVonMisesSf(x: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 0;
  if (x <= 0.15) return Math.log1p(-cramerVonMisesCdf(x));
  // λ_j = 1 / (jπ)², D(u) = sin √u / √u
  return logWeightedChiSquaresSf(
    x,
    j => (j * Math.PI) ** 2,
    u => Math.abs(Math.sin(Math.sqrt(u))) / Math.sqrt(u),
  );
}
