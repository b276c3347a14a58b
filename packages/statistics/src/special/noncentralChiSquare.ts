import { findRoot } from './findRoot';
import { gammaP, logPoissonKernel } from './incompleteGamma';
import { normalCdf } from './normal';

/**
 * `P(X <= x)` of the noncentral chi-square distribution: a Poisson mixture of central ones
 * up to x + λ = 4000, Sankaran's approximation (1963, error below 1e-4) beyond.
 *
 * @public
 */
export function noncentralChiSquareCdf(
  x: number,
  degreesOfFreedom: number,
  noncentrality: number,
): number {
  if (!(x > 0)) return Number.isNaN(x) ? NaN : 0;
  const half = noncentrality / 2;
  if (half === 0) return gammaP(degreesOfFreedom / 2, x / 2);
  if (x + noncentrality > 4000)
    return sankaran(x, degreesOfFreedom, noncentrality);
  const mode = Math.floor(half);
  let sum = 0;
  for (const direction of [1, -1]) {
    for (let j = direction === 1 ? mode : mode - 1; j >= 0; j += direction) {
      const weight =
        j === 0 ? Math.exp(-half) : Math.exp(logPoissonKernel(j, half));
      sum += weight * gammaP(degreesOfFreedom / 2 + j, x / 2);
      if (weight < 1e-18) break;
    }
  }
  return Math.min(sum, 1);
}

function sankaran(x: number, k: number, lambda: number): number {
  const mean = k + lambda;
  const h = 1 - (2 * mean * (k + 3 * lambda)) / (3 * (k + 2 * lambda) ** 2);
  const p = (k + 2 * lambda) / mean ** 2;
  const m = (h - 1) * (1 - 3 * h);
  const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
  const spread = h * Math.sqrt(2 * p) * (1 + 0.5 * m * p);
  return normalCdf(((x / mean) ** h - centre) / spread);
}

/**
 * The noncentralities between which a chi-square statistic is plausible at a confidence
 * level; 0 where even no noncentrality makes it likely.
 *
 * @public
 */
export function noncentralityInterval(
  x: number,
  degreesOfFreedom: number,
  level: number,
): { lower: number; upper: number } {
  const tail = (1 - level) / 2;
  const bound = (probability: number) => {
    const excess = (lambda: number) =>
      noncentralChiSquareCdf(x, degreesOfFreedom, lambda) - probability;
    if (excess(0) <= 0) return 0;
    let high = x + 10 * Math.sqrt(x + 1) + 20;
    while (excess(high) > 0) high *= 2;
    return findRoot(excess, 0, high);
  };
  return { lower: bound(1 - tail), upper: bound(tail) };
}
