import { mergeMoments, momentsOf, type Moments } from './moments';
import { mergeNonFinite, type NonFiniteCounts } from './nonFiniteCounts';

/**
 * A numeric column in short: moments of its finite values, and how many rows are null,
 * NaN or infinite. Parts of a column add up.
 *
 * @public
 */
export interface NumericSummary {
  finite: Moments;
  other: NonFiniteCounts;
}

/**
 * Summarises values; null and undefined are nulls.
 *
 * @public
 */
export function summarise(
  values: Iterable<number | null | undefined>,
): NumericSummary {
  const { finite, other } = splitFinite(values);
  return { finite: momentsOf(finite), other };
}

/**
 * The summary of two parts together.
 *
 * @public
 */
export function mergeSummaries(
  a: NumericSummary,
  b: NumericSummary,
): NumericSummary {
  return {
    finite: mergeMoments(a.finite, b.finite),
    other: mergeNonFinite(a.other, b.other),
  };
}

/**
 * All rows of a summarised column, nulls included.
 *
 * @public
 */
export function rowCount({ finite, other }: NumericSummary): number {
  return (
    finite.count +
    other.null +
    other.nan +
    other.positiveInfinity +
    other.negativeInfinity
  );
}

/** The finite values of a column, the other rows counted by kind. */
export function splitFinite(values: Iterable<number | null | undefined>): {
  finite: number[];
  other: NonFiniteCounts;
} {
  const finite: number[] = [];
  const other = { null: 0, nan: 0, positiveInfinity: 0, negativeInfinity: 0 };
  for (const value of values) {
    if (value === null || value === undefined) other.null++;
    else if (Number.isNaN(value)) other.nan++;
    else if (value === Infinity) other.positiveInfinity++;
    else if (value === -Infinity) other.negativeInfinity++;
    else finite.push(value);
  }
  return { finite, other };
}
