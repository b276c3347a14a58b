export { cramersV } from './cramersV';
export { hellinger } from './hellinger';
export {
  jensenShannonDistance,
  jensenShannonDivergence,
} from './jensenShannon';
export { kullbackLeibler } from './kullbackLeibler';
export { lInfinity } from './lInfinity';
export { populationStabilityIndex } from './populationStabilityIndex';
export { type ZeroFill } from './proportions';
export { totalVariation } from './totalVariation';
