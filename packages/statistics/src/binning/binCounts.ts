/**
 * A numeric column in bins: every row is counted once, those that no bin can hold
 * included, so that shares keep the whole column as their denominator.
 *
 * @public
 */
export interface BinnedColumn {
  /** Ascending; bin k is [edges[k], edges[k + 1]), the last one closed, as in numpy. */
  edges: number[];
  counts: number[];
  /** Finite values below the first edge. */
  below: number;
  /** Finite values above the last edge. */
  above: number;
  positiveInfinity: number;
  negativeInfinity: number;
  nan: number;
  null: number;
}

/**
 * Counts values by bins; edges ascend.
 *
 * @public
 */
export function binCounts(
  values: Iterable<number | null | undefined>,
  edges: readonly number[],
): BinnedColumn {
  const bins = edges.length - 1;
  if (bins < 1) {
    throw new RangeError(
      `edges must hold at least two numbers; there are ${edges.length}`,
    );
  }
  const column: BinnedColumn = {
    edges: [...edges],
    counts: new Array<number>(bins).fill(0),
    below: 0,
    above: 0,
    positiveInfinity: 0,
    negativeInfinity: 0,
    nan: 0,
    null: 0,
  };
  for (const value of values) {
    if (value === null || value === undefined) column.null++;
    else if (Number.isNaN(value)) column.nan++;
    else if (value === Infinity) column.positiveInfinity++;
    else if (value === -Infinity) column.negativeInfinity++;
    else if (value < edges[0]) column.below++;
    else if (value > edges[bins]) column.above++;
    else column.counts[binOf(value, edges)]++;
  }
  return column;
}

/** The bin of a value within the edges, by halving. */
function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (value >= edges[middle]) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Adds two parts of a column that were binned by the same edges.
 *
 * @public
 */
export function mergeBins(
  one: BinnedColumn,
  other: BinnedColumn,
): BinnedColumn {
  requireSameEdges(one, other);
  return {
    edges: one.edges,
    counts: one.counts.map((count, k) => count + other.counts[k]),
    below: one.below + other.below,
    above: one.above + other.above,
    positiveInfinity: one.positiveInfinity + other.positiveInfinity,
    negativeInfinity: one.negativeInfinity + other.negativeInfinity,
    nan: one.nan + other.nan,
    null: one.null + other.null,
  };
}

/**
 * The two columns as counts side by side: the bins, then each of the tails, the
 * infinities and NaN that either side has. Nulls stay apart: their share has a test of
 * its own.
 *
 * @public
 */
export function alignBins(
  reference: BinnedColumn,
  current: BinnedColumn,
): { labels: string[]; reference: number[]; current: number[] } {
  requireSameEdges(reference, current);
  const { edges } = reference;
  const last = edges.length - 1;
  const rows: [string, number, number][] = reference.counts.map((count, k) => [
    `[${edges[k]}, ${edges[k + 1]}${k === last - 1 ? ']' : ')'}`,
    count,
    current.counts[k],
  ]);
  const further: [string, number, number][] = [
    [`< ${edges[0]}`, reference.below, current.below],
    [`> ${edges[last]}`, reference.above, current.above],
    ['-Infinity', reference.negativeInfinity, current.negativeInfinity],
    ['Infinity', reference.positiveInfinity, current.positiveInfinity],
    ['NaN', reference.nan, current.nan],
  ];
  rows.push(...further.filter(([, r, c]) => r + c > 0));
  return {
    labels: rows.map(([label]) => label),
    reference: rows.map(([, r]) => r),
    current: rows.map(([, , c]) => c),
  };
}

function requireSameEdges(one: BinnedColumn, other: BinnedColumn): void {
  const same =
    one.edges.length === other.edges.length &&
    one.edges.every((edge, k) => edge === other.edges[k]);
  if (!same) {
    throw new RangeError(
      'Both columns must be binned by the same edges; bin the current sample by the edges stored with the reference',
    );
  }
}
