/**
 * Tabled significance of the standardised Anderson-Darling statistic of two samples
 * (Scholz and Stephens 1987, table 2, with scipy's extension), m = k - 1 = 1.
 */
const SIGNIFICANCE = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001];
const B0 = [0.675, 1.281, 1.645, 1.96, 2.326, 2.573, 3.085];
const B1 = [-0.245, 0.25, 0.678, 1.149, 1.822, 2.364, 3.615];
const B2 = [-0.105, -0.305, -0.362, -0.391, -0.396, -0.345, -0.154];

/** p by a parabola through ln p against the tabled values, as scipy fits it. */
export function scholzStephensPValue(statistic: number): {
  p: number;
  clipped: boolean;
} {
  const critical = B0.map((b0, k) => b0 + B1[k] + B2[k]);
  if (statistic < critical[0]) return { p: SIGNIFICANCE[0], clipped: true };
  if (statistic > critical[6]) return { p: SIGNIFICANCE[6], clipped: true };
  const [a, b, c] = parabola(critical, SIGNIFICANCE.map(Math.log));
  return { p: Math.exp(a + statistic * (b + statistic * c)), clipped: false };
}

/** Least squares of y on 1, x, x², by the normal equations of centred x. */
function parabola(x: number[], y: number[]): [number, number, number] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const moment = (power: number) =>
    x.reduce((sum, value) => sum + (value - mean) ** power, 0);
  const product = (power: number) =>
    x.reduce((sum, value, k) => sum + y[k] * (value - mean) ** power, 0);
  const [s0, s2, s3, s4] = [x.length, moment(2), moment(3), moment(4)];
  const [t0, t1, t2] = [product(0), product(1), product(2)];
  // Σ (x - mean) = 0 leaves a system that solves by hand
  const determinant = s0 * (s2 * s4 - s3 * s3) - s2 * s2 * s2;
  const p2 = (s0 * (s2 * t2 - s3 * t1) - s2 * s2 * t0) / determinant;
  const p1 = (t1 - s3 * p2) / s2;
  const p0 = (t0 - s2 * p2) / s0;
  return [p0 - p1 * mean + p2 * mean * mean, p1 - 2 * p2 * mean, p2];
}
