import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { worstError } from '../../testing/worstError';
import {
  besselKScaled,
  betaI,
  cramerVonMisesCdf,
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
  logAndersonDarlingSf,
  logBeta,
  logBetaI,
  logCramerVonMisesSf,
  logGamma,
  logGammaP,
  logGammaQ,
  logHypergeometricPmf,
  logKolmogorovFiniteSf,
  logKolmogorovSf,
  logNormalSf,
  logSmirnovSf,
  logStudentTSf,
  noncentralChiSquareCdf,
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
  ['cramerVonMises', 'sf', r => Math.exp(logCramerVonMisesSf(r.x))],
  ['cramerVonMises', 'cdf', r => cramerVonMisesCdf(r.x)],
  ['andersonDarling', 'sf', r => Math.exp(logAndersonDarlingSf(r.x))],
  [
    'noncentralChiSquare',
    'cdf',
    r => noncentralChiSquareCdf(r.x, r.df, r.noncentrality),
    1e-3,
  ],
  ['smirnov', 'sf', r => smirnovSf(r.d, r.n)],
  ['smirnov', 'logSf', r => logSmirnovSf(r.d, r.n)],
];

/** The rows of the table in README.md: what is promised of each figure. */
function promises(): Map<string, { points: number; error: number }> {
  const readme = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
  const rows = readme.matchAll(
    /^\|\s*(\w+)\s*\|\s*(\w+)\\?\*?\s*\|\s*(\d+)\s*\|\s*([\de.-]+)\s*\|$/gm,
  );
  return new Map(
    [...rows].map(([, file, column, points, error]) => [
      `${file} ${column}`,
      { points: Number(points), error: Number(error) },
    ]),
  );
}

describe('special functions against mpmath, Arb and scipy', () => {
  const promised = promises();

  it.each(CASES)('%s: %s', (...[file, column, f, floor]) => {
    const measured = worstError(file, column, f, floor);
    const promise = promised.get(`${file} ${column}`);
    expect(promise?.error).toBeLessThanOrEqual(1e-12);
    expect(measured.points).toBe(promise?.points);
    const good = measured.worst <= (promise?.error ?? 0);
    expect({ ...measured, good }).toMatchObject({ good: true });
  });

  it('has a case for each promise', () => {
    const cases = new Set(CASES.map(([file, column]) => `${file} ${column}`));
    expect([...promised.keys()].filter(key => !cases.has(key))).toEqual([]);
  });
});
