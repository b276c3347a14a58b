import { compareSorted } from '../sample/compareSorted';
import type { EcdfComparison } from '../sample/ecdfComparison';
import type { SortedSample } from '../sample/sortedSample';

/** √(2 ∫ (F - G)² dx). */
export function energyOf(comparison: EcdfComparison): number {
  return Math.sqrt(2 * comparison.squaredArea);
}

/**
 * Energy distance √(2 ∫ (F - G)² dx) = √(2E|X - Y| - E|X - X'| - E|Y - Y'|) of the finite
 * values, as in scipy: the root of the column's unit.
 *
 * @public
 */
export function energy(reference: SortedSample, current: SortedSample): number {
  if (reference.values.length === 0 || current.values.length === 0) return NaN;
  return energyOf(compareSorted(reference, current));
}
