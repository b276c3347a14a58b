import type { CountTable } from '../sample/countTable';
import { proportions } from './proportions';

/**
 * Hellinger distance √(½ Σ (√p - √q)²), 0 to 1.
 *
 * @public
 */
export function hellinger(table: CountTable): number {
  const { p, q } = proportions(table);
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    sum += (Math.sqrt(p[k]) - Math.sqrt(q[k])) ** 2;
  }
  return Math.sqrt(sum / 2);
}
