export { Answer, type ListAnswer } from './Answer';
export { FirstFew, NameCell, OwnerCell, SourceCell, TextCell } from './cells';
export { commonFilters, entityFilter } from './commonFilters';
export { EmptyList } from './EmptyList';
export { OwnedByMe } from './OwnedByMe';
export { stateText } from './stateText';
