import { equalWidthEdges } from './equalWidthEdges';

/**
 * numpy's `histogram_bin_edges(…, bins='sturges')` from what one scan knows: bins of
 * width range / (log2 N + 1), for integer columns (numpy 2 and later) never below 1.
 *
 * @public
 */
export function sturgesEdges(
  min: number,
  max: number,
  count: number,
  type: 'integer' | 'float' = 'float',
): number[] {
  if (count === 0) return equalWidthEdges(0, 1, 1);
  if (min === max) return equalWidthEdges(min, max, 1);
  let width = (max - min) / (Math.log2(count) + 1);
  if (type === 'integer' && width < 1) width = 1;
  return equalWidthEdges(min, max, Math.ceil((max - min) / width));
}
