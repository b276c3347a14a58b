export { logAndersonDarlingSf } from './andersonDarling';
export { besselKScaled } from './besselK';
export {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareSf,
  logChiSquareSf,
} from './chiSquare';
export { cramerVonMisesCdf, logCramerVonMisesSf } from './cramerVonMises';
export { deviance } from './deviance';
export { erf, erfc, erfcx, logErfc } from './erf';
export { findRoot } from './findRoot';
export {
  hypergeometricPmf,
  logBinomialPmf,
  logHypergeometricPmf,
} from './hypergeometric';
export { betaI, logBeta, logBetaI } from './incompleteBeta';
export { gammaP, gammaQ, logGammaP, logGammaQ } from './incompleteGamma';
export {
  kolmogorovCdf,
  kolmogorovCriticalValue,
  kolmogorovSf,
  logKolmogorovSf,
} from './kolmogorov';
export {
  kolmogorovFiniteCdf,
  kolmogorovFiniteSf,
  logKolmogorovFiniteSf,
} from './kolmogorovFinite';
export { log1pMinusX } from './log1pMinusX';
export { logGamma, stirlingError } from './logGamma';
export {
  logNormalSf,
  normalCdf,
  normalDensity,
  normalQuantile,
  normalQuantileOfLogSf,
  normalSf,
} from './normal';
export {
  noncentralChiSquareCdf,
  noncentralityInterval,
} from './noncentralChiSquare';
export { logSmirnovSf, smirnovSf } from './smirnov';
export {
  logStudentTSf,
  studentTCdf,
  studentTQuantile,
  studentTSf,
} from './studentT';
