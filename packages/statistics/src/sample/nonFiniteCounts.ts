/**
 * Rows of a numeric column that are no finite number, counted by kind.
 *
 * @public
 */
export interface NonFiniteCounts {
  null: number;
  nan: number;
  positiveInfinity: number;
  negativeInfinity: number;
}

/**
 * No row of the kind.
 *
 * @public
 */
export const ALL_FINITE: NonFiniteCounts = {
  null: 0,
  nan: 0,
  positiveInfinity: 0,
  negativeInfinity: 0,
};

/** Adds the counts of two parts. */
export function mergeNonFinite(
  a: NonFiniteCounts,
  b: NonFiniteCounts,
): NonFiniteCounts {
  return {
    null: a.null + b.null,
    nan: a.nan + b.nan,
    positiveInfinity: a.positiveInfinity + b.positiveInfinity,
    negativeInfinity: a.negativeInfinity + b.negativeInfinity,
  };
}
