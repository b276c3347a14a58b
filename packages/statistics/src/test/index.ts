export {
  andersonDarling,
  type AndersonDarlingOptions,
} from './andersonDarling';
export {
  hellingerTest,
  jensenShannonTest,
  kullbackLeiblerTest,
  populationStabilityTest,
  type DivergenceOptions,
} from './binnedDivergence';
export { boundedKolmogorovSmirnov } from './boundedKolmogorovSmirnov';
export {
  lInfinityTest,
  totalVariationTest,
  type ResamplingOptions,
} from './cellDistance';
export {
  chiSquareHomogeneity,
  gTest,
  type CountTestOptions,
} from './chiSquareHomogeneity';
export { cramerVonMises, type CramerVonMisesOptions } from './cramerVonMises';
export { energyTest } from './energyTest';
export { eppsSingleton } from './eppsSingleton';
export { fisherExact } from './fisherExact';
export { chiSquareGoodnessOfFit, gGoodnessOfFit } from './goodnessOfFit';
export {
  kolmogorovSmirnov,
  type KolmogorovSmirnovOptions,
} from './kolmogorovSmirnov';
export { mannWhitney, type MannWhitneyOptions } from './mannWhitney';
export {
  maximumMeanDiscrepancyTest,
  type KernelTestOptions,
} from './maximumMeanDiscrepancyTest';
export { meanDifference, type MeanDifferenceOptions } from './meanDifference';
export { missingShares } from './missingShares';
export { twoProportions, type Proportion } from './twoProportions';
export { wassersteinTest, type WassersteinOptions } from './wassersteinTest';
