export {
  alignBins,
  binCounts,
  mergeBins,
  type BinnedColumn,
} from './binCounts';
export { doaneEdges } from './doaneEdges';
export { equalWidthEdges } from './equalWidthEdges';
export { quantileEdges, sortedQuantile } from './quantileEdges';
export { sturgesEdges } from './sturgesEdges';
