/**
 * The categories of both samples as counts side by side, largest of the reference first.
 *
 * @public
 */
export interface AlignedCategories {
  labels: string[];
  reference: number[];
  current: number[];
  /** Categories of the current sample that the reference doesn't have, largest first. */
  unseen: { label: string; count: number }[];
  /** Categories put together because they are not among the `top` of the reference. */
  others: number;
}

/**
 * The label of the cell that holds what is not among the top categories.
 *
 * @public
 */
export const OTHER_LABEL = 'other';
/**
 * The label of the cell that holds the unseen categories.
 *
 * @public
 */
export const UNSEEN_LABEL = 'unseen';

/**
 * Aligns category counts. With more than `top` categories, the top ones of the
 * reference stay, the rest of the reference's become `other`; unseen categories become
 * one cell with reference count 0, since their number says more about the sample than
 * about drift.
 *
 * @public
 */
export function alignCategories(
  reference: ReadonlyMap<string, number>,
  current: ReadonlyMap<string, number>,
  top: number = Infinity,
): AlignedCategories {
  const known = [...reference].sort(
    ([a, x], [b, y]) => y - x || (a < b ? -1 : 1),
  );
  const kept = known.slice(0, top);
  const rest = known.slice(kept.length);
  const rows = kept.map(
    ([label, count]) => [label, count, current.get(label) ?? 0] as const,
  );
  if (rest.length > 0) {
    const sum = (counts: number[]) => counts.reduce((x, y) => x + y, 0);
    rows.push([
      OTHER_LABEL,
      sum(rest.map(([, count]) => count)),
      sum(rest.map(([label]) => current.get(label) ?? 0)),
    ]);
  }
  const unseen = [...current]
    .filter(([label, count]) => count > 0 && !reference.has(label))
    .map(([label, count]) => ({ label, count }))
    .sort((x, y) => y.count - x.count || (x.label < y.label ? -1 : 1));
  if (unseen.length > 0) {
    rows.push([UNSEEN_LABEL, 0, unseen.reduce((t, { count }) => t + count, 0)]);
  }
  return {
    labels: rows.map(([label]) => label),
    reference: rows.map(([, count]) => count),
    current: rows.map(([, , count]) => count),
    unseen,
    others: rest.length,
  };
}
