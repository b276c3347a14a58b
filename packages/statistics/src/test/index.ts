export {
  hellingerTest,
  jensenShannonTest,
  kullbackLeiblerTest,
  populationStabilityTest,
  type DivergenceOptions,
} from './binnedDivergence';
export {
  lInfinityTest,
  totalVariationTest,
  type ResamplingOptions,
} from './cellDistance';
export { chiSquareGoodnessOfFit } from './chiSquareGoodnessOfFit';
export {
  chiSquareHomogeneity,
  gTest,
  type CountTestOptions,
} from './chiSquareHomogeneity';
export { fisherExact } from './fisherExact';
export { twoProportions, type Proportion } from './twoProportions';
