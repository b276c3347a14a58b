import fc from 'fast-check';
import {
  betaI,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareSf,
  erf,
  erfc,
  erfcx,
  findRoot,
  gammaP,
  gammaQ,
  kolmogorovCriticalValue,
  kolmogorovFiniteCdf,
  kolmogorovFiniteSf,
  kolmogorovSf,
  logBinomialPmf,
  logChiSquareSf,
  logGamma,
  logHypergeometricPmf,
  logKolmogorovFiniteSf,
  logKolmogorovSf,
  logNormalSf,
  logSmirnovSf,
  normalCdf,
  normalQuantile,
  normalQuantileOfLogSf,
  normalSf,
  smirnovSf,
  studentTCdf,
  studentTQuantile,
  studentTSf,
} from '.';

const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true });
const size = fc.integer({ min: 1, max: 100_000 });

/** |a / b - 1|, 0 where both are the same. */
function relative(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a / b - 1);
}

describe('complements', () => {
  it('lower and upper tails add up to 1', () => {
    fc.assert(
      fc.property(between(0.1, 1e5), between(0, 5), (a, ratio) => {
        const x = a * ratio;
        expect(gammaP(a, x) + gammaQ(a, x)).toBeCloseTo(1, 13);
      }),
    );
    fc.assert(
      fc.property(
        between(0.5, 1e4),
        between(0.5, 1e4),
        between(0, 1),
        (a, b, x) => {
          expect(betaI(a, b, x) + betaI(b, a, 1 - x, x)).toBeCloseTo(1, 12);
        },
      ),
    );
    fc.assert(
      fc.property(between(1e-4, 0.999), size, (d, n) => {
        expect(
          kolmogorovFiniteSf(d, n) + kolmogorovFiniteCdf(d, n),
        ).toBeCloseTo(1, 13);
      }),
    );
    fc.assert(
      fc.property(between(-6, 6), x => {
        expect(erf(x) + erfc(x)).toBeCloseTo(1, 14);
        expect(erf(-x)).toBe(-erf(x));
        expect(normalCdf(x)).toBe(normalSf(-x));
        expect(relative(erfcx(x) * Math.exp(-x * x), erfc(x))).toBeLessThan(
          1e-13,
        );
      }),
    );
  });

  it("Student's t is symmetric", () => {
    fc.assert(
      fc.property(between(-50, 50), between(0.5, 1e6), (t, df) => {
        expect(studentTSf(t, df) + studentTSf(-t, df)).toBeCloseTo(1, 13);
      }),
    );
  });
});

describe('monotonicity', () => {
  it('survival functions never rise', () => {
    fc.assert(
      fc.property(between(0.5, 1e4), between(0, 3), (df, ratio) => {
        const x = df * ratio;
        expect(logChiSquareSf(x * 1.001 + 1e-9, df)).toBeLessThanOrEqual(
          logChiSquareSf(x, df) + 1e-13,
        );
      }),
    );
    fc.assert(
      fc.property(between(1e-4, 0.99), size, (d, n) => {
        expect(logKolmogorovFiniteSf(d * 1.01, n)).toBeLessThanOrEqual(
          logKolmogorovFiniteSf(d, n) + 1e-12,
        );
        expect(logSmirnovSf(d * 1.01, n)).toBeLessThanOrEqual(
          logSmirnovSf(d, n) + 1e-12,
        );
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(between(0.01, 20), x => {
        expect(logKolmogorovSf(x * 1.01)).toBeLessThanOrEqual(
          logKolmogorovSf(x),
        );
      }),
    );
  });
});

describe('recurrences and identities', () => {
  it('Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(between(1e-3, 1e6), x => {
        const left = logGamma(x + 1);
        const right = logGamma(x) + Math.log(x);
        expect(Math.abs(left - right)).toBeLessThan(
          1e-14 * Math.max(1, Math.abs(left)),
        );
      }),
    );
  });

  it('chi-square with 2 degrees of freedom is exponential', () => {
    fc.assert(
      fc.property(between(1e-6, 1300), x => {
        expect(relative(chiSquareSf(x, 2), Math.exp(-x / 2))).toBeLessThan(
          3e-13,
        );
      }),
    );
  });

  it('t with 1 degree of freedom is Cauchy, with infinitely many normal', () => {
    fc.assert(
      fc.property(between(1e-3, 1e6), t => {
        expect(
          relative(studentTSf(t, 1), Math.atan2(1, t) / Math.PI),
        ).toBeLessThan(1e-13);
      }),
    );
    expect(relative(studentTSf(2, Infinity), normalSf(2))).toBeLessThan(1e-14);
  });

  it('the law of D_n lies between one and two one-sided laws', () => {
    fc.assert(
      fc.property(between(1e-3, 0.9), size, (d, n) => {
        const one = smirnovSf(d, n);
        const two = kolmogorovFiniteSf(d, n);
        expect(two).toBeLessThanOrEqual(2 * one * (1 + 1e-11));
        expect(two).toBeGreaterThanOrEqual(Math.min(one, 1) * (1 - 1e-11));
      }),
      { numRuns: 60 },
    );
  });

  it('the law of D_n tends to the limit law', () => {
    for (const z of [0.5, 0.8, 1, 1.358, 2]) {
      const n = 1e10;
      // the first correction is of order 1/√n
      expect(
        relative(kolmogorovFiniteSf(z / Math.sqrt(n), n), kolmogorovSf(z)),
      ).toBeLessThan(1e-4);
    }
  });

  it('methods agree where they meet', () => {
    for (const z of [0.3, 0.6, 0.89, 0.9, 1.2, 1.7, 2.2, 2.29]) {
      const below = kolmogorovFiniteSf(z / Math.sqrt(500), 500);
      const above = kolmogorovFiniteSf(z / Math.sqrt(501), 501);
      const next = kolmogorovFiniteSf(z / Math.sqrt(502), 502);
      // a smooth function of n: the jump at 500 | 501 is the step 501 | 502
      expect(Math.abs(below - 2 * above + next)).toBeLessThan(3e-8);
    }
    const edge = 17 / 700;
    expect(
      relative(
        kolmogorovFiniteCdf(edge * (1 - 1e-13), 700),
        kolmogorovFiniteCdf(edge * (1 + 1e-13), 700),
      ),
    ).toBeLessThan(1e-10);
  });

  it('probabilities of counts add up to 1', () => {
    let binomial = 0;
    for (let k = 0; k <= 50; k++)
      binomial += Math.exp(logBinomialPmf(k, 50, 0.3));
    expect(binomial).toBeCloseTo(1, 13);
    let hypergeometric = 0;
    for (let k = 0; k <= 30; k++) {
      hypergeometric += Math.exp(logHypergeometricPmf(k, 100, 40, 30));
    }
    expect(hypergeometric).toBeCloseTo(1, 13);
  });
});

