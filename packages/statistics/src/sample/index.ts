export {
  alignCategories,
  OTHER_LABEL,
  UNSEEN_LABEL,
  type AlignedCategories,
} from './categories';
export { type CountTable } from './countTable';
