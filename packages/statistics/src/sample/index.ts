export {
  bucketBounds,
  type Bounds,
  type Bucket,
  type BucketBounds,
  type BucketSide,
} from './bucketBounds';
export {
  alignCategories,
  OTHER_LABEL,
  UNSEEN_LABEL,
  type AlignedCategories,
} from './categories';
export {
  compareOrdered,
  compareSorted,
  compareValueCounts,
} from './compareSorted';
export { type CountTable } from './countTable';
export { type EcdfComparison } from './ecdfComparison';
export {
  excessKurtosis,
  mergeMoments,
  momentsFromPowerSums,
  momentsOf,
  NO_MOMENTS,
  skewness,
  standardDeviation,
  variance,
  type Moments,
} from './moments';
export { ALL_FINITE, type NonFiniteCounts } from './nonFiniteCounts';
export {
  mergeSummaries,
  rowCount,
  summarise,
  type NumericSummary,
} from './numericSummary';
export { SortedMerge, type Side } from './sortedMerge';
export { sortedSample, type SortedSample } from './sortedSample';
