export { mlopsTranslationRef } from './mlopsTranslationRef';
export {
  useMlopsTranslation,
  type MlopsTranslationFunction,
} from './useMlopsTranslation';
export { reproducibilityReasons } from './reproducibilityReasons';
