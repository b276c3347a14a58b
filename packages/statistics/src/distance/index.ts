export { cramersV } from './cramersV';
export { energy } from './energy';
export { hellinger } from './hellinger';
export {
  jensenShannonDistance,
  jensenShannonDivergence,
} from './jensenShannon';
export { kullbackLeibler } from './kullbackLeibler';
export { lInfinity } from './lInfinity';
export { maximumMeanDiscrepancy } from './maximumMeanDiscrepancy';
export { populationStabilityIndex } from './populationStabilityIndex';
export { type ZeroFill } from './proportions';
export { totalVariation } from './totalVariation';
export { wasserstein } from './wasserstein';
