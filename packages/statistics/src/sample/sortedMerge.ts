import { comparisonOf, type EcdfComparison } from './ecdfComparison';
import { addGroup, closeGroup, emptySums, type EcdfSums } from './ecdfSums';

/**
 * A side of a comparison.
 *
 * @public
 */
export type Side = 'reference' | 'current';

interface Stream {
  chunk: Float64Array;
  position: number;
  ended: boolean;
}

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

/** Merges until either side is used up (and has not ended). */
function mergeChunks(s: EcdfSums, reference: Stream, current: Stream): void {
  const x = reference.chunk;
  const y = current.chunk;
  let p = reference.position;
  let q = current.position;
  while (p < x.length || q < y.length) {
    if (p === x.length && !reference.ended) break;
    if (q === y.length && !current.ended) break;
    const nextX = p < x.length ? x[p] : Infinity;
    const nextY = q < y.length ? y[q] : Infinity;
    const fromX = nextX <= nextY;
    const z = fromX ? nextX : nextY;
    if (fromX) p++;
    else q++;
    if (z === s.z && s.a + s.c > 0) {
      if (fromX) s.a++;
      else s.c++;
    } else if (z < s.z || Number.isNaN(z)) {
      throw new Error(`Values must ascend and be finite; ${z} follows ${s.z}`);
    } else {
      addGroup(s, z, fromX ? 1 : 0, fromX ? 0 : 1);
    }
  }
  reference.position = p;
  current.position = q;
}
