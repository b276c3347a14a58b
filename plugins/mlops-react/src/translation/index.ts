export { mlopsTranslationRef, type MlopsMessages } from './mlopsTranslationRef';
export {
  useMlopsTranslation,
  type MlopsTranslationFunction,
} from './useMlopsTranslation';
export { reproducibilityReasons } from './reproducibilityReasons';
