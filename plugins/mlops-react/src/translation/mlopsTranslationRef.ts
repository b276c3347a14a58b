import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './en';

/**
 * Every text of the portal's screens, in English, with a complete Korean
 * translation that loads when the reader chooses Korean.
 *
 * @public
 */
export const mlopsTranslationRef = createTranslationRef({
  id: 'plugin.mlops',
  messages,
  translations: {
    ko: () => import('./ko'),
  },
});

/** Every text by its key. @public */
export type MlopsMessages = (typeof mlopsTranslationRef)['T'];
