import {
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import { logHypergeometricPmf } from '../special/hypergeometric';

/**
 * Fisher's exact test of a 2×2 table [[a, b], [c, d]], two-sided: the probability of all
 * tables with the same margins that are no more likely than the observed one. The
 * statistic is the odds ratio ad / bc. An empty row or column gives p = 1 and no odds.
 *
 * @public
 */
export function fisherExact(
  table: readonly [readonly [number, number], readonly [number, number]],
  options: TestOptions = {},
): TestResult {
  const [[a, b], [c, d]] = table;
  for (const count of [a, b, c, d]) {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(
        `Counts must be whole and not negative; one is ${count}`,
      );
    }
  }
  const [n, m] = [a + b, c + d];
  const result: TestResult = {
    test: 'fisher-exact',
    method: 'exact',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  if (a + c === 0 || b + d === 0) {
    result.warnings.push({
      code: 'single-category',
      message: 'Both samples hold one and the same category.',
    });
    return { ...result, ...pValueOf(0) };
  }
  const odds = (a * d) / (b * c);
  return {
    ...result,
    statistic: odds,
    effect: { name: 'odds-ratio', value: odds },
    ...pValueOf(logTwoSided(a, n, m, a + c)),
  };
}

/** ln of the sum over tables no more likely than the observed one, walking away from it. */
function logTwoSided(a: number, n: number, m: number, column: number): number {
  const lowest = Math.max(0, column - m);
  const highest = Math.min(n, column);
  // Ratio of the probability at x + 1 to that at x
  const up = (x: number) =>
    ((n - x) * (column - x)) / ((x + 1) * (m - column + x + 1));
  let sum = 0;
  const add = (ratio: number) => {
    // Tables equally likely but for rounding count as equally likely
    if (ratio <= 1 + 1e-12) sum += ratio;
  };
  let ratio = 1;
  for (let x = a; x <= highest; x++) {
    add(ratio);
    ratio *= up(x);
  }
  ratio = 1;
  for (let x = a; x > lowest; x--) {
    ratio /= up(x - 1);
    add(ratio);
  }
  return logHypergeometricPmf(a, n + m, n, column) + Math.log(sum);
}
