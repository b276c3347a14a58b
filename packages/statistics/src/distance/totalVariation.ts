import type { CountTable } from '../sample/countTable';
import { proportions } from './proportions';

/**
 * Total variation distance ½ Σ |p - q|, 0 to 1: the share of rows that would have to
 * change their cell.
 *
 * @public
 */
export function totalVariation(table: CountTable): number {
  const { p, q } = proportions(table);
  let sum = 0;
  for (let k = 0; k < p.length; k++) sum += Math.abs(p[k] - q[k]);
  return sum / 2;
}
