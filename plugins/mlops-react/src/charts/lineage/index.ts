export { LineageGraph, type LineageGraphProps } from './LineageGraph';
