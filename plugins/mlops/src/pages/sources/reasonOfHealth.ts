import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Formats,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';

/**
 * Why a source is as it is. Only an error keeps the words of the system that
 * said it; the rest is said in the reader's language.
 */
export function reasonOfHealth(
  source: Source,
  t: MlopsTranslationFunction,
  formats: Formats,
  now: number,
): string {
  const { health, healthReason, lastRun, lastSuccessAt } = source;
  const ago = formats.relative(lastSuccessAt, now);
  switch (health) {
    case 'failing':
      return healthReason
        ? t('sources.reason.failingWith', { error: healthReason })
        : t('sources.reason.failing');
    case 'warning':
      return t('sources.reason.warning', {
        count: countProblems(lastRun?.problems ?? []),
      });
    case 'stale':
    case 'ok':
      return t(`sources.reason.${health}`, { ago });
    default:
      return t(`sources.reason.${health}`);
  }
}

/** Problems with all their occurrences. */
export function countProblems(problems: readonly { count: number }[]): number {
  return problems.reduce((sum, { count }) => sum + count, 0);
}
