/**
 * Edges of bins that hold about equal shares of the reference, from its sorted values
 * (linear interpolation, type 7 of Hyndman and Fan 1996, numpy's default). Equal edges
 * are kept once, so that ties give fewer bins instead of empty ones. The tails beyond
 * the reference's range are open: `binCounts` counts them apart.
 *
 * @public
 */
export function quantileEdges(
  sortedReference: ArrayLike<number>,
  bins: number = 10,
): number[] {
  const n = sortedReference.length;
  if (n === 0) return [];
  const edges: number[] = [];
  for (let k = 0; k <= bins; k++) {
    const edge = sortedQuantile(sortedReference, k / bins);
    if (edges.length === 0 || edge > edges[edges.length - 1]) edges.push(edge);
  }
  if (edges.length === 1) return [edges[0] - 0.5, edges[0] + 0.5];
  return edges;
}

/**
 * The quantile at probability p of sorted values, by linear interpolation between order
 * statistics (type 7 of Hyndman and Fan 1996).
 *
 * @public
 */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN;
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  const share = position - below;
  if (share === 0) return sorted[below];
  return sorted[below] + share * (sorted[above] - sorted[below]);
}
