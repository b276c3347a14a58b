import type { CountTable } from '../sample/countTable';
import { proportions, type ZeroFill } from './proportions';

/**
 * Population stability index Σ (p - q) ln(p / q) in nats, 0 to infinity: the
 * Kullback-Leibler divergence both ways. Empty cells are filled, by default after
 * Jeffreys.
 *
 * @public
 */
export function populationStabilityIndex(
  table: CountTable,
  fill: ZeroFill = { type: 'jeffreys' },
): number {
  const { p, q } = proportions(table, fill);
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    if (p[k] !== q[k]) sum += (p[k] - q[k]) * Math.log(p[k] / q[k]);
  }
  return sum;
}
