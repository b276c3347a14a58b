import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
  type Warning,
} from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';
import { logKolmogorovFiniteSf } from '../special/kolmogorovFinite';
import {
  differentSizes,
  greatestCommonDivisor,
  logEqualSizes,
  logEqualSizesOneSided,
} from './kolmogorovSmirnovLaw';
import { constantWarnings } from './constants';

/**
 * Options of the Kolmogorov-Smirnov test.
 *
 * @public
 */
export interface KolmogorovSmirnovOptions extends TestOptions {
  /** `greater` looks at max (F - G), `less` at max (G - F); `two-sided` when left out. */
  alternative?: 'two-sided' | 'greater' | 'less';
  /** `auto`, scipy's choice, is exact up to 10,000 values a side. */
  method?: 'auto' | 'exact' | 'asymptotic';
}

/** The largest sample whose exact law is computed when not asked for. */
const AUTO_EXACT = 10_000;
/** Below this p-value an exact recursion of more than `LONG` steps would tell nothing new. */
const SURE = Math.log(1e-10);
const LONG = 2e7;

/**
 * Two-sample Kolmogorov-Smirnov test: D, the largest difference of the two distribution
 * functions, 0 to 1. The interval is certified for samples of any size and shape
 * (Dvoretzky-Kiefer-Wolfowitz-Massart on both sides). `details.location` is the value
 * where the difference is reached, `details.sign` is 1 where the reference has more
 * values up to there.
 *
 * @public
 */
export function kolmogorovSmirnov(
  comparison: EcdfComparison,
  options: KolmogorovSmirnovOptions = {},
): TestResult {
  const { n, m, highest, lowest } = comparison;
  const level = levelOf(options);
  const alternative = options.alternative ?? 'two-sided';
  const result: TestResult = {
    test: 'kolmogorov-smirnov',
    method: 'none',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  const upward =
    alternative === 'greater' ||
    (alternative === 'two-sided' && highest.numerator >= lowest.numerator);
  const reached = upward ? highest : lowest;
  const statistic = reached.numerator / (n * m);
  const half = Math.sqrt(Math.log(4 / (1 - level)) / 2);
  const margin = half * (1 / Math.sqrt(n) + 1 / Math.sqrt(m));
  result.warnings.push(...constantWarnings(comparison));
  return {
    ...result,
    statistic,
    // The mean of Kolmogorov's law is √(π/2) ln 2
    noiseFloor:
      Math.sqrt(Math.PI / 2) * Math.LN2 * Math.sqrt((n + m) / (n * m)),
    effect: {
      name: 'kolmogorov-smirnov-distance',
      value: statistic,
      interval: {
        lower: Math.max(0, statistic - margin),
        upper: Math.min(1, statistic + margin),
        level,
        method: 'dkw',
      },
    },
    ...significance(
      n,
      m,
      reached.numerator,
      alternative === 'two-sided' ? 'two' : 'one',
      options.method ?? 'auto',
      result.warnings,
    ),
    details:
      reached.at === undefined
        ? {}
        : { location: reached.at, sign: upward ? 1 : -1 },
  };
}

function significance(
  n: number,
  m: number,
  numerator: number,
  sides: 'one' | 'two',
  wanted: 'auto' | 'exact' | 'asymptotic',
  warnings: Warning[],
): Partial<TestResult> {
  const asymptotic = { method: 'asymptotic', warnings };
  const logP = logAsymptotic(n, m, numerator, sides);
  const whole = Number.isInteger(n) && Number.isInteger(m);
  const exact =
    wanted === 'exact' || (wanted === 'auto' && Math.max(n, m) <= AUTO_EXACT);
  if (!exact || !whole) return { ...asymptotic, ...pValueOf(logP) };
  const divisor = greatestCommonDivisor(n, m);
  // As scipy, which counts in 32 bits
  if ((n / divisor) * m >= 2 ** 31) {
    warnings.push({
      code: 'exact-fell-back',
      message:
        'The sizes of the samples have too large a common multiple for the exact law; the p-value is asymptotic.',
    });
    return { ...asymptotic, ...pValueOf(logP) };
  }
  const h = Math.round(numerator / divisor);
  if (h === 0) return { method: 'exact', ...pValueOf(0) };
  if (n === m) {
    const law = sides === 'two' ? logEqualSizes : logEqualSizesOneSided;
    return { method: 'exact', ...pValueOf(law(n, h)) };
  }
  if (wanted === 'auto' && logP < SURE && n * m > LONG) {
    return { ...asymptotic, ...pValueOf(logP) };
  }
  const p = differentSizes(n, m, h, sides);
  return { method: 'exact', ...pValueOf(Math.log(p)) };
}

/** The finite-n law of one sample at the effective size, as scipy; Hodges' (1958) for one side. */
function logAsymptotic(
  n: number,
  m: number,
  numerator: number,
  sides: 'one' | 'two',
): number {
  const d = numerator / (n * m);
  if (sides === 'two') {
    const effective = roundHalfEven((n * m) / (n + m));
    return logKolmogorovFiniteSf(d, Math.max(1, effective));
  }
  const large = Math.max(n, m);
  const small = Math.min(n, m);
  const z = d * Math.sqrt((n * m) / (n + m));
  const correction =
    (2 * z * (large + 2 * small)) /
    (3 * Math.sqrt(large * small * (large + small)));
  return -2 * z * z - correction;
}

/** numpy's rounding, which scipy applies to the effective size. */
function roundHalfEven(x: number): number {
  const below = Math.floor(x);
  if (x - below !== 0.5) return Math.round(x);
  return below % 2 === 0 ? below : below + 1;
}
