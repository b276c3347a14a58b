import { checkCounts, type CountTable } from '../sample/countTable';

/** Σ (O - E)² / E over both rows of a table without empty cells. */
export function chiSquareStatistic(
  reference: number[],
  current: number[],
  n: number,
  m: number,
  yates: boolean = false,
): number {
  const total = n + m;
  let sum = 0;
  for (let k = 0; k < reference.length; k++) {
    const share = (reference[k] + current[k]) / total;
    let gap = Math.abs(reference[k] - n * share);
    if (yates) gap -= Math.min(0.5, gap);
    // |O - E| is the same in both rows
    sum += (gap * gap * (1 / n + 1 / m)) / share;
  }
  return sum;
}

/**
 * Cramér's V of a table of two rows, 0 to 1: √(χ² / N), by default without the part
 * that chance alone would give (Bergsma 2013).
 *
 * @public
 */
export function cramersV(
  table: CountTable,
  options: { biasCorrected?: boolean; yates?: boolean } = {},
): number {
  const { reference, current, n, m } = checkCounts(table);
  const columns = reference.length;
  if (columns < 2 || n === 0 || m === 0) return 0;
  const total = n + m;
  const chiSquare = chiSquareStatistic(
    reference,
    current,
    n,
    m,
    (options.yates ?? false) && columns === 2,
  );
  const phiSquare = chiSquare / total;
  if (options.biasCorrected === false) return Math.sqrt(phiSquare);
  const corrected = Math.max(0, phiSquare - (columns - 1) / (total - 1));
  const rows = 2 - 1 / (total - 1);
  const wide = columns - (columns - 1) ** 2 / (total - 1);
  return Math.sqrt(corrected / Math.min(wide - 1, rows - 1));
}
