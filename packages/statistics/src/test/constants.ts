import type { Warning } from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';

/** Says so where both sides hold one value: the same one, or another one each. */
export function constantWarnings(comparison: EcdfComparison): Warning[] {
  const { distinct, highest, lowest, n, m } = comparison;
  if (distinct === 1) {
    return [
      {
        code: 'stable-constant',
        message: 'All values of both samples are one and the same.',
      },
    ];
  }
  const apart = Math.max(highest.numerator, lowest.numerator) === n * m;
  if (distinct === 2 && apart) {
    return [
      {
        code: 'changed-constant',
        message:
          'The column is constant on both sides, and the constant changed.',
      },
    ];
  }
  return [];
}
