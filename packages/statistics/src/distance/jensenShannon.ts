import type { CountTable } from '../sample/countTable';
import { proportions } from './proportions';

/**
 * Jensen-Shannon divergence ½ KL(p ‖ a) + ½ KL(q ‖ a) with a = (p + q) / 2, in nats,
 * 0 to ln 2.
 *
 * @public
 */
export function jensenShannonDivergence(table: CountTable): number {
  const { p, q } = proportions(table);
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    const middle = (p[k] + q[k]) / 2;
    if (p[k] > 0) sum += p[k] * Math.log(p[k] / middle);
    if (q[k] > 0) sum += q[k] * Math.log(q[k] / middle);
  }
  return Math.max(sum / 2, 0);
}

/**
 * Jensen-Shannon distance, the root of the divergence in units of the given base: 0 to
 * √ln 2 for base e (Evidently), 0 to 1 for base 2 (NannyML).
 *
 * @public
 */
export function jensenShannonDistance(
  table: CountTable,
  base: number = Math.E,
): number {
  return Math.sqrt(jensenShannonDivergence(table) / Math.log(base));
}
