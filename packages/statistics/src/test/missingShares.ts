import type { TestOptions, TestResult } from '../result';
import type { NonFiniteCounts } from '../sample/nonFiniteCounts';
import { rowCount, type NumericSummary } from '../sample/numericSummary';
import { twoProportions } from './twoProportions';

/**
 * Whether the shares of nulls, NaN and infinities of a column changed: a finding of its
 * own beside that of its finite values. Kinds that neither side has are left out.
 *
 * @public
 */
export function missingShares(
  reference: NumericSummary,
  current: NumericSummary,
  options: TestOptions = {},
): Partial<Record<keyof NonFiniteCounts, TestResult>> {
  const results: Partial<Record<keyof NonFiniteCounts, TestResult>> = {};
  const kinds = [
    'null',
    'nan',
    'positiveInfinity',
    'negativeInfinity',
  ] as const;
  for (const kind of kinds) {
    if (reference.other[kind] + current.other[kind] === 0) continue;
    results[kind] = twoProportions(
      { count: reference.other[kind], total: rowCount(reference) },
      { count: current.other[kind], total: rowCount(current) },
      options,
    );
  }
  return results;
}
