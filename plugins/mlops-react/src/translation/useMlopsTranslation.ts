import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from './mlopsTranslationRef';

/**
 * The portal's texts in the reader's language.
 *
 * @public
 */
export function useMlopsTranslation() {
  return useTranslationRef(mlopsTranslationRef);
}

/** Looks a text up, see {@link useMlopsTranslation}. @public */
export type MlopsTranslationFunction = ReturnType<
  typeof useMlopsTranslation
>['t'];
