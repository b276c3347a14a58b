import {
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import { checkCounts, type CountTable } from '../sample/countTable';
import { logChiSquareSf } from '../special/chiSquare';

/**
 * Chi-square goodness of fit of the current counts to the shares of the reference, taken
 * as known truth: E = r m / n. It calls drift too often unless the reference is far
 * larger than the current sample; it's here for the `evidently` mode. A current count
 * where the reference has none gives an infinite statistic and p = 0.
 *
 * @public
 */
export function chiSquareGoodnessOfFit(
  table: CountTable,
  options: TestOptions = {},
): TestResult {
  return goodnessOfFit(
    'chi-square-goodness-of-fit',
    table,
    options,
    (observed, expected) => (observed - expected) ** 2 / expected,
  );
}

/**
 * The likelihood-ratio form, 2 Σ O ln(O / E), of the same test and for the same use.
 *
 * @public
 */
export function gGoodnessOfFit(
  table: CountTable,
  options: TestOptions = {},
): TestResult {
  return goodnessOfFit(
    'g-goodness-of-fit',
    table,
    options,
    (observed, expected) =>
      observed === 0 ? 0 : 2 * observed * Math.log(observed / expected),
  );
}

function goodnessOfFit(
  test: string,
  table: CountTable,
  options: TestOptions,
  term: (observed: number, expected: number) => number,
): TestResult {
  const { reference, current, n, m } = checkCounts(table);
  const result: TestResult = {
    test,
    method: 'chi-square',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const degreesOfFreedom = reference.length - 1;
  let statistic = 0;
  for (let k = 0; k < reference.length; k++) {
    statistic += term(current[k], (reference[k] * m) / n);
  }
  if (degreesOfFreedom === 0) {
    result.warnings.push({
      code: 'single-category',
      message: 'Both samples hold one and the same category.',
    });
    return { ...result, statistic, degreesOfFreedom, ...pValueOf(0) };
  }
  return {
    ...result,
    statistic,
    degreesOfFreedom,
    noiseFloor: degreesOfFreedom * (1 + m / n),
    ...pValueOf(logChiSquareSf(statistic, degreesOfFreedom)),
  };
}
