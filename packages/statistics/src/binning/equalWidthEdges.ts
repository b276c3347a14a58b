/**
 * `bins` + 1 edges of equal width from `min` to `max`; a single value gets the bin
 * [c - ½, c + ½], as in numpy.
 *
 * @public
 */
export function equalWidthEdges(
  min: number,
  max: number,
  bins: number,
): number[] {
  if (!(bins >= 1)) {
    throw new RangeError(`bins must be at least 1; it is ${bins}`);
  }
  const [low, high] = min === max ? [min - 0.5, max + 0.5] : [min, max];
  const edges: number[] = [];
  for (let k = 0; k < bins; k++) edges.push(low + ((high - low) / bins) * k);
  edges.push(high);
  return edges;
}
