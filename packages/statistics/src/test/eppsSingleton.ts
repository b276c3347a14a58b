import { sortedQuantile } from '../binning/quantileEdges';
import { symmetricEigen } from '../linear/symmetricEigen';
import {
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import { logChiSquareSf } from '../special/chiSquare';

/** Where the characteristic functions are compared, in semi-interquartile ranges. */
const POINTS = [0.4, 0.8];

/**
 * Epps-Singleton test (1986): compares the empirical characteristic functions of two
 * samples of finite values at two points, W = N g' Σ⁺ g, chi-square with the rank of Σ
 * as degrees of freedom. Unlike tests on distribution functions it is at home with
 * discrete values. Needs five values a side and a spread of the middle half.
 *
 * @public
 */
export function eppsSingleton(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: TestOptions = {},
): TestResult {
  const [n, m] = [reference.length, current.length];
  const result: TestResult = {
    test: 'epps-singleton',
    method: 'chi-square',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n < 5 || m < 5) {
    result.warnings.push({
      code: 'not-defined',
      message: 'The Epps-Singleton test needs at least five values a side.',
    });
    return result;
  }
  const pooled = new Float64Array(n + m);
  pooled.set(reference);
  pooled.set(current, n);
  pooled.sort();
  const range = sortedQuantile(pooled, 0.75) - sortedQuantile(pooled, 0.25);
  if (!(range > 0)) {
    result.warnings.push({
      code: 'not-defined',
      message:
        'The middle half of the values is one and the same value, so the Epps-Singleton test has no scale.',
    });
    return result;
  }
  const frequencies = POINTS.map(point => point / (range / 2));
  const x = waveMoments(reference, frequencies);
  const y = waveMoments(current, frequencies);
  const total = n + m;
  const covariance = x.covariance.map((row, i) =>
    row.map(
      (value, j) => (total / n) * value + (total / m) * y.covariance[i][j],
    ),
  );
  const gap = x.mean.map((value, k) => value - y.mean[k]);
  const { form, rank } = pseudoInverseForm(covariance, gap);
  const correction =
    Math.max(n, m) < 25
      ? 1 / (1 + total ** -0.45 + 10.1 * (n ** -1.7 + m ** -1.7))
      : 1;
  const statistic = correction * total * form;
  return {
    ...result,
    statistic,
    degreesOfFreedom: rank,
    noiseFloor: rank,
    ...pValueOf(logChiSquareSf(statistic, rank)),
  };
}

/** Means and covariances (over n) of cos(f x) and sin(f x), all cosines first. */
function waveMoments(
  values: ArrayLike<number>,
  frequencies: number[],
): { mean: number[]; covariance: number[][] } {
  const size = 2 * frequencies.length;
  const mean = new Array<number>(size).fill(0);
  const products = mean.map(() => new Array<number>(size).fill(0));
  const wave = new Array<number>(size);
  for (let i = 0; i < values.length; i++) {
    frequencies.forEach((f, k) => {
      wave[k] = Math.cos(f * values[i]);
      wave[k + frequencies.length] = Math.sin(f * values[i]);
    });
    // Welford's step for means and cross products
    const before = wave.map((w, k) => w - mean[k]);
    for (let k = 0; k < size; k++) mean[k] += before[k] / (i + 1);
    for (let k = 0; k < size; k++) {
      for (let l = 0; l < size; l++) {
        products[k][l] += before[k] * (wave[l] - mean[l]);
      }
    }
  }
  return {
    mean,
    covariance: products.map(row => row.map(value => value / values.length)),
  };
}

/** g' Σ⁺ g, and the rank of Σ. */
function pseudoInverseForm(
  covariance: number[][],
  gap: number[],
): { form: number; rank: number } {
  const { values, vectors } = symmetricEigen(covariance);
  let form = 0;
  let rank = 0;
  values.forEach((value, k) => {
    if (value <= 1e-13 * values[0]) return;
    const projection = vectors[k].reduce((sum, v, i) => sum + v * gap[i], 0);
    form += (projection * projection) / value;
    rank++;
  });
  return { form, rank };
}
