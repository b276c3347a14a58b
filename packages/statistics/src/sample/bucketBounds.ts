/**
 * One side's values within a bucket.
 *
 * @public
 */
export interface BucketSide {
  count: number;
  sum: number;
}

/**
 * The finite values of both samples between two edges: their number, their sum, and the
 * least and greatest value of both sides together.
 *
 * @public
 */
export interface Bucket {
  low: number;
  high: number;
  reference: BucketSide;
  current: BucketSide;
}

/**
 * A figure that is certainly between two limits.
 *
 * @public
 */
export interface Bounds {
  lower: number;
  upper: number;
}

/**
 * What one scan by buckets proves, and which buckets a second scan must read.
 *
 * @public
 */
export interface BucketBounds {
  n: number;
  m: number;
  /** Limits of D = max |F - G|. */
  distance: Bounds;
  /** Limits of the Wasserstein-1 distance, in units of the column. */
  area: Bounds;
  /** Buckets whose rows decide D; empty where D is already exact. */
  undecidedDistance: number[];
  /** Buckets whose rows decide the Wasserstein-1 distance. */
  undecidedArea: number[];
}

/**
 * Certified limits of the Kolmogorov-Smirnov and Wasserstein-1 distances from counts and
 * sums by bucket, ascending and without overlap. F - G is known between buckets; within
 * one it lies in [d - c/m, d + a/n], so that only buckets where this passes the largest
 * known difference (for D) or 0 (for the area) leave anything open.
 *
 * @public
 */
export function bucketBounds(buckets: readonly Bucket[]): BucketBounds {
  const places = buckets.flatMap(({ reference, current }, k) =>
    reference.count + current.count > 0 ? [k] : [],
  );
  const filled = places.map(k => buckets[k]);
  filled.forEach((bucket, k) => {
    const tooLow = k > 0 && bucket.low <= filled[k - 1].high;
    if (tooLow || !(bucket.low <= bucket.high)) {
      throw new RangeError(
        `Buckets must ascend without overlap; [${bucket.low}, ${bucket.high}] doesn't`,
      );
    }
  });
  const n = filled.reduce((sum, b) => sum + b.reference.count, 0);
  const m = filled.reduce((sum, b) => sum + b.current.count, 0);
  const distance = { lower: 0, upper: 0 };
  const area = { lower: 0, upper: 0 };
  const reach: number[] = [];
  const undecidedArea: number[] = [];
  let d = 0;
  let previousHigh = NaN;
  filled.forEach((bucket, k) => {
    if (!Number.isNaN(previousHigh)) {
      const gap = Math.abs(d) * (bucket.low - previousHigh);
      area.lower += gap;
      area.upper += gap;
    }
    const within = boundsWithin(bucket, d, n, m);
    area.lower += within.area.lower;
    area.upper += within.area.upper;
    if (within.open) undecidedArea.push(places[k]);
    reach.push(within.reach);
    d = within.after;
    distance.lower = Math.max(distance.lower, Math.abs(d));
    distance.upper = Math.max(distance.upper, within.reach);
    previousHigh = bucket.high;
  });
  return {
    n,
    m,
    distance,
    area,
    undecidedDistance: filled.flatMap((bucket, k) =>
      reach[k] > distance.lower && bucket.low < bucket.high ? [places[k]] : [],
    ),
    undecidedArea,
  };
}

function boundsWithin(
  { low, high, reference, current }: Bucket,
  d: number,
  n: number,
  m: number,
): { area: Bounds; reach: number; after: number; open: boolean } {
  const up = reference.count / n;
  const down = current.count / m;
  const after = d + up - down;
  const width = high - low;
  if (width === 0) {
    // All its values are one: F - G jumps from d to `after` at once
    const area = { lower: 0, upper: 0 };
    return { area, reach: Math.abs(after), after, open: false };
  }
  const reach = Math.max(Math.abs(d + up), Math.abs(d - down));
  // ∫ of F - G over the bucket, and of what both sides add or have yet to add
  const addedX = (reference.count * high - reference.sum) / n;
  const addedY = (current.count * high - current.sum) / m;
  const leftX = (reference.sum - reference.count * low) / n;
  const leftY = (current.sum - current.count * low) / m;
  const signed = Math.abs(d * width + addedX - addedY);
  const open = d - down < 0 && d + up > 0;
  if (!open)
    return { area: { lower: signed, upper: signed }, reach, after, open };
  const upper = Math.min(
    reach * width,
    Math.abs(d) * width + addedX + addedY,
    Math.abs(after) * width + leftX + leftY,
  );
  return {
    area: { lower: signed, upper: Math.max(signed, upper) },
    reach,
    after,
    open,
  };
}
