import type { EcdfSums } from './ecdfSums';

/**
 * Two empirical distribution functions compared: everything that one pass over two
 * sorted samples yields, for the Kolmogorov-Smirnov, Wasserstein, energy, Mann-Whitney,
 * Cramér-von Mises and Anderson-Darling tests together.
 *
 * F belongs to the n reference values, G to the m current ones, H to both together.
 *
 * @public
 */
export interface EcdfComparison {
  n: number;
  m: number;
  /** Different values in both samples together. */
  distinct: number;
  /** max (F - G), at least 0, as a whole multiple of 1 / (n m), and where it is reached. */
  highest: { numerator: number; at?: number };
  /** max (G - F), likewise. */
  lowest: { numerator: number; at?: number };
  /** ∫ |F - G| dx, in units of the column: the Wasserstein-1 distance. */
  absoluteArea: number;
  /** ∫ (F - G)² dx. */
  squaredArea: number;
  /** ∫ √(H (1 - H)) dx: what chance alone is worth in `absoluteArea`, times √(1/n + 1/m). */
  noiseArea: number;
  /** ∫ H (1 - H) dx, the same for `squaredArea`. */
  spreadArea: number;
  /** ∫ F (1 - G) + G (1 - F) dx = E|X - Y|, the mean distance of a value of each side. */
  crossArea: number;
  /** Standard error of `absoluteArea` by the delta method, for samples that do differ. */
  areaError: number;
  /** Pairs of one value of each side where the reference's is larger, ties half. */
  pairsWon: number;
  /** Σ t³ - t over groups of t equal values. */
  tieTerm: number;
  /** Cramér-von Mises T with midranks, as in scipy. */
  cramerVonMises: number;
  /** Anderson-Darling A² of two samples with midranks, as in scipy. */
  andersonDarling: number;
  /** The shares of infinite values differ: the true areas are infinite, these leave that out. */
  infinite: boolean;
}

/** The figures of a finished pass. */
export function comparisonOf(s: EcdfSums): EcdfComparison {
  const { n, m } = s;
  const total = n + m;
  const pairs = n * m;
  const influence = (sum: number, squares: number, count: number) =>
    Math.max(0, squares / count - (sum / count) ** 2) / count;
  return {
    n,
    m,
    distinct: s.distinct,
    highest: extreme(s.highest, s.highestAt),
    lowest: extreme(0 - s.lowest, s.lowestAt),
    absoluteArea: s.absolute / pairs,
    squaredArea: s.square / pairs / pairs,
    noiseArea: s.noise,
    spreadArea: s.spread,
    crossArea: s.cross,
    areaError: Math.sqrt(
      influence(s.phiX, s.phiX2, n) + influence(s.phiY, s.phiY2, m),
    ),
    pairsWon: s.pairs,
    tieTerm: s.ties,
    cramerVonMises: s.cramer / pairs / total / total,
    andersonDarling: ((total - 1) / total / pairs) * s.anderson,
    infinite: s.infinite,
  };
}

function extreme(
  numerator: number,
  at: number,
): { numerator: number; at?: number } {
  return Number.isNaN(at) ? { numerator } : { numerator, at };
}
