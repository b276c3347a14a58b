import { compareSorted } from '../sample/compareSorted';
import type { SortedSample } from '../sample/sortedSample';

/**
 * Wasserstein-1 distance ∫ |F - G| dx in units of the column. As in scipy, infinite
 * values on one side give Infinity, on both NaN; nulls and NaN stay out.
 *
 * @public
 */
export function wasserstein(
  reference: SortedSample,
  current: SortedSample,
): number {
  const sides = [reference, current].filter(
    ({ other }) => other.negativeInfinity + other.positiveInfinity > 0,
  ).length;
  if (sides > 0) return sides === 2 ? NaN : Infinity;
  if (reference.values.length === 0 || current.values.length === 0) return NaN;
  return compareSorted(reference, current).absoluteArea;
}
