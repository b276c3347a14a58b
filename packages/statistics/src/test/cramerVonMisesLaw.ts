import { logBeta } from '../special/incompleteBeta';
import { greatestCommonDivisor } from './kolmogorovSmirnovLaw';

/**
 * `P(T >= observed)` under no change for small samples, from all orders of the values
 * (Xiao, Gordon and Yakovlev 2006). `u` is the statistic n Σ (r - i)² + m Σ (s - j)²;
 * where ties make it fall between two possible values, the lower one counts, as in scipy.
 */
export function exactCramerVonMises(n: number, m: number, u: number): number {
  const multiple = (n / greatestCommonDivisor(n, m)) * m;
  const [a, b] = [multiple / n, multiple / m];
  const pairs = n * m;
  const threshold = Math.floor(
    (multiple * multiple * (n + m) * (6 * u - pairs * (4 * pairs - 1))) /
      (6 * pairs * pairs) +
      1e-6,
  );
  // Paths to (v, w) by the sum of squares so far, as long as it is below the threshold
  let reached = 0;
  let row: Map<number, number>[] = [];
  for (let w = 0; w <= m; w++) {
    const next: Map<number, number>[] = [];
    for (let v = 0; v <= n; v++) {
      const before: Map<number, number>[] = [];
      if (v === 0 && w === 0) before.push(new Map([[0, 1]]));
      if (w > 0) before.push(row[v]);
      if (v > 0) before.push(next[v - 1]);
      const { below, beyond } = extend(before, (a * v - b * w) ** 2, threshold);
      next.push(below);
      reached += beyond * pathsTo(n - v, m - w);
    }
    row = next;
  }
  return Math.min(1, reached / pathsTo(n, m));
}

/** Adds a square to all sums so far; those that reach the threshold are only counted. */
function extend(
  before: Map<number, number>[],
  square: number,
  threshold: number,
): { below: Map<number, number>; beyond: number } {
  const below = new Map<number, number>();
  let beyond = 0;
  for (const frequencies of before) {
    for (const [value, count] of frequencies) {
      const sum = value + square;
      if (sum >= threshold) beyond += count;
      else below.set(sum, (below.get(sum) ?? 0) + count);
    }
  }
  return { below, beyond };
}

/** The binomial coefficient of v + w over v. */
function pathsTo(v: number, w: number): number {
  if (v === 0 || w === 0) return 1;
  return Math.round(Math.exp(-logBeta(v + 1, w + 1)) / (v + w + 1));
}