describe('quantiles', () => {
  it('invert the distribution functions', () => {
    fc.assert(
      fc.property(between(1e-12, 1 - 1e-12), between(0.5, 1e4), (p, df) => {
        expect(
          relative(chiSquareCdf(chiSquareQuantile(p, df), df), p),
        ).toBeLessThan(1e-10);
        expect(
          relative(studentTCdf(studentTQuantile(p, df), df), p),
        ).toBeLessThan(1e-10);
        expect(relative(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-13);
      }),
    );
    fc.assert(
      fc.property(between(1e-290, 0.999), p => {
        expect(
          relative(kolmogorovSf(kolmogorovCriticalValue(p)), p),
        ).toBeLessThan(1e-11);
      }),
    );
  });

  it('know the tabled values', () => {
    // published tables: 1.959964, 3.841459, 2.228139, 1.358099
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 13);
    expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.228138851986274, 13);
    expect(kolmogorovCriticalValue(0.05)).toBeCloseTo(1.3580986393225505, 13);
  });

  it('say how many standard deviations a p-value beyond the doubles is worth', () => {
    for (const z of [-5, -0.3, 0.4, 3, 39, 200, 1e5]) {
      expect(normalQuantileOfLogSf(logNormalSf(z))).toBeCloseTo(z, 9);
    }
    expect(normalSf(200)).toBe(0);
  });

  it('find a root where signs differ, and say so where they do not', () => {
    expect(findRoot(x => x ** 3 - 2, 0, 2)).toBeCloseTo(2 ** (1 / 3), 15);
    expect(findRoot(x => x * x + 1, 0, 2)).toBeNaN();
  });
});

describe('edges', () => {
  it('keep probabilities at the ends of their domain', () => {
    expect(gammaQ(2, 0)).toBe(1);
    expect(gammaQ(2, Infinity)).toBe(0);
    expect(gammaQ(-1, 1)).toBeNaN();
    expect(betaI(2, 3, 0)).toBe(0);
    expect(betaI(2, 3, 1)).toBe(1);
    expect(betaI(2, 0, 0.5)).toBeNaN();
    expect(kolmogorovFiniteSf(0.001, 10)).toBe(1);
    expect(kolmogorovFiniteSf(1, 10)).toBe(0);
    expect(kolmogorovFiniteSf(0.5, NaN)).toBeNaN();
    expect(smirnovSf(0, 5)).toBe(1);
    expect(smirnovSf(1, 5)).toBe(0);
    expect(normalSf(Infinity)).toBe(0);
    expect(normalSf(-Infinity)).toBe(1);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(2)).toBeNaN();
    expect(studentTSf(Infinity, 5)).toBe(0);
    expect(logHypergeometricPmf(11, 20, 10, 10)).toBe(-Infinity);
  });
});
