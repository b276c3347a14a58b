import { logWeightedChiSquaresSf } from './weightedChiSquares';

/**
 * `ln P(A² > x)` of the limit law of the Anderson-Darling statistic, also where it is
 * smaller than every double; for x from 0.3, which 94 % of samples exceed.
 *
 * @public
 */
export function logAndersonDarlingSf(x: number): number {
  // λ_j = 1 / (j (j + 1)), D(u) = -cos(π √(1 + 4u) / 2) / (π u)
  return logWeightedChiSquaresSf(
    x,
    j => j * (j + 1),
    u =>
      Math.abs(Math.cos((Math.PI / 2) * Math.sqrt(1 + 4 * u))) / (Math.PI * u),
  );
}
