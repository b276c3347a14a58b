import type { Shares } from '../distance/proportions';

/** What the binned tests need to know of a divergence between shares p and q. */
export interface Divergence {
  /** The divergence, a smooth function that is 0 where p = q. */
  of(shares: Shares): number;
  /** Its derivatives by p and by q in one cell. */
  slope(p: number, q: number): { byP: number; byQ: number };
  /**
   * Near p = q the divergence is about this part of Σ (p - q)² / p, so that without a
   * change its mean is (k - 1) (1/n + 1/m) times it.
   */
  curvature: number;
  /** From the divergence to the figure that people read, increasing. */
  toDistance(divergence: number): number;
}

/** The terms of the divergence in one cell, added up. */
function sumOver(
  { p, q }: Shares,
  term: (p: number, q: number) => number,
): number {
  let sum = 0;
  for (let k = 0; k < p.length; k++) sum += term(p[k], q[k]);
  return Math.max(sum, 0);
}

const plogp = (p: number, q: number) => (p === 0 ? 0 : p * Math.log(p / q));
const identity = (value: number) => value;

export const POPULATION_STABILITY: Divergence = {
  of: shares => sumOver(shares, (p, q) => (p - q) * Math.log(p / q)),
  slope: (p, q) => ({
    byP: Math.log(p / q) + 1 - q / p,
    byQ: Math.log(q / p) + 1 - p / q,
  }),
  curvature: 1,
  toDistance: identity,
};

export const KULLBACK_LEIBLER: Divergence = {
  of: shares => sumOver(shares, plogp),
  slope: (p, q) => ({ byP: Math.log(p / q) + 1, byQ: -p / q }),
  curvature: 1 / 2,
  toDistance: identity,
};

/** Jensen-Shannon: the distance is the root, in units of the base's logarithm. */
export function jensenShannonTo(base: number): Divergence {
  return {
    of: shares =>
      sumOver(
        shares,
        (p, q) => (plogp(p, (p + q) / 2) + plogp(q, (p + q) / 2)) / 2,
      ),
    slope: (p, q) => ({
      byP: p === 0 ? 0 : Math.log((2 * p) / (p + q)) / 2,
      byQ: q === 0 ? 0 : Math.log((2 * q) / (p + q)) / 2,
    }),
    curvature: 1 / 8,
    toDistance: divergence => Math.sqrt(divergence / Math.log(base)),
  };
}

export const HELLINGER: Divergence = {
  of: shares =>
    sumOver(shares, (p, q) => (Math.sqrt(p) - Math.sqrt(q)) ** 2 / 2),
  slope: (p, q) => ({
    byP: p === 0 ? 0 : -Math.sqrt(q / p) / 2,
    byQ: q === 0 ? 0 : -Math.sqrt(p / q) / 2,
  }),
  curvature: 1 / 8,
  toDistance: Math.sqrt,
};
