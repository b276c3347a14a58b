import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import { variance, type Moments } from '../sample/moments';
import { logStudentTSf, studentTQuantile } from '../special/studentT';

/**
 * Options of the test of two means.
 *
 * @public
 */
export interface MeanDifferenceOptions extends TestOptions {
  /** `welch` lets the variances differ, the default; `student` pools them. */
  variances?: 'welch' | 'student';
}

/**
 * Student's or Welch's t-test of two means, two-sided. The statistic is t of reference
 * minus current; the effect is the change of the mean, current minus reference, in units
 * of the column. Without any spread p is 1 for equal means, and not defined otherwise.
 *
 * @public
 */
export function meanDifference(
  reference: Moments,
  current: Moments,
  options: MeanDifferenceOptions = {},
): TestResult {
  const [n, m] = [reference.count, current.count];
  const level = levelOf(options);
  const student = options.variances === 'student';
  const result: TestResult = {
    test: 'mean-difference',
    method: student ? 'student' : 'welch',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const change = current.mean - reference.mean;
  const effect = { name: 'change-of-mean', value: change };
  if (n < 2 || m < 2) {
    result.warnings.push({
      code: 'not-defined',
      message: 'A t-test needs at least two values a side.',
    });
    return { ...result, effect };
  }
  const parts = student
    ? pooledParts(reference, current)
    : [variance(reference) / n, variance(current) / m];
  const error = Math.sqrt(parts[0] + parts[1]);
  if (error === 0) {
    const same = change === 0;
    result.warnings.push({
      code: same ? 'stable-constant' : 'changed-constant',
      message: same
        ? 'All values of both samples are one and the same.'
        : 'The column is constant on both sides, and the constant changed.',
    });
    return { ...result, effect, ...(same ? pValueOf(0) : {}) };
  }
  const degreesOfFreedom = student
    ? n + m - 2
    : (parts[0] + parts[1]) ** 2 /
      (parts[0] ** 2 / (n - 1) + parts[1] ** 2 / (m - 1));
  const statistic = -change / error;
  const half = studentTQuantile(0.5 + level / 2, degreesOfFreedom) * error;
  return {
    ...result,
    statistic,
    degreesOfFreedom,
    noiseFloor: 0,
    effect: {
      ...effect,
      interval: {
        lower: change - half,
        upper: change + half,
        level,
        method: 'student-t',
      },
    },
    ...pValueOf(
      Math.LN2 + logStudentTSf(Math.abs(statistic), degreesOfFreedom),
    ),
  };
}

/** The pooled variance over both sizes. */
function pooledParts(reference: Moments, current: Moments): [number, number] {
  const pooled =
    (reference.m2 + current.m2) / (reference.count + current.count - 2);
  return [pooled / reference.count, pooled / current.count];
}
