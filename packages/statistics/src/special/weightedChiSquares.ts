/**
 * `ln P(Q > x)` for Q = Σ λ_j χ²₁ with weights λ₁ > λ₂ > … (Smirnov 1937):
 *
 *   `P(Q > x)` = 1/π Σ_k (-1)^(k+1) ∫ exp(-x u / 2) / (u √|D(u)|) du,  D(u) = Π (1 - λ_j u),
 *
 * over u from 1/λ_{2k-1} to 1/λ_{2k}. The roots of D at both ends are taken out by
 * Chebyshev's points, and the exponential at the first root, so that tails of any size
 * keep their digits. Fails (cancels) for x far below the mean.
 */
export function logWeightedChiSquaresSf(
  x: number,
  /** 1 / λ_j, j = 1, 2, … */
  root: (j: number) => number,
  /** |D(u)|. */
  determinant: (u: number) => number,
): number {
  const points = 200;
  const first = root(1);
  let sum = 0;
  for (let k = 1; ; k++) {
    const low = root(2 * k - 1);
    const high = root(2 * k);
    if (x * (low - first) > 90) break;
    const half = (high - low) / 2;
    let piece = 0;
    for (let i = 0; i < points; i++) {
      const angle = (Math.PI * (i + 0.5)) / points;
      const u = low + half * (1 - Math.cos(angle));
      piece +=
        (Math.exp((-x * (u - first)) / 2) * half * Math.sin(angle)) /
        (u * Math.sqrt(determinant(u)));
    }
    sum += (k % 2 === 1 ? piece : -piece) / points;
  }
  return (-x * first) / 2 + Math.log(sum);
}
