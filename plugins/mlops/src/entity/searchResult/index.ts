export { MlopsSearchResultListItem } from './MlopsSearchResultListItem';
