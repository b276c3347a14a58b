import type { CheckedCounts } from '../sample/countTable';
import type { Warning } from '../result';

/**
 * Cochran's rule (1954): the chi-square law is a poor guide where an expected count is
 * below 1, or more than a fifth of them below 5.
 */
export function tooSparse({
  reference,
  current,
  n,
  m,
}: CheckedCounts): boolean {
  const smaller = Math.min(n, m) / (n + m);
  let below5 = 0;
  for (let k = 0; k < reference.length; k++) {
    const expected = (reference[k] + current[k]) * smaller;
    if (expected < 1) return true;
    if (expected < 5) below5++;
  }
  return below5 > reference.length / 5;
}

/** Puts the cells with expected counts below 5 together, so that Cochran's rule holds. */
export function mergeSparse(counts: CheckedCounts): {
  counts: CheckedCounts;
  warnings: Warning[];
} {
  if (!tooSparse(counts)) return { counts, warnings: [] };
  const smaller = Math.min(counts.n, counts.m) / (counts.n + counts.m);
  const cells = counts.reference
    .map((r, k) => ({ r, c: counts.current[k] }))
    .sort((x, y) => y.r + y.c - (x.r + x.c));
  const kept: { r: number; c: number }[] = [];
  let other = { r: 0, c: 0 };
  let merged = 0;
  for (const cell of cells) {
    if ((cell.r + cell.c) * smaller >= 5) kept.push(cell);
    else {
      other = { r: other.r + cell.r, c: other.c + cell.c };
      merged++;
    }
  }
  while ((other.r + other.c) * smaller < 5 && kept.length > 1) {
    const smallest = kept.pop()!;
    other = { r: other.r + smallest.r, c: other.c + smallest.c };
    merged++;
  }
  const rows = [...kept, other];
  return {
    counts: {
      ...counts,
      reference: rows.map(({ r }) => r),
      current: rows.map(({ c }) => c),
    },
    warnings: [
      {
        code: 'sparse-categories-merged',
        message: `${merged} cells with expected counts below 5 were put together into one.`,
      },
    ],
  };
}
