import { comparisonOf, type EcdfComparison } from './ecdfComparison';
import { closeGroup, emptySums, type EcdfSums } from './ecdfSums';
import { mergeChunks, type Stream } from './mergeChunks';

/**
 * A side of a comparison.
 *
 * @public
 */
export type Side = 'reference' | 'current';

/**
 * Compares two samples in one pass over their ascending, finite values, which come in
 * chunks of any size, as from `ORDER BY x`. The numbers of values must be known.
 *
 * ```
 * const merge = new SortedMerge(n, m);
 * for (let side = merge.needs(); side; side = merge.needs()) {
 *   const chunk = await next(side);
 *   if (chunk) merge.push(side, chunk);
 *   else merge.end(side);
 * }
 * const comparison = merge.finish();
 * ```
 *
 * @public
 */
export class SortedMerge {
  readonly #sums: EcdfSums;
  readonly #streams: Record<Side, Stream> = {
    reference: { chunk: new Float64Array(0), position: 0, ended: false },
    current: { chunk: new Float64Array(0), position: 0, ended: false },
  };

  constructor(n: number, m: number) {
    this.#sums = emptySums(n, m);
  }

  /** The side whose values are used up, while either has some to come. */
  needs(): Side | undefined {
    for (const side of ['reference', 'current'] as const) {
      const { chunk, position, ended } = this.#streams[side];
      if (!ended && position === chunk.length) return side;
    }
    return undefined;
  }

  /** Takes the next ascending values of a side that `needs` them. */
  push(side: Side, chunk: Float64Array): void {
    this.#streams[side].chunk = chunk;
    this.#streams[side].position = 0;
    this.#advance();
  }

  /** Says that a side has no more values. */
  end(side: Side): void {
    this.#streams[side].ended = true;
    this.#advance();
  }

  /** The comparison, after both sides have ended. */
  finish(): EcdfComparison {
    closeGroup(this.#sums);
    const { i, j, n, m } = this.#sums;
    if (i !== n || j !== m) {
      throw new Error(
        `Expected ${n} reference and ${m} current values but read ${i} and ${j}: the data changed while it was read; run again`,
      );
    }
    return comparisonOf(this.#sums);
  }

  #advance(): void {
    const { reference, current } = this.#streams;
    if (this.needs()) return;
    mergeChunks(this.#sums, reference, current);
  }
}
