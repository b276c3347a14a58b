import { worstError } from '../../testing/worstError';
import {
  besselKScaled,
  betaI,
  erf,
  erfc,
  gammaP,
  gammaQ,
  hypergeometricPmf,
  kolmogorovCdf,
  kolmogorovFiniteCdf,
  kolmogorovFiniteSf,
  kolmogorovSf,
  log1pMinusX,
  logBeta,
  logBetaI,
  logGamma,
  logGammaP,
  logGammaQ,
  logHypergeometricPmf,
  logKolmogorovFiniteSf,
  logKolmogorovSf,
  logNormalSf,
  logSmirnovSf,
  logStudentTSf,
  normalCdf,
  normalQuantile,
  normalSf,
  smirnovSf,
  stirlingError,
  studentTSf,
} from '.';

type Row = Record<string, number>;

/** File, column, function, and the size below which the error counts as absolute. */
const CASES: [string, string, (row: Row) => number, number?][] = [
  ['logGamma', 'logGamma', r => logGamma(r.x)],
  ['logGamma', 'stirlingError', r => stirlingError(r.x), 1],
  ['logGamma', 'logMinus', r => log1pMinusX(r.x - 1)],
  ['logBeta', 'logBeta', r => logBeta(r.a, r.b), 1],
  ['normal', 'sf', r => normalSf(r.z)],
  ['normal', 'sf', r => normalCdf(-r.z)],
  ['normal', 'logSf', r => logNormalSf(r.z)],
  ['normal', 'erf', r => erf(r.z)],
  ['normal', 'erfc', r => erfc(r.z)],
  ['normalQuantile', 'z', r => normalQuantile(r.p)],
  ['incompleteGamma', 'p', r => gammaP(r.a, r.x)],
  ['incompleteGamma', 'q', r => gammaQ(r.a, r.x)],
  ['incompleteGamma', 'logP', r => logGammaP(r.a, r.x), 1e-15],
  ['incompleteGamma', 'logQ', r => logGammaQ(r.a, r.x), 1e-15],
  ['incompleteBeta', 'lower', r => betaI(r.a, r.b, r.x)],
  ['incompleteBeta', 'upper', r => betaI(r.b, r.a, 1 - r.x, r.x)],
  ['incompleteBeta', 'logLower', r => logBetaI(r.a, r.b, r.x), 1e-15],
  ['studentT', 'sf', r => studentTSf(r.t, r.df)],
  ['studentT', 'logSf', r => logStudentTSf(r.t, r.df)],
  ['besselK', 'quarter', r => besselKScaled(0.25, r.x)],
  ['besselK', 'threeQuarters', r => besselKScaled(0.75, r.x)],
  [
    'hypergeometric',
    'pmf',
    r => hypergeometricPmf(r.x, r.population, r.marked, r.draws),
  ],
  [
    'hypergeometric',
    'logPmf',
    r => logHypergeometricPmf(r.x, r.population, r.marked, r.draws),
    1e-3,
  ],
  ['kolmogorov', 'sf', r => kolmogorovSf(r.x)],
  ['kolmogorov', 'cdf', r => kolmogorovCdf(r.x)],
  ['kolmogorov', 'logSf', r => logKolmogorovSf(r.x)],
  ['kolmogorovFinite', 'sf', r => kolmogorovFiniteSf(r.d, r.n)],
  ['kolmogorovFinite', 'cdf', r => kolmogorovFiniteCdf(r.d, r.n)],
  ['kolmogorovFinite', 'logSf', r => logKolmogorovFiniteSf(r.d, r.n)],
  ['smirnov', 'sf', r => smirnovSf(r.d, r.n)],
  ['smirnov', 'logSf', r => logSmirnovSf(r.d, r.n)],
];

describe('special functions against mpmath and Arb', () => {
  it.each(CASES)('%s: %s', (...[file, column, f, floor]) => {
    const measured = worstError(file, column, f, floor);
    expect(measured.points).toBeGreaterThan(200);
    expect({ ...measured, good: measured.worst <= 1e-12 }).toMatchObject({
      good: true,
    });
  });
});
