/** Σ (x - y)². */
export function squaredDistance(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += (x[k] - y[k]) ** 2;
  return sum;
}

/**
 * Unbiased squared maximum mean discrepancy of two sets of vectors with the kernel
 * exp(-|x - y|² / (2 σ²)) (Gretton 2012, lemma 6). It can be negative. At least two
 * vectors a side; O((n + m)²).
 *
 * @public
 */
export function maximumMeanDiscrepancy(
  reference: readonly ArrayLike<number>[],
  current: readonly ArrayLike<number>[],
  sigma: number,
): number {
  const kernel = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    Math.exp(-squaredDistance(x, y) / (2 * sigma * sigma));
  const within = (rows: readonly ArrayLike<number>[]) => {
    let sum = 0;
    for (let i = 0; i < rows.length; i++) {
      for (let j = i + 1; j < rows.length; j++) sum += kernel(rows[i], rows[j]);
    }
    return (2 * sum) / (rows.length * (rows.length - 1));
  };
  let between = 0;
  for (const x of reference) for (const y of current) between += kernel(x, y);
  return (
    within(reference) +
    within(current) -
    (2 * between) / (reference.length * current.length)
  );
}
