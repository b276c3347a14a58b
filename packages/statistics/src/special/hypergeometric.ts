import { deviance } from './deviance';
import { LOG_SQRT_TWO_PI } from './constants';
import { stirlingError } from './logGamma';

/**
 * ln P(X = successes) of the binomial distribution by Loader's saddle point (2000);
 * `q` is 1 - p, given apart so that it keeps its digits.
 *
 * @public
 */
export function logBinomialPmf(
  successes: number,
  trials: number,
  p: number,
  q: number = 1 - p,
): number {
  const failures = trials - successes;
  if (successes < 0 || failures < 0) return -Infinity;
  if (p === 0) return successes === 0 ? 0 : -Infinity;
  if (q === 0) return failures === 0 ? 0 : -Infinity;
  if (successes === 0) {
    return p < 0.1 ? trials * Math.log1p(-p) : trials * Math.log(q);
  }
  if (failures === 0) {
    return q < 0.1 ? trials * Math.log1p(-q) : trials * Math.log(p);
  }
  return (
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, trials * p) -
    deviance(failures, trials * q) -
    LOG_SQRT_TWO_PI +
    0.5 * Math.log(trials / successes / failures)
  );
}

/**
 * ln P(X = x) of the hypergeometric distribution: x marked among `draws` drawn
 * without replacement from `population`, of which `marked` are marked.
 *
 * @public
 */
export function logHypergeometricPmf(
  x: number,
  population: number,
  marked: number,
  draws: number,
): number {
  const others = population - marked;
  if (x < Math.max(0, draws - others) || x > Math.min(draws, marked)) {
    return -Infinity;
  }
  const rest = population - draws;
  if (draws === 0 || rest === 0 || marked === 0 || others === 0) return 0;
  const cells = [
    [x, marked, draws],
    [draws - x, others, draws],
    [marked - x, marked, rest],
    [others - draws + x, others, rest],
  ];
  // ln of the margins' factorials over the cells': Stirling's formula throughout
  let sum = -logFactorialPart(population);
  for (const margin of [marked, others, draws, rest]) {
    sum += logFactorialPart(margin);
  }
  for (const [count, row, column] of cells) {
    sum -= logFactorialPart(count);
    sum -= deviance(count, (row / population) * column);
  }
  return sum;
}

/** ln n! - (n ln n - n), 0 for n = 0. */
function logFactorialPart(n: number): number {
  if (n === 0) return 0;
  return stirlingError(n) + LOG_SQRT_TWO_PI + 0.5 * Math.log(n);
}

/**
 * P(X = x) of the hypergeometric distribution.
 *
 * @public
 */
export function hypergeometricPmf(
  x: number,
  population: number,
  marked: number,
  draws: number,
): number {
  return Math.exp(logHypergeometricPmf(x, population, marked, draws));
}
