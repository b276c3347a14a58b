import { logContourSf } from './finiteKolmogorov/contour';
import { logDurbinCdf } from './finiteKolmogorov/durbinMatrix';
import { exitProbability } from './finiteKolmogorov/exitRecursion';
import { logResidueCdf } from './finiteKolmogorov/residues';
import { logComplement } from './incompleteGamma';
import { logSmirnovSf } from './smirnov';

/** Up to here the exact recursion takes a few milliseconds. */
const SMALL = 500;
/** From n d = 17 the asymptotic roots are exact in doubles. */
const WIDE_BAND = 17;

/** Whichever of the two logarithms is not near 0 is the accurate one. */
function logTails(d: number, n: number): { sf: number; cdf: number } {
  if (!(n >= 1) || Number.isNaN(d)) return { sf: NaN, cdf: NaN };
  const a = n * d;
  if (a <= 0.5) return { sf: 0, cdf: -Infinity };
  if (d >= 1) return { sf: -Infinity, cdf: 0 };
  const square = a * d;
  // Both sides at once: impossible from d = 1/2, below 1e-13 of the rest from z² = 5.2
  if (d >= 0.5 || (square >= 5.2 && n <= SMALL)) {
    return ofSf(Math.LN2 + logSmirnovSf(d, n));
  }
  if (n <= SMALL) {
    return square < 0.25
      ? ofCdf(logDurbinCdf(n, d))
      : ofSf(Math.log(exitProbability(n, d)));
  }
  if (a < WIDE_BAND) return ofCdf(logDurbinCdf(n, d));
  return square < 0.8
    ? ofCdf(logResidueCdf(n, d))
    : ofSf(logContourSf(n, d, 'two'));
}

function ofSf(sf: number): { sf: number; cdf: number } {
  return { sf, cdf: logComplement(sf) };
}

function ofCdf(cdf: number): { sf: number; cdf: number } {
  return { sf: logComplement(cdf), cdf };
}

/**
 * `P(D_n >= d)`, the exact law of the two-sided one-sample Kolmogorov-Smirnov statistic
 * of n points (scipy calls it `kstwo.sf`), for every n and with full relative accuracy
 * in the tail. The two-sample asymptotic test uses it at n = round(nm / (n + m)).
 *
 * Up to 500 points by an exact recursion, above by the saddle point of the exact law
 * (`finiteKolmogorov/saddle.ts`), which costs the same for a thousand and for a billion.
 *
 * @public
 */
export function kolmogorovFiniteSf(d: number, n: number): number {
  return Math.exp(logTails(d, n).sf);
}

/**
 * `P(D_n < d)`, the lower tail of the same law.
 *
 * @public
 */
export function kolmogorovFiniteCdf(d: number, n: number): number {
  return Math.exp(logTails(d, n).cdf);
}

/**
 * `ln P(D_n >= d)`, also where it is smaller than every double.
 *
 * @public
 */
export function logKolmogorovFiniteSf(d: number, n: number): number {
  return logTails(d, n).sf;
}
