/**
 * A root of a continuous function between two points where its signs differ, by the
 * method of Brent (1973), to the spacing of doubles.
 *
 * @public
 */
export function findRoot(
  f: (x: number) => number,
  from: number,
  to: number,
): number {
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa > 0 !== fb > 0)) return NaN;
  let [c, fc] = [a, fa];
  let step = b - a;
  let previousStep = step;
  for (let k = 0; k < 200; k++) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      previousStep = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b);
    const half = (c - b) / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    const proposal = interpolate(a, fa, b, fb, c, fc);
    if (
      Math.abs(previousStep) >= tolerance &&
      Math.abs(fa) > Math.abs(fb) &&
      Math.abs(proposal) < Math.abs(previousStep / 2) &&
      proposal / half > 0 &&
      proposal / half < 1.5
    ) {
      previousStep = step;
      step = proposal;
    } else {
      step = half;
      previousStep = half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
  }
  return b;
}

/** The step from b by inverse quadratic interpolation, or the secant where two points agree. */
function interpolate(
  a: number,
  fa: number,
  b: number,
  fb: number,
  c: number,
  fc: number,
): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1) || 0;
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1)) || 0;
}
