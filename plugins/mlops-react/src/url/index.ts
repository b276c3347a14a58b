export {
  PAGE_SIZES,
  useListState,
  type ListFilters,
  type ListSort,
  type ListState,
} from './useListState';
export { useUrlParams, type UrlChange } from './useUrlParams';
export { useUrlState } from './useUrlState';
