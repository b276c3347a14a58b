/**
 * What the exact law of D_n needs on the complex plane. A Poisson process N(t) - t,
 * killed where it leaves the band ±a, has the scale function W of a process with one
 * kind of jump; its two dominant roots, symmetric in the variable h used here, give
 *
 *   ψ(h) = ln(sinh h / h) + h coth h - 1      (h²/2 near 0)
 *   L(h) = coth h - 1/h                       (Langevin's function)
 *   E(h) = exp(-2 a h)
 *
 * and every other root is worth exp(-2.09 a), nothing for a >= 17. With
 * C = √(2πn) exp(stirlingError(n)),
 *
 *   `P(D_n⁺ >= a/n)` = C/2πi ∫ exp(nψ) (1 - L) E dh
 *   `P(D_n  >= a/n)` = C/2πi ∫ exp(nψ) 2rE (1 + L - E) / (1 - rE²) dh
 *
 * where r = (1 - L) / (1 + L), along a line to the right of 0. The scale function:
 * Kyprianou (2014), chapter 8; its inversion in h is worked out in README.md.
 */

/** h coth h - 1 = Σ c_k h^(2k). Coefficients: testdata/generate/coefficients.py. */
const COTH = [
  3.33333333333333333e-1, -2.22222222222222222e-2, 2.1164021164021164e-3,
  -2.1164021164021164e-4, 2.13777991555769334e-5, -2.16440428080639721e-6,
  2.19259478518737778e-7, -2.22146087899796791e-8, 2.25078465168089929e-9,
  -2.28051512045921829e-10, 2.31064325990026241e-11, -2.3411706819824884e-12,
  2.37210174002336543e-13, -2.40344153333077062e-14, 2.43519540291833687e-15,
  -2.46736880451720747e-16, 2.4999672771220809e-17, -2.53299643574063483e-18,
  2.56646197028262866e-19, -2.60036964601372736e-20,
];

/** ψ and L at h = re + i im, for re > 0 or h on the imaginary axis. */
export interface SaddlePoint {
  psiRe: number;
  psiIm: number;
  langevinRe: number;
  langevinIm: number;
}

/** ψ(h) and L(h); by series near 0, where the closed forms cancel. */
export function saddlePoint(re: number, im: number): SaddlePoint {
  return re * re + im * im < 1.2 ? bySeries(re, im) : closedForm(re, im);
}

function bySeries(re: number, im: number): SaddlePoint {
  const squareRe = re * re - im * im;
  const squareIm = 2 * re * im;
  let [psiRe, psiIm, evenRe, evenIm] = [0, 0, 0, 0];
  for (let k = COTH.length; k >= 1; k--) {
    const c = COTH[k - 1];
    [psiRe, psiIm] = [
      psiRe * squareRe - psiIm * squareIm + c * (1 + 0.5 / k),
      psiRe * squareIm + psiIm * squareRe,
    ];
    [evenRe, evenIm] = [
      evenRe * squareRe - evenIm * squareIm + c,
      evenRe * squareIm + evenIm * squareRe,
    ];
  }
  return {
    psiRe: psiRe * squareRe - psiIm * squareIm,
    psiIm: psiRe * squareIm + psiIm * squareRe,
    langevinRe: evenRe * re - evenIm * im,
    langevinIm: evenRe * im + evenIm * re,
  };
}

function closedForm(re: number, im: number): SaddlePoint {
  // with e = exp(-2h): coth h = (1 + e) / (1 - e), ln sinh h = h + ln(1 - e) - ln 2
  const size = Math.exp(-2 * re);
  const eRe = size * Math.cos(2 * im);
  const eIm = -size * Math.sin(2 * im);
  const below = (1 - eRe) ** 2 + eIm ** 2;
  const cothRe = (1 - size * size) / below;
  const cothIm = (2 * eIm) / below;
  const modulus = re * re + im * im;
  return {
    psiRe:
      re +
      0.5 * Math.log(below) -
      Math.LN2 -
      0.5 * Math.log(modulus) +
      re * cothRe -
      im * cothIm -
      1,
    psiIm:
      im +
      Math.atan2(-eIm, 1 - eRe) -
      Math.atan2(im, re) +
      re * cothIm +
      im * cothRe,
    langevinRe: cothRe - re / modulus,
    langevinIm: cothIm + im / modulus,
  };
}

/** The lowest point of nψ(h) - 2 a h on the real line, a = n d, and ψ'' there. */
export function saddleOf(d: number): { h: number; curvature: number } {
  let h = d < 0.6 ? 2 * d : 0.5 / (1 - d);
  let curvature = 1;
  for (let k = 0; k < 50; k++) {
    const sinhSquare = Math.sinh(h) ** 2;
    const coth = saddlePoint(h, 0).langevinRe + 1 / h;
    const near = h < 1e-3;
    // ψ' = 2 coth h - 1/h - h / sinh² h, near 0 it is h
    const slope = near ? h : 2 * coth - 1 / h - h / sinhSquare;
    curvature = near
      ? 1
      : 1 / (h * h) - 3 / sinhSquare + (2 * h * coth) / sinhSquare;
    const step = (slope - 2 * d) / curvature;
    h = Math.min(Math.max(h - step, h / 2), 2 * h);
    if (Math.abs(step) < 1e-6 * h) break;
  }
  return { h, curvature };
}
