/**
 * Range of a value axis for lines: from 0 when the smallest value is within
 * the lower half of the largest, since then a cut axis would only exaggerate;
 * otherwise around the data with a tenth of their spread on each side.
 *
 * @public
 */
export function valueDomain(
  values: readonly (number | null)[],
): { min: number; max: number; fromZero: boolean } | undefined {
  const known = values.filter(
    (value): value is number => value !== null && Number.isFinite(value),
  );
  if (known.length === 0) return undefined;
  const low = known.reduce((a, b) => Math.min(a, b));
  const high = known.reduce((a, b) => Math.max(a, b));
  if (low < 0 && high > 0) {
    const pad = (high - low) / 10;
    return { min: low - pad, max: high + pad, fromZero: true };
  }
  if (low >= 0 && low <= high / 2) {
    return { min: 0, max: high * 1.1 || 1, fromZero: true };
  }
  if (high <= 0 && high >= low / 2) {
    return { min: low * 1.1 || -1, max: 0, fromZero: true };
  }
  const pad = (high - low || Math.abs(high)) / 10;
  return { min: low - pad, max: high + pad, fromZero: false };
}
