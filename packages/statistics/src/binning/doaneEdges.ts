import { equalWidthEdges } from './equalWidthEdges';

/**
 * numpy's `histogram_bin_edges(…, bins='doane')` from moments: Sturges' width made
 * narrower by the sample skewness (Doane 1976).
 *
 * @public
 */
export function doaneEdges(
  min: number,
  max: number,
  count: number,
  skewness: number,
  type: 'integer' | 'float' = 'float',
): number[] {
  if (min === max || count < 3) return equalWidthEdges(min, max, 1);
  const spread = Math.sqrt((6 * (count - 2)) / ((count + 1) * (count + 3)));
  let width =
    (max - min) /
    (1 + Math.log2(count) + Math.log2(1 + Math.abs(skewness) / spread));
  if (type === 'integer' && width < 1) width = 1;
  return equalWidthEdges(min, max, Math.ceil((max - min) / width));
}
