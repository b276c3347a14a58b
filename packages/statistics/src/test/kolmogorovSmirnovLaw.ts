/**
 * `ln P(D >= h / lcm)` under no change, for two samples of one size n: the reflected paths
 * of Gnedenko and Korolyuk, O(n).
 */
export function logEqualSizes(n: number, h: number): number {
  let p = 0;
  for (let k = Math.floor(n / h); k >= 0; k--) {
    let product = 1;
    for (let j = 0; j < h; j++) {
      product *= (n - k * h - j) / (n + k * h + j + 1);
    }
    p = product * (1 - p);
  }
  if (p > 0) return Math.log(2 * p);
  // The first term alone, far out
  return Math.LN2 + logEqualSizesOneSided(n, h);
}

/** `ln P(D⁺ >= h / n)` under no change, for two samples of one size n: C(2n, n - h) / C(2n, n). */
export function logEqualSizesOneSided(n: number, h: number): number {
  let sum = 0;
  for (let j = 0; j < h; j++) sum += Math.log((n - j) / (n + j + 1));
  return sum;
}

/**
 * `P(D >= h / lcm)` under no change, for samples of different sizes: the share of lattice
 * paths from (0, 0) to (m, n) that leave the band (Hodges 1958), O(n m) and without
 * subtraction. `outside[j]` is that share for paths that end in (i, j). One-sided, the
 * band has one edge.
 */
export function differentSizes(
  size1: number,
  size2: number,
  h: number,
  sides: 'one' | 'two' = 'two',
): number {
  const m = Math.max(size1, size2);
  const n = Math.min(size1, size2);
  const divisor = greatestCommonDivisor(m, n);
  const mg = m / divisor;
  const ng = n / divisor;
  let from = 0;
  const edge = (i: number) =>
    sides === 'one' ? n + 1 : Math.min(Math.ceil((ng * i + h) / mg), n + 1);
  let to = edge(0);
  const outside = new Float64Array(n + 1).fill(1);
  outside.fill(0, from, to);
  for (let i = 1; i <= m; i++) {
    const oldFrom = from;
    const oldTo = to;
    from = Math.min(Math.max(Math.floor((ng * i - h) / mg) + 1, 0), n);
    to = edge(i);
    if (to <= from) return 1;
    let value = from === 0 ? 0 : 1;
    for (let j = from; j < to; j++) {
      const below = j >= oldFrom && j < oldTo ? outside[j] : 1;
      value = (below * i + value * j) / (i + j);
      outside[j] = value;
    }
  }
  return to === n + 1 ? outside[n] : 1;
}

/** Euclid's algorithm. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
