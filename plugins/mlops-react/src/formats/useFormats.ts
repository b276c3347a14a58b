import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useState } from 'react';
import { createFormats, Formats } from './createFormats';

/**
 * Formats in the language of the portal, in the regional variant of the
 * reader's browser where both agree, and in the reader's time zone.
 *
 * @public
 */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(
    () =>
      createFormats({
        locale: chooseLocale(language, navigator.languages ?? []),
        timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
    [language],
  );
}

/** The reader's own variant of the language: `en-GB` rather than `en`. */
export function chooseLocale(
  language: string,
  preferred: readonly string[],
): string {
  const base = (tag: string) => tag.split('-')[0].toLocaleLowerCase('en-US');
  return preferred.find(tag => base(tag) === base(language)) ?? language;
}

function useLanguage(): string {
  const api = useApiHolder().get(appLanguageApiRef);
  const [language, setLanguage] = useState(
    () => api?.getLanguage().language ?? 'en',
  );
  useEffect(() => {
    if (!api) return undefined;
    const subscription = api
      .language$()
      .subscribe(next => setLanguage(next.language));
    return () => subscription.unsubscribe();
  }, [api]);
  return language;
}
