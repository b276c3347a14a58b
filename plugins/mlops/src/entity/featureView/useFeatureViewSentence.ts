import { FeatureViewRow } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  useFormats,
  useMlopsTranslation,
  useNow,
} from '@mlops-portal/backstage-plugin-mlops-react';
import { valueAge } from './featureViewFinding';

/** The state of a feature view as one sentence. */
export function useFeatureViewSentence(row: FeatureViewRow): string {
  const { t } = useMlopsTranslation();
  const formats = useFormats();
  const age = valueAge(row, useNow());
  const readers =
    row.consumers.length > 0
      ? t('featureView.finding.readBy', {
          names: formats.list(row.consumers.map(({ title }) => title)),
        })
      : t('featureView.finding.unread');
  const values = {
    readers,
    age: formats.duration(age?.ageSeconds),
    ttl: formats.duration(row.ttlSeconds ?? undefined),
  };
  if (row.freshness === 'notExpiring') {
    return t('featureView.finding.notExpiring', { readers });
  }
  if (row.freshness === 'unknown' || !age) {
    return t('featureView.finding.unknown', { readers });
  }
  return t(`featureView.finding.${row.freshness}`, values);
}
