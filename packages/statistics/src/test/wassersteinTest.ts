import {
  levelOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
  type Warning,
} from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';
import { variance, type Moments } from '../sample/moments';
import { normalQuantile } from '../special/normal';
import { constantWarnings } from './constants';

/**
 * Options of the Wasserstein test.
 *
 * @public
 */
export interface WassersteinOptions extends TestOptions {
  /**
   * - `reference`: divided by the reference's standard deviation, else by its
   *   interquartile range / 1.349 (if `interquartileRange` is given), else by the pooled
   *   standard deviation. The default.
   * - `none`: in units of the column, as for money.
   * - `evidently`: divided by max(population standard deviation, 0.001), whatever the unit.
   */
  norm?: 'reference' | 'none' | 'evidently';
  /** The reference's interquartile range, a scale for when its deviation is 0. */
  interquartileRange?: number;
}

/**
 * Wasserstein-1 distance: how far values moved on average, in standard deviations of the
 * reference. The noise floor is its mean under no change,
 * √(2/π) ∫ √(H (1 - H)) dx √(1/n + 1/m), 1.26 σ √(1/n + 1/m) for a normal column.
 *
 * The lower limit of the interval takes the noise floor away first; its width is the
 * standard error of a mean shift, which no 1-Lipschitz function of a row exceeds.
 * `details` has the raw distance, the scale and the change of the mean.
 *
 * @public
 */
export function wassersteinTest(
  comparison: EcdfComparison,
  reference: Moments,
  current: Moments,
  options: WassersteinOptions = {},
): TestResult {
  const { n, m, absoluteArea, noiseArea } = comparison;
  const level = levelOf(options);
  const result: TestResult = {
    test: 'wasserstein',
    method: 'none',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const { scale, warnings } = scaleOf(reference, current, options);
  result.warnings.push(...constantWarnings(comparison), ...warnings);
  if (comparison.infinite) {
    result.warnings.push({
      code: 'infinite-values',
      message:
        'The share of infinite values changed; the distance is of the finite values alone.',
    });
  }
  const floor = Math.sqrt(2 / Math.PI) * noiseArea * Math.sqrt(1 / n + 1 / m);
  const z = normalQuantile(0.5 + level / 2);
  const half =
    z * Math.sqrt(variance(reference, 0) / n + variance(current, 0) / m);
  return {
    ...result,
    statistic: absoluteArea / scale,
    noiseFloor: floor / scale,
    effect: {
      name:
        options.norm === 'none' ? 'wasserstein' : 'wasserstein-in-deviations',
      value: absoluteArea / scale,
      interval: {
        lower: Math.max(0, absoluteArea - floor - half) / scale,
        upper: (absoluteArea + half) / scale,
        level,
        method: 'lipschitz',
      },
    },
    details: {
      distance: absoluteArea,
      scale,
      meanChange: current.mean - reference.mean,
      standardError: comparison.areaError,
    },
  };
}

function scaleOf(
  reference: Moments,
  current: Moments,
  options: WassersteinOptions,
): { scale: number; warnings: Warning[] } {
  if (options.norm === 'none') return { scale: 1, warnings: [] };
  const sigma = Math.sqrt(variance(reference, 0));
  if (options.norm === 'evidently') {
    return { scale: Math.max(sigma, 0.001), warnings: [] };
  }
  if (sigma > 0) return { scale: sigma, warnings: [] };
  const robust = (options.interquartileRange ?? 0) / 1.349;
  const count = reference.count + current.count;
  const shift = current.mean - reference.mean;
  const pooled = Math.sqrt(
    (reference.m2 +
      current.m2 +
      (shift * shift * reference.count * current.count) / count) /
      count,
  );
  const scale = robust > 0 ? robust : pooled;
  if (!(scale > 0)) {
    return {
      scale: 1,
      warnings: [
        {
          code: 'no-scale',
          message:
            'No value differs from the others, so the distance is in units of the column.',
        },
      ],
    };
  }
  return {
    scale,
    warnings: [
      {
        code: 'scale-fallback',
        message: `The reference has no spread; the distance is divided by the ${
          robust > 0
            ? 'interquartile range / 1.349'
            : 'standard deviation of both samples together'
        }.`,
      },
    ],
  };
}
