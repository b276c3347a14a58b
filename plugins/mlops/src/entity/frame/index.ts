export { CardBody } from './CardBody';
export { CardFrame } from './CardFrame';
export { FactList, type FactItem } from './FactList';
export { FactListSkeleton } from './FactListSkeleton';
export { useEntityOf } from './useEntityOf';
