import { chiSquareStatistic } from '../distance/cramersV';
import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type Effect,
  type TestOptions,
  type TestResult,
  type Warning,
} from '../result';
import {
  checkCounts,
  type CheckedCounts,
  type CountTable,
} from '../sample/countTable';
import { logChiSquareSf } from '../special/chiSquare';
import { noncentralityInterval } from '../special/noncentralChiSquare';
import { mergeSparse, tooSparse } from './expectedCounts';

/**
 * Options of the tests on tables of counts.
 *
 * @public
 */
export interface CountTestOptions extends TestOptions {
  /** Yates' correction where the table has two columns, as scipy does; off when left out. */
  yates?: boolean;
  /** What to do where expected counts are too small for the chi-square law; `merge` when left out. */
  sparse?: 'merge' | 'keep';
}

/**
 * Pearson's chi-square test that both samples come from one distribution over the cells
 * of a table: χ² = Σ (O - E)² / E over both rows, k - 1 degrees of freedom. The effect
 * is Cramér's V without its bias, its interval from the noncentral chi-square law.
 *
 * Unlike a goodness-of-fit test it knows that the reference is a sample too.
 *
 * @public
 */
export function chiSquareHomogeneity(
  table: CountTable,
  options: CountTestOptions = {},
): TestResult {
  return countTest('chi-square-homogeneity', table, options, counts =>
    chiSquareStatistic(
      counts.reference,
      counts.current,
      counts.n,
      counts.m,
      (options.yates ?? false) && counts.reference.length === 2,
    ),
  );
}

/**
 * The likelihood-ratio test of the same hypothesis, G = 2 Σ O ln(O / E), with the same
 * law as the chi-square test in large samples.
 *
 * @public
 */
export function gTest(
  table: CountTable,
  options: CountTestOptions = {},
): TestResult {
  return countTest('g-test', table, options, likelihoodRatio);
}

function likelihoodRatio({ reference, current, n, m }: CheckedCounts): number {
  const total = n + m;
  let sum = 0;
  for (let k = 0; k < reference.length; k++) {
    const share = (reference[k] + current[k]) / total;
    if (reference[k] > 0) {
      sum += reference[k] * Math.log(reference[k] / (n * share));
    }
    if (current[k] > 0) sum += current[k] * Math.log(current[k] / (m * share));
  }
  return Math.max(2 * sum, 0);
}

function countTest(
  test: string,
  table: CountTable,
  options: CountTestOptions,
  statisticOf: (counts: CheckedCounts) => number,
): TestResult {
  const checked = checkCounts(table);
  const { n, m } = checked;
  const level = levelOf(options);
  const result: TestResult = {
    test,
    method: 'chi-square',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const { counts, warnings } =
    options.sparse === 'keep'
      ? { counts: checked, warnings: sparseWarning(checked) }
      : mergeSparse(checked);
  result.warnings.push(...warnings);
  const degreesOfFreedom = counts.reference.length - 1;
  if (degreesOfFreedom === 0) {
    if (checked.reference.length === 1) {
      result.warnings.push({
        code: 'single-category',
        message: 'Both samples hold one and the same category.',
      });
    }
    return { ...result, statistic: 0, degreesOfFreedom, ...pValueOf(0) };
  }
  const statistic = statisticOf(counts);
  return {
    ...result,
    statistic,
    degreesOfFreedom,
    noiseFloor: degreesOfFreedom,
    effect: cramersVEffect(statistic, degreesOfFreedom, n + m, level),
    ...pValueOf(logChiSquareSf(statistic, degreesOfFreedom)),
  };
}

function sparseWarning(counts: CheckedCounts): Warning[] {
  if (!tooSparse(counts)) return [];
  return [
    {
      code: 'small-expected-counts',
      message:
        'Expected counts are too small for the chi-square law: the p-value is rough.',
    },
  ];
}

/** √(λ / N) for the noncentrality λ = χ² - df: Cramér's V of a table of two rows. */
function cramersVEffect(
  statistic: number,
  degreesOfFreedom: number,
  total: number,
  level: number,
): Effect {
  const scale = (lambda: number) => Math.min(1, Math.sqrt(lambda / total));
  const { lower, upper } = noncentralityInterval(
    statistic,
    degreesOfFreedom,
    level,
  );
  return {
    name: 'cramers-v',
    value: scale(Math.max(0, statistic - degreesOfFreedom)),
    interval: {
      lower: scale(lower),
      upper: scale(upper),
      level,
      method: 'noncentral-chi-square',
    },
  };
}
