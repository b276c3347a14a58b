import { log1pMinusX } from './log1pMinusX';

/**
 * The deviance x ln(x / mean) + mean - x of a count x from its positive mean
 * (Loader 2000, "Fast and accurate computation of binomial probabilities").
 *
 * @public
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const ratio = mean / x;
  if (ratio < 0.4 || ratio > 2.5) return mean - x - x * Math.log(ratio);
  return -x * log1pMinusX((mean - x) / x);
}
