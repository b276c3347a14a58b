import {
  MlopsTranslationFunction,
  reproducibilityReasons,
  useMlopsTranslation,
} from '@mlops-portal/backstage-plugin-mlops-react';

/**
 * Reasons in the reader's language. Rules are data and can be replaced, so a
 * reason that has no translation is shown as the rule says it.
 */
export function useReasonText(): (reason: string) => string {
  const { t } = useMlopsTranslation();
  return reason => translate(reason, t);
}

function translate(reason: string, t: MlopsTranslationFunction): string {
  const key = reproducibilityReasons.get(reason);
  if (key) return t(key);
  // Some reasons are two in a row, such as one about a run that is deleted.
  for (const [words, first] of reproducibilityReasons) {
    if (reason.startsWith(`${words} `)) {
      return `${t(first)} ${translate(reason.slice(words.length + 1), t)}`;
    }
  }
  return reason;
}
