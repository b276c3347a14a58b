import { SQRT_PI } from './constants';

/**
 * (1 + 2x) exp(x²) erfc(x) for x >= 0 in Chebyshev polynomials of
 * t = (x - 3.75) / (x + 3.75), a form of Shepherd and Laframboise (1981).
 * Coefficients: testdata/generate/coefficients.py.
 */
const SCALED = [
  1.17757893456740175, -4.59005458064647733e-3, -8.42491333665179156e-2,
  5.92099399981918905e-2, -2.66586684353057523e-2, 9.07499767070526509e-3,
  -2.41316354041760819e-3, 4.90775836525808632e-4, -6.91697330250120637e-5,
  4.13902798607301017e-6, 7.74038306619849067e-7, -2.18864010492343957e-7,
  1.07649994656709104e-8, 4.5219598112182869e-9, -7.75440020883135111e-10,
  -6.31808834088668449e-11, 2.8687950109306699e-11, 1.94558685457773472e-13,
  -9.65469674843343891e-13, 3.25254814814873984e-14, 3.34781194828680539e-14,
  -1.8645628804193131e-15, -1.25079505306886471e-15, 7.41823525662404346e-17,
  5.06814890479611132e-17, -2.2370566594359996e-18,
];

/** exp(x²) erfc(x) for x >= 0. */
function scaledTail(x: number): number {
  if (x === Infinity) return 0;
  const t = (2 * (x - 3.75)) / (x + 3.75);
  let next = 0;
  let afterNext = 0;
  for (let k = SCALED.length - 1; k >= 1; k--) {
    const current = t * next - afterNext + SCALED[k];
    afterNext = next;
    next = current;
  }
  return ((t / 2) * next - afterNext + SCALED[0]) / (1 + 2 * x);
}

/** exp(-x²) with x² split in two, so that its rounding is not magnified. */
function expMinusSquare(x: number): number {
  if (Math.abs(x) > 40) return 0;
  const coarse = Math.round(x * 64) / 64;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}

/**
 * The error function, erf(x) = 2/√π ∫₀ˣ exp(-t²) dt.
 *
 * @public
 */
export function erf(x: number): number {
  if (Math.abs(x) > 0.75) return x > 0 ? 1 - erfc(x) : erfc(-x) - 1;
  const square = x * x;
  let term = 1;
  let sum = 1;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= -square / k;
    sum += term / (2 * k + 1);
  }
  return (2 / SQRT_PI) * x * sum;
}

/**
 * The complement 1 - erf(x), accurate in the right tail down to the smallest double.
 *
 * @public
 */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.75) return 1 - erf(x);
  return x > 0
    ? expMinusSquare(x) * scaledTail(x)
    : 2 - expMinusSquare(x) * scaledTail(-x);
}

/**
 * The scaled complement exp(x²) erfc(x); Infinity below about x = -26.6.
 *
 * @public
 */
export function erfcx(x: number): number {
  if (x >= 0) return scaledTail(x);
  return 2 / expMinusSquare(x) - scaledTail(-x);
}

/**
 * ln erfc(x), also where erfc(x) is smaller than every double.
 *
 * @public
 */
export function logErfc(x: number): number {
  if (x > 0.75) return -x * x + Math.log(scaledTail(x));
  return Math.log1p(-erf(x));
}
