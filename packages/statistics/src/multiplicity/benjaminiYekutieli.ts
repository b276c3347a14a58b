import { stepUp } from './adjust';

/**
 * p-values adjusted for the false discovery rate under any dependence (Benjamini and
 * Yekutieli 2001), in the order given: Benjamini-Hochberg times 1 + 1/2 + … + 1/N.
 *
 * @public
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  let harmonic = 0;
  for (let k = pValues.length; k >= 1; k--) harmonic += 1 / k;
  return stepUp(pValues, harmonic);
}
