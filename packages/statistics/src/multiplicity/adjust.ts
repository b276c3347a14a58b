/** Positions of p-values from the smallest up; each must lie between 0 and 1. */
export function ascending(pValues: readonly number[]): number[] {
  pValues.forEach((p, k) => {
    if (!(p >= 0 && p <= 1)) {
      throw new RangeError(
        `p-values must lie between 0 and 1; number ${k} is ${p}. Leave out tests without a p-value`,
      );
    }
  });
  return pValues.map((_, k) => k).sort((a, b) => pValues[a] - pValues[b]);
}

/** Step-up adjustment p c N / rank, made monotone from the largest down. */
export function stepUp(pValues: readonly number[], factor: number): number[] {
  const order = ascending(pValues);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const k = order[rank - 1];
    least = Math.min(least, pValues[k] * factor * (pValues.length / rank));
    adjusted[k] = least;
  }
  return adjusted;
}
