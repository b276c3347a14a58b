import { splitFinite } from './numericSummary';
import type { NonFiniteCounts } from './nonFiniteCounts';

/**
 * A numeric column whose finite values ascend, its other rows counted by kind.
 *
 * @public
 */
export interface SortedSample {
  /** Finite and ascending. */
  values: Float64Array;
  other: NonFiniteCounts;
}

/**
 * Sorts a column; null and undefined are nulls.
 *
 * @public
 */
export function sortedSample(
  values: Iterable<number | null | undefined>,
): SortedSample {
  const { finite, other } = splitFinite(values);
  return { values: Float64Array.from(finite).sort(), other };
}
