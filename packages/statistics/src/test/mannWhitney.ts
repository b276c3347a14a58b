import {
  levelOf,
  pValueOf,
  sizeWarnings,
  type TestOptions,
  type TestResult,
} from '../result';
import type { EcdfComparison } from '../sample/ecdfComparison';
import { logNormalSf, normalQuantile } from '../special/normal';
import { constantWarnings } from './constants';
import { rankSumCounts } from './rankSumLaw';

/**
 * Options of the Mann-Whitney test.
 *
 * @public
 */
export interface MannWhitneyOptions extends TestOptions {
  /** `less`: the reference tends to be smaller; `two-sided` when left out. */
  alternative?: 'two-sided' | 'less' | 'greater';
  /** `auto`, scipy's choice, is exact where a side has at most 8 values and none are tied. */
  method?: 'auto' | 'exact' | 'asymptotic';
  /** Whether the asymptotic law is corrected by ½; true when left out. */
  continuity?: boolean;
}

/** Pairs up to which the exact law is computed when not asked for. */
const EXACT_PAIRS = 1e6;

/**
 * Mann-Whitney U test of two samples: U counts the pairs where the reference's value is
 * the larger, ties half. The effect is AUC, U / (n m): the probability that a value of
 * the reference exceeds one of the current sample, ½ without a change; its interval is
 * Hanley and McNeil's (1982). If all values are tied, p is 1.
 *
 * @public
 */
export function mannWhitney(
  comparison: EcdfComparison,
  options: MannWhitneyOptions = {},
): TestResult {
  const { n, m, pairsWon, tieTerm } = comparison;
  const level = levelOf(options);
  const result: TestResult = {
    test: 'mann-whitney',
    method: 'none',
    n,
    m,
    exactness: 'exact',
    warnings: sizeWarnings(n, m, options),
  };
  if (n === 0 || m === 0) return result;
  result.warnings.push(...constantWarnings(comparison));
  const auc = pairsWon / (n * m);
  const method = options.method ?? 'auto';
  const exact =
    method === 'exact' ||
    (method === 'auto' &&
      Math.min(n, m) <= 8 &&
      n * m <= EXACT_PAIRS &&
      tieTerm === 0);
  return {
    ...result,
    method: exact ? 'exact' : 'asymptotic',
    statistic: pairsWon,
    noiseFloor: (n * m) / 2,
    effect: {
      name: 'auc',
      value: auc,
      interval: hanleyMcNeil(auc, n, m, level),
    },
    ...pValueOf(
      exact
        ? logExact(comparison, options)
        : logAsymptotic(comparison, options),
    ),
  };
}

function logExact(
  { n, m, pairsWon }: EcdfComparison,
  { alternative = 'two-sided' }: MannWhitneyOptions,
): number {
  const other = n * m - pairsWon;
  const u = {
    'two-sided': Math.max(pairsWon, other),
    greater: pairsWon,
    less: other,
  }[alternative];
  const counts = rankSumCounts(n, m);
  let reached = 0;
  let total = 0;
  // With ties U may be half a number: pairs are reached from the next whole one
  for (let k = counts.length - 1; k >= 0; k--) {
    total += counts[k];
    if (k >= u) reached += counts[k];
  }
  return Math.log((alternative === 'two-sided' ? 2 : 1) * (reached / total));
}

function logAsymptotic(
  { n, m, pairsWon, tieTerm }: EcdfComparison,
  { alternative = 'two-sided', continuity = true }: MannWhitneyOptions,
): number {
  const total = n + m;
  const spread = Math.sqrt(
    ((n * m) / 12) * (total + 1 - tieTerm / (total * (total - 1))),
  );
  if (!(spread > 0)) return 0;
  const other = n * m - pairsWon;
  const excess = {
    'two-sided': Math.max(pairsWon, other),
    greater: pairsWon,
    less: other,
  }[alternative];
  const z = (excess - (n * m) / 2 - (continuity ? 0.5 : 0)) / spread;
  return (alternative === 'two-sided' ? Math.LN2 : 0) + logNormalSf(z);
}

function hanleyMcNeil(auc: number, n: number, m: number, level: number) {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const square = auc * auc;
  const variance =
    (auc * (1 - auc) + (n - 1) * (q1 - square) + (m - 1) * (q2 - square)) /
    (n * m);
  const half =
    normalQuantile(0.5 + level / 2) * Math.sqrt(Math.max(0, variance));
  return {
    lower: Math.max(0, auc - half),
    upper: Math.min(1, auc + half),
    level,
    method: 'hanley-mcneil',
  };
}
