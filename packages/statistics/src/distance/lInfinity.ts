import type { CountTable } from '../sample/countTable';
import { proportions } from './proportions';

/**
 * L-infinity distance max |p - q|, 0 to 1: the largest change of one cell's share.
 *
 * @public
 */
export function lInfinity(table: CountTable): number {
  const { p, q } = proportions(table);
  let largest = 0;
  for (let k = 0; k < p.length; k++) {
    largest = Math.max(largest, Math.abs(p[k] - q[k]));
  }
  return largest;
}
