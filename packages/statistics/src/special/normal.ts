import { LOG_SQRT_TWO_PI, SQRT_TWO } from './constants';
import { erf, erfc, erfcx, logErfc } from './erf';

/**
 * Density of the standard normal distribution at z.
 *
 * @public
 */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z - LOG_SQRT_TWO_PI);
}

/**
 * `P(Z <= z)` of the standard normal distribution, accurate in the left tail.
 *
 * @public
 */
export function normalCdf(z: number): number {
  return normalSf(-z);
}

/**
 * `P(Z > z)` of the standard normal distribution, accurate in the right tail.
 *
 * @public
 */
export function normalSf(z: number): number {
  if (z < 1) return 0.5 * erfc(z / SQRT_TWO);
  if (z > 40) return 0;
  const coarse = Math.round(z * 32) / 32;
  return (
    0.5 *
    Math.exp(-0.5 * coarse * coarse) *
    Math.exp(-0.5 * (z - coarse) * (z + coarse)) *
    erfcx(z / SQRT_TWO)
  );
}

/**
 * `ln P(Z > z)`, also where the probability is smaller than every double.
 *
 * @public
 */
export function logNormalSf(z: number): number {
  if (z < -1) return Math.log1p(-normalSf(-z));
  if (z < 1) return logErfc(z / SQRT_TWO) - Math.LN2;
  return -0.5 * z * z + Math.log(0.5 * erfcx(z / SQRT_TWO));
}

/** z > 0 with `ln P(Z > z)` = logProbability, for probabilities up to 1/4. */
function upperQuantile(logProbability: number): number {
  const t = Math.sqrt(-2 * logProbability);
  // Abramowitz and Stegun 26.2.23 starts, Newton's steps on ln P finish
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let k = 0; k < 4; k++) {
    const mills = Math.sqrt(Math.PI / 2) * erfcx(z / SQRT_TWO);
    const step = (logNormalSf(z) - logProbability) * mills;
    z += step;
    if (Math.abs(step) < 1e-16 * z) break;
  }
  return z;
}

/** z with erf(z / √2) = centred, for |centred| <= 1/2. */
function centralQuantile(centred: number): number {
  const square = centred * centred;
  let u =
    (Math.sqrt(Math.PI) / 2) *
    centred *
    (1 + square * (Math.PI / 12 + square * ((7 * Math.PI ** 2) / 480)));
  for (let k = 0; k < 4; k++) {
    const error =
      (erf(u) - centred) * (Math.sqrt(Math.PI) / 2) * Math.exp(u * u);
    // Halley's step: the second derivative is -2u times the first
    const step = error / (1 + u * error);
    u -= step;
    if (Math.abs(step) <= 1e-16 * Math.abs(u)) break;
  }
  return u * SQRT_TWO;
}

/**
 * The quantile z with `P(Z <= z)` = p of the standard normal distribution, for p down
 * to the smallest double; -Infinity at 0, Infinity at 1.
 *
 * @public
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (Math.abs(p - 0.5) <= 0.25) return centralQuantile(2 * (p - 0.5));
  return p < 0.5 ? -upperQuantile(Math.log(p)) : upperQuantile(Math.log(1 - p));
}

/**
 * The z with `ln P(Z > z)` = logProbability: how many standard deviations a p-value is
 * worth that is smaller than every double.
 *
 * @public
 */
export function normalQuantileOfLogSf(logProbability: number): number {
  if (!(logProbability <= 0)) return NaN;
  if (logProbability > Math.log(0.25)) {
    return -normalQuantile(Math.exp(logProbability));
  }
  return logProbability === -Infinity
    ? Infinity
    : upperQuantile(logProbability);
}
