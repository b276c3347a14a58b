/**
 * ln(1 + x) - x for x above -1, without the cancellation near 0.
 *
 * With r = x / (2 + x), ln(1 + x) = 2 (r + r³/3 + r⁵/5 + …), and 2r - x = -r x.
 *
 * @public
 */
export function log1pMinusX(x: number): number {
  if (x < -0.6 || x > 1.5) return Math.log1p(x) - x;
  const r = x / (2 + x);
  const square = r * r;
  let power = 1;
  let sum = 0;
  for (let odd = 3; ; odd += 2) {
    const term = power / odd;
    sum += term;
    if (term <= sum * 1e-17) break;
    power *= square;
  }
  return r * (2 * square * sum - x);
}
