import { stirlingError } from '../logGamma';
import { saddlePoint } from './saddle';

/**
 * `ln P(D_n < d)` from the poles of the two-sided form on the imaginary axis: the finite-n
 * counterpart of √2π/z Σ exp(-(2k - 1)² π² / 8z²), which converges fast for small z.
 *
 * A pole h = iy has atan ℓ + 2 a y = πm, where L(iy) = iℓ and ℓ = 1/y - cot y.
 */
export function logResidueCdf(n: number, d: number): number {
  const a = n * d;
  let first = 0;
  let sum = 0;
  for (let m = 1; ; m++) {
    const y = poleOf(m, a);
    const ell = langevinOf(y);
    const slope = 1 / Math.sin(y) ** 2 - 1 / y ** 2;
    const length = Math.hypot(1, ell);
    const parity = m % 2 === 0 ? 1 : -1;
    const residue =
      (2 - 2 * parity * length) / (4 * a + (2 * slope) / (1 + ell * ell));
    const exponent = n * saddlePoint(0, y).psiRe;
    if (m === 1) first = exponent;
    const size = Math.exp(exponent - first);
    sum += size * residue;
    if (size < 1e-18) break;
  }
  return (
    first + 0.5 * Math.log(2 * Math.PI * n) + stirlingError(n) + Math.log(sum)
  );
}

/** 1/y - cot y, by series near 0. */
function langevinOf(y: number): number {
  return saddlePoint(0, y).langevinIm;
}

/** The y > 0 with atan ℓ(y) + 2 a y = πm, by Newton's steps from y = πm / (2a). */
function poleOf(m: number, a: number): number {
  let y = (Math.PI * m) / (2 * a + 1 / 3);
  for (let k = 0; k < 20; k++) {
    const ell = langevinOf(y);
    const slope = y < 1e-4 ? 1 / 3 : 1 / Math.sin(y) ** 2 - 1 / y ** 2;
    const step =
      (Math.atan(ell) + 2 * a * y - Math.PI * m) /
      (2 * a + slope / (1 + ell * ell));
    y -= step;
    if (Math.abs(step) < 1e-16 * y) break;
  }
  return y;
}
