/**
 * How many orders of n and m different values have U = 0, 1, …, n m: the coefficients
 * of the Gaussian binomial, built up as Π (1 - q^(m+i)) / (1 - q^i).
 */
export function rankSumCounts(n: number, m: number): Float64Array {
  const [small, large] = [Math.min(n, m), Math.max(n, m)];
  const counts = new Float64Array(small * large + 1);
  counts[0] = 1;
  for (let i = 1; i <= small; i++) {
    const top = Math.min(counts.length - 1, i * (large + i));
    for (let k = top; k >= large + i; k--) counts[k] -= counts[k - large - i];
    for (let k = i; k <= top; k++) counts[k] += counts[k - i];
    // What is beyond i × large is a rounded 0
    counts.fill(0, Math.min(i * large + 1, counts.length));
  }
  return counts;
}
