/**
 * How far a figure can be relied on: computed from all rows (`exact`), known to lie
 * within certified limits (`bounded`), or by an approximation without such limits.
 * It speaks of the statistic; how a p-value was found is in `method`.
 *
 * @public
 */
export type Exactness = 'exact' | 'bounded' | 'approximate';

/**
 * A range for the true value, at a confidence `level` such as 0.95.
 *
 * @public
 */
export interface Interval {
  lower: number;
  upper: number;
  level: number;
  /** How it was made, such as `dkw` or `delta`. */
  method: string;
}

/**
 * The size of a change in a unit that means something by itself.
 *
 * @public
 */
export interface Effect {
  /** What is measured, such as `kolmogorov-smirnov-distance` or `cramers-v`. */
  name: string;
  value: number;
  interval?: Interval;
}

/**
 * Conditions of the data that a reader of a result must know.
 *
 * @public
 */
export type WarningCode =
  | 'empty-sample'
  | 'insufficient-data'
  | 'stable-constant'
  | 'changed-constant'
  | 'single-category'
  | 'small-expected-counts'
  | 'sparse-categories-merged'
  | 'unseen-categories'
  | 'infinite-values'
  | 'missing-values'
  | 'no-scale'
  | 'scale-fallback'
  | 'exact-fell-back'
  | 'p-value-clipped'
  | 'no-p-value'
  | 'not-defined';

/**
 * A warning: a code for programs, a sentence for people.
 *
 * @public
 */
export interface Warning {
  code: WarningCode;
  message: string;
}

/**
 * What every comparison of a reference sample with a current sample returns.
 *
 * A figure that isn't defined for the data is absent, never 0 or NaN; a warning then
 * says why. `pValue` may underflow to 0, `logPValue` doesn't.
 *
 * @public
 */
export interface TestResult {
  /** Name of the test, such as `kolmogorov-smirnov`. */
  test: string;
  /** How the p-value was found, such as `exact` or `asymptotic`. */
  method: string;
  statistic?: number;
  effect?: Effect;
  pValue?: number;
  /** Natural logarithm of the p-value. */
  logPValue?: number;
  degreesOfFreedom?: number;
  /** What the statistic is worth on average when nothing changed. */
  noiseFloor?: number;
  /** Rows of the reference that took part. */
  n: number;
  /** Rows of the current sample that took part. */
  m: number;
  exactness: Exactness;
  warnings: Warning[];
  /** Further figures by name, such as the place of the largest difference. */
  details?: Record<string, number>;
}

/**
 * What all tests can be told.
 *
 * @public
 */
export interface TestOptions {
  /** Confidence level of the interval, 0.95 when left out. */
  level?: number;
  /** Rows below which a side is `insufficient-data`, 30 when left out. */
  minimumSample?: number;
}

const DEFAULT_LEVEL = 0.95;
const DEFAULT_MINIMUM_SAMPLE = 30;

/** The confidence level asked for, checked. */
export function levelOf(options: TestOptions): number {
  const level = options.level ?? DEFAULT_LEVEL;
  if (!(level > 0 && level < 1)) {
    throw new RangeError(
      `level must lie between 0 and 1, such as 0.95; it is ${level}`,
    );
  }
  return level;
}

/** Warnings about the size of the two samples. */
export function sizeWarnings(
  n: number,
  m: number,
  options: TestOptions,
): Warning[] {
  const least = options.minimumSample ?? DEFAULT_MINIMUM_SAMPLE;
  const warnings: Warning[] = [];
  for (const [side, rows] of [
    ['reference', n],
    ['current', m],
  ] as const) {
    if (rows === 0) {
      warnings.push({
        code: 'empty-sample',
        message: `The ${side} sample has no rows to compare.`,
      });
    } else if (rows < least) {
      warnings.push({
        code: 'insufficient-data',
        message: `The ${side} sample has ${rows} rows; at least ${least} are needed for a verdict.`,
      });
    }
  }
  return warnings;
}

/** A p-value as both numbers that a result carries. */
export function pValueOf(logPValue: number): {
  pValue: number;
  logPValue: number;
} {
  const capped = Math.min(logPValue, 0);
  return { pValue: Math.exp(capped), logPValue: capped };
}
