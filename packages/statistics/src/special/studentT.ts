import { findRoot } from './findRoot';
import { logBetaI } from './incompleteBeta';
import { logComplement } from './incompleteGamma';
import { logNormalSf, normalQuantile } from './normal';

/**
 * `ln P(T > t)` of Student's t distribution; infinite degrees of freedom are the normal.
 *
 * @public
 */
export function logStudentTSf(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return logNormalSf(t);
  if (t < 0) return logComplement(logStudentTSf(-t, degreesOfFreedom));
  if (t === Infinity) return -Infinity;
  const ratio = t / Math.sqrt(degreesOfFreedom);
  // x = ν / (ν + t²) and its complement, safe from overflow
  const square = ratio * ratio;
  const x = 1 / (1 + square);
  const y = ratio > 1 ? 1 / (1 + 1 / square) : square / (1 + square);
  return logBetaI(degreesOfFreedom / 2, 0.5, x, y) - Math.LN2;
}

/**
 * `P(T > t)` of Student's t distribution, accurate in the tail.
 *
 * @public
 */
export function studentTSf(t: number, degreesOfFreedom: number): number {
  return Math.exp(logStudentTSf(t, degreesOfFreedom));
}

/**
 * `P(T <= t)` of Student's t distribution.
 *
 * @public
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  return studentTSf(-t, degreesOfFreedom);
}

/**
 * The t with `P(T <= t)` = p of Student's t distribution.
 *
 * @public
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1) || !(degreesOfFreedom > 0)) return NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (degreesOfFreedom === Infinity) return normalQuantile(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentTQuantile(1 - p, degreesOfFreedom);
  const target = Math.log(p);
  const excess = (logT: number) =>
    target - logStudentTSf(Math.exp(logT), degreesOfFreedom);
  let low = Math.log(-normalQuantile(p));
  let high = low + 0.1;
  for (let width = 0.2; excess(low) > 0; width *= 2) low -= width;
  for (let width = 0.2; excess(high) < 0; width *= 2) high += width;
  return -Math.exp(findRoot(excess, low, high));
}
