/**
 * exp(x) K_ν(x) for positive x: the modified Bessel function of the second kind, scaled.
 *
 * The trapezoidal rule on ∫₀^∞ exp(-x (cosh t - 1)) cosh(νt) dt (DLMF 10.32.9),
 * which converges exponentially and adds only positive terms.
 *
 * @public
 */
export function besselKScaled(order: number, x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  const step = Math.min(0.2, 0.65 / Math.sqrt(x));
  let sum = 0.5;
  for (let k = 1; ; k++) {
    const t = k * step;
    const half = Math.sinh(t / 2);
    const term = Math.exp(-2 * x * half * half) * Math.cosh(order * t);
    sum += term;
    if (term < sum * 1e-17) return step * sum;
  }
}
