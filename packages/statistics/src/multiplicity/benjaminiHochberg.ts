import { stepUp } from './adjust';

/**
 * p-values adjusted for the false discovery rate (Benjamini and Hochberg 1995), in the
 * order given. What is at most q when all below q are called discoveries holds under
 * independence and positive dependence.
 *
 * @public
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return stepUp(pValues, 1);
}
