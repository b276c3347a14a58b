import { LOG_SQRT_TWO_PI } from './constants';

/** ζ(k) - 1 for k = 2, 3, …: the Taylor series of ln Γ at 2. */
const ZETA_MINUS_1 = [
  6.44934066848226436e-1, 2.02056903159594285e-1, 8.23232337111381915e-2,
  3.69277551433699263e-2, 1.73430619844491397e-2, 8.34927738192282684e-3,
  4.07735619794433938e-3, 2.00839282608221442e-3, 9.94575127818085337e-4,
  4.94188604119464559e-4, 2.46086553308048299e-4, 1.2271334757848915e-4,
  6.1248135058704829e-5, 3.05882363070204936e-5, 1.52822594086518717e-5,
  7.63719763789976227e-6, 3.81729326499983986e-6, 1.90821271655393893e-6,
  9.5396203387279611e-7, 4.76932986787806463e-7, 2.38450502727732991e-7,
  1.19219925965311073e-7, 5.96081890512594796e-8, 2.98035035146522802e-8,
  1.49015548283650412e-8, 7.45071178983542949e-9, 3.7253340247884571e-9,
  1.86265972351304901e-9, 9.31327432419668183e-10, 4.65662906503378407e-10,
];
const ONE_MINUS_EULER = 0.42278433509846713939;

/** ln Γ(2 + z) for |z| <= 1/2. */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_MINUS_1.length + 1; k >= 2; k--) {
    const coefficient = ZETA_MINUS_1[k - 2] / k;
    sum = sum * z + (k % 2 === 0 ? coefficient : -coefficient);
  }
  return z * (ONE_MINUS_EULER + z * sum);
}

/** Bernoulli terms B₂ₖ / (2k (2k - 1)) of Stirling's series. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
];

/** The rest of Stirling's formula for x >= 10: ln Γ(x) - [(x - ½) ln x - x + ln √(2π)]. */
function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--) {
    sum = sum * square + STIRLING[k];
  }
  return sum * inverse;
}

/**
 * ln Γ(x) for positive x, relative error about 1e-15 also beside its zeros 1 and 2.
 * Taylor's series at 2 (Abramowitz and Stegun 6.1.33), the recurrence up to 10,
 * Stirling's series beyond.
 *
 * @public
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x >= 10) {
    return (x - 0.5) * Math.log(x) - x + LOG_SQRT_TWO_PI + stirlingSeries(x);
  }
  if (x < 0.5) return logGammaNearTwo(x) - Math.log(x) - Math.log1p(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let shifted = x;
  while (shifted > 2.5) {
    shifted -= 1;
    product *= shifted;
  }
  return logGammaNearTwo(shifted - 2) + Math.log(product);
}

/**
 * Stirling's error, ln Γ(x + 1) - [(x + ½) ln x - x + ln √(2π)] for positive x: what is
 * left of ln x! when the large terms, which would cancel elsewhere, are taken away.
 *
 * @public
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - LOG_SQRT_TWO_PI;
}
