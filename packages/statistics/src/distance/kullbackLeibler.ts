import type { CountTable } from '../sample/countTable';
import { proportions, type ZeroFill } from './proportions';

/**
 * Kullback-Leibler divergence Σ p ln(p / q) of the current shares q from the reference p,
 * in nats; infinite where the reference has a cell that the current sample lacks,
 * unless `fill` says otherwise. Shares are normalised after filling, as scipy's
 * `entropy` does.
 *
 * @public
 */
export function kullbackLeibler(
  table: CountTable,
  fill: ZeroFill = { type: 'none' },
): number {
  const { p, q } = proportions(table, fill);
  const total = (shares: number[]) => shares.reduce((x, y) => x + y, 0);
  const [pTotal, qTotal] = [total(p), total(q)];
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    if (p[k] === 0) continue;
    sum += (p[k] / pTotal) * Math.log((p[k] * qTotal) / (q[k] * pTotal));
  }
  return Math.max(sum, 0);
}
