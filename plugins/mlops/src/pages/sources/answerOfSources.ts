import {
  Source,
  sourceHealthSchema,
} from '@mlops-portal/backstage-plugin-mlops-common';
import {
  Formats,
  MlopsTranslationFunction,
} from '@mlops-portal/backstage-plugin-mlops-react';

/** What the list of sources says first, and which source it is about. */
export function answerOfSources(
  sources: readonly Source[],
  t: MlopsTranslationFunction,
  formats: Formats,
): { sentence: string; worst?: Source } {
  // The schema lists health worst first, `ok` last.
  const health = sourceHealthSchema.options.find(one =>
    sources.some(source => source.health === one),
  );
  if (health === undefined || health === 'ok') {
    return { sentence: t('sources.first.ok', { count: sources.length }) };
  }
  const concerned = sources.filter(source => source.health === health);
  return {
    sentence: t(`sources.first.${health}`, {
      count: concerned.length,
      total: formats.count(sources.length),
    }),
    worst: concerned[0],
  };
}
