import { checkCounts, type CountTable } from '../sample/countTable';

/**
 * What stands in for an empty cell where a distance needs positive shares.
 *
 * - `jeffreys`: (count + ½) / (n + k/2) on both sides; shares still add up to 1.
 * - `floor`: empty shares are raised to `floor` (deepchecks uses 0.01).
 * - `evidently`: empty shares become 1e-4, or a millionth of the smallest other share
 *   where that is 1e-4 or less; shares then add up to more than 1.
 *
 * @public
 */
export type ZeroFill =
  | { type: 'none' }
  | { type: 'jeffreys' }
  | { type: 'floor'; floor: number }
  | { type: 'evidently' };

/** Shares of the cells of both sides; empty on both sides is left out. */
export interface Shares {
  p: number[];
  q: number[];
  n: number;
  m: number;
}

/** Counts as shares, empty cells filled. */
export function proportions(
  table: CountTable,
  fill: ZeroFill = { type: 'none' },
): Shares {
  const { reference, current, n, m } = checkCounts(table);
  return {
    p: filledShares(reference, n, fill),
    q: filledShares(current, m, fill),
    n,
    m,
  };
}

function filledShares(
  counts: number[],
  total: number,
  fill: ZeroFill,
): number[] {
  if (fill.type === 'jeffreys') {
    const denominator = total + counts.length / 2;
    return counts.map(count => (count + 0.5) / denominator);
  }
  const shares = counts.map(count => count / total);
  if (fill.type === 'floor') {
    return shares.map(share => Math.max(share, fill.floor));
  }
  if (fill.type === 'evidently') {
    const smallest = shares.reduce(
      (least, share) => (share > 0 && share < least ? share : least),
      Infinity,
    );
    const epsilon = smallest <= 1e-4 ? smallest / 1e6 : 1e-4;
    return shares.map(share => (share === 0 ? epsilon : share));
  }
  return shares;
}
