import { comparisonOf, type EcdfComparison } from './ecdfComparison';
import { addGroup, closeGroup, emptySums } from './ecdfSums';
import { SortedMerge } from './sortedMerge';
import type { SortedSample } from './sortedSample';

/**
 * Compares the finite values of two sorted samples in one pass.
 *
 * @public
 */
export function compareSorted(
  reference: SortedSample,
  current: SortedSample,
): EcdfComparison {
  const merge = new SortedMerge(reference.values.length, current.values.length);
  merge.push('reference', reference.values);
  merge.push('current', current.values);
  merge.end('reference');
  merge.end('current');
  return merge.finish();
}

/**
 * Compares two sorted samples with their infinite values, which have a place in the
 * order though no distance; nulls and NaN stay out. The same as `compareSorted` where
 * nothing is infinite.
 *
 * @public
 */
export function compareOrdered(
  reference: SortedSample,
  current: SortedSample,
): EcdfComparison {
  const infinities = [reference.other, current.other].some(
    ({ negativeInfinity, positiveInfinity }) =>
      negativeInfinity + positiveInfinity > 0,
  );
  if (!infinities) return compareSorted(reference, current);
  return compareValueCounts([...valueCounts(reference, current)]);
}

/**
 * Compares two samples given as counts of each value, as `GROUP BY x` returns them.
 * Values ascend; counts may be weights.
 *
 * @public
 */
export function compareValueCounts(
  rows: readonly { value: number; reference: number; current: number }[],
): EcdfComparison {
  const total = (side: 'reference' | 'current') =>
    rows.reduce((sum, row) => sum + row[side], 0);
  const sums = emptySums(total('reference'), total('current'));
  let last = NaN;
  for (const { value, reference, current } of rows) {
    if (Number.isNaN(value) || value <= last) {
      throw new RangeError(
        `Values must ascend and occur once; ${value} follows ${last}`,
      );
    }
    last = value;
    if (reference + current > 0) addGroup(sums, value, reference, current);
  }
  closeGroup(sums);
  return comparisonOf(sums);
}

/** Values of both samples, infinities included, with the counts of each side. */
function* valueCounts(reference: SortedSample, current: SortedSample) {
  const x = reference.values;
  const y = current.values;
  yield {
    value: -Infinity,
    reference: reference.other.negativeInfinity,
    current: current.other.negativeInfinity,
  };
  let [p, q] = [0, 0];
  while (p < x.length || q < y.length) {
    const value = Math.min(
      p < x.length ? x[p] : Infinity,
      q < y.length ? y[q] : Infinity,
    );
    const [fromP, fromQ] = [p, q];
    while (x[p] === value) p++;
    while (y[q] === value) q++;
    yield { value, reference: p - fromP, current: q - fromQ };
  }
  yield {
    value: Infinity,
    reference: reference.other.positiveInfinity,
    current: current.other.positiveInfinity,
  };
}
