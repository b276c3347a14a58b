import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { MlopsMessages, mlopsTranslationRef } from './mlopsTranslationRef';

/** Looks a text up, see {@link useMlopsTranslation}. @public */
export type MlopsTranslationFunction = TranslationFunction<MlopsMessages>;

/**
 * The portal's texts in the reader's language.
 *
 * @public
 */
export function useMlopsTranslation(): { t: MlopsTranslationFunction } {
  return useTranslationRef(mlopsTranslationRef);
}
