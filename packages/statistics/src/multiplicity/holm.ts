import { ascending } from './adjust';

/**
 * p-values adjusted for the chance of any false alarm at all (Holm 1979), in the order
 * given; valid under any dependence.
 *
 * @public
 */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  ascending(pValues).forEach((k, rank) => {
    largest = Math.max(
      largest,
      Math.min(1, pValues[k] * (pValues.length - rank)),
    );
    adjusted[k] = largest;
  });
  return adjusted;
}
